/** `npm run bench`, or `npm run bench -- import` for one of them: ratios against a baseline named in the same run, since machines differ. */
import { cpus } from 'node:os';
import { benchAppraise } from './appraise';
import { benchFunctions } from './functions';
import { benchImport } from './import';

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}\n`);
const BENCHES: Readonly<Record<string, () => void | Promise<void>>> = {
  functions: benchFunctions,
  appraise: benchAppraise,
  import: benchImport,
};
const [only] = process.argv.slice(2);
for (const [name, bench] of Object.entries(BENCHES)) if (only === undefined || only === name) await bench();
