/**
 * Serves the local workbook until Ctrl-C: `tsx local-workbook/server/serve.ts --dist dist`. `npm start` runs it after its main job; with the
 * folder of another built add-in it runs that one.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './open-browser';
import { startServer } from './server';

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '3000' },
    example: { type: 'string' },
    'example-title': { type: 'string', default: 'the example' },
    'no-open': { type: 'boolean', default: false },
  },
});

const { example } = values;
const server = await startServer({
  distDir: resolve(values.dist),
  port: Number(values.port),
  ...(example ? { example: { file: resolve(example), title: values['example-title'] } } : {}),
});
console.log(`\nThe local workbook: ${server.url}`);
console.log('A stand-in to try and test the add-in; not Excel. Ctrl-C ends it.');
if (!values['no-open']) openBrowser(server.url);

// Ctrl-C may come more than once: from the terminal, and again from npm, which passes it on.
const end = () => void server.close().then(() => process.exit(0));
process.on('SIGINT', end);
process.on('SIGTERM', end);
