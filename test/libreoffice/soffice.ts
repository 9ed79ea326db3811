import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** How Calc treats the values that a file from elsewhere brings: 0 is to calculate every formula anew. */
const ALWAYS_RECALCULATES = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>`;

/**
 * The same .xlsx file as LibreOffice saves it after it has calculated every formula anew. It runs with a profile of its
 * own in a temporary folder, so that it neither meets nor disturbs one that is open.
 */
export async function recalculatedByLibreOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'workforce-case-soffice-'));
  const inFolder = (...path: string[]) => join(folder, ...path);
  try {
    await mkdir(inFolder('profile', 'user'), { recursive: true });
    await writeFile(inFolder('profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATES);
    await writeFile(inFolder('workbook.xlsx'), bytes);
    await run('soffice', [
      `-env:UserInstallation=${pathToFileURL(inFolder('profile')).href}`,
      '--headless',
      ...['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', inFolder('saved')],
      inFolder('workbook.xlsx'),
    ]);
    return await readFile(inFolder('saved', 'workbook.xlsx'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
