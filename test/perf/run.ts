/** `npm run bench`: ratios against a baseline named in the same run, since machines differ. */
import { cpus } from 'node:os';
import { benchAppraise } from './appraise';
import { benchFunctions } from './functions';
import { benchImport } from './import';

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}\n`);
benchFunctions();
benchAppraise();
await benchImport();
