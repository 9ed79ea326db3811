/** `npm run bench`: ratios against a baseline named in the same run, since machines differ. `npm run bench -- import` runs one part. */
import { cpus } from 'node:os';
import { benchAppraise } from './appraise';
import { benchFunctions } from './functions';
import { benchImport } from './import';
import { benchLocalWorkbook } from './local-workbook';
import { benchPaneImport } from './pane-import';
import { benchPaneLoad } from './pane-load';
import { benchPaneStaffing } from './pane-staffing';
import { benchShare } from './share';

const BENCHES: Readonly<Record<string, () => void | Promise<void>>> = {
  functions: benchFunctions,
  appraise: benchAppraise,
  import: benchImport,
  'local-workbook': benchLocalWorkbook,
  'pane-load': benchPaneLoad,
  'pane-import': benchPaneImport,
  'pane-staffing': benchPaneStaffing,
  share: benchShare,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown !== undefined)
  throw new Error(`There is no bench ${unknown}: there are ${Object.keys(BENCHES).join(', ')}`);

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}\n`);
for (const [name, bench] of Object.entries(BENCHES))
  if (asked.length === 0 || asked.includes(name)) await bench();
