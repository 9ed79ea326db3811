/**
 * `npm start`: builds the add-in, does the main job on the example case, then serves the local workbook, in which add-in and example can be
 * tried without Excel. `--once` stops after the main job; `--no-open` leaves the browser alone.
 */
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { logErrorMessage } from 'office-addin-cli';
import { build } from './build';
import { appraise } from './commands/appraise';

const ROOT = join(import.meta.dirname, '..');
const EXAMPLE = join('out', 'childrens-services.xlsx');

async function start(): Promise<number> {
  const { values } = parseArgs({
    options: {
      once: { type: 'boolean' },
      'no-open': { type: 'boolean' },
      port: { type: 'string' },
    },
  });
  const { functions, files } = await build();
  console.log(`Built the add-in: ${functions} functions, ${files.length} files in dist\n`);
  await mkdir(join(ROOT, 'out'), { recursive: true });
  const exit = await appraise('examples/childrens-services.json', { workbook: EXAMPLE }, true, process);
  if (exit !== 0 || values.once) return exit;
  return serve([
    ...['--example', EXAMPLE, '--example-title', 'Children’s services'],
    ...(values.port ? ['--port', values.port] : []),
    ...(values['no-open'] ? ['--no-open'] : []),
  ]);
}

/** The local workbook is a program of its own, which knows nothing of ours but the built add-in and a file. */
function serve(options: readonly string[]): Promise<number> {
  const tsx = createRequire(import.meta.url).resolve('tsx');
  const program = join(ROOT, 'local-workbook', 'server', 'serve.ts');
  const child = spawn(process.execPath, ['--import', tsx, program, ...options], { stdio: 'inherit' });
  const end = () => child.kill('SIGTERM');
  // Ctrl-C reaches the server from the terminal as well; once ended, it is not ended again.
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  // npm's shell does not pass a signal on: who only ended npm would leave the server behind.
  const { ppid } = process;
  const watch = setInterval(() => process.ppid !== ppid && end(), 500);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => {
      clearInterval(watch);
      done(code ?? 1);
    });
  });
}

process.chdir(ROOT);
try {
  process.exitCode = await start();
} catch (error) {
  logErrorMessage(error);
  process.exitCode = 2;
}
