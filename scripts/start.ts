/** `npm start`: builds the add-in, then does the main job on the example case. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { logErrorMessage } from 'office-addin-cli';
import { build } from './build';
import { appraise } from './commands/appraise';

const ROOT = join(import.meta.dirname, '..');

async function start(): Promise<number> {
  const { functions, files } = await build();
  console.log(`Built the add-in: ${functions} functions, ${files.length} files in dist\n`);
  await mkdir(join(ROOT, 'out'), { recursive: true });
  return appraise('examples/childrens-services.json', join('out', 'childrens-services.xlsx'), true, process);
}

process.chdir(ROOT);
try {
  process.exitCode = await start();
} catch (error) {
  logErrorMessage(error);
  process.exitCode = 2;
}
