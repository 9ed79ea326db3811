import { expect, test } from 'vitest';
import { openXlsxWithNotes, saveXlsx } from '../../local-workbook/files';
import { functionsFile } from '../e2e/support/functions-file';
import { leftInFile, shareFile } from '../share/share-file';
import { readPackage } from '../xlsx/package';
import { recalculatedByLibreOffice } from './soffice';

/** A copy as the pane makes one: of the file that the local workbook hands over, not of one from a disk. */
test('a copy made in the pane shows in LibreOffice what the workbook showed', async () => {
  const { snapshot, settings } = await openXlsxWithNotes(functionsFile());
  const handedOver = await saveXlsx(snapshot, settings);
  const copy = await shareFile(handedOver).write();
  expect(leftInFile(copy)).toEqual([]);
  const figures = (bytes: Uint8Array) => {
    const { cells } = readPackage(bytes).sheets.find(({ name }) => name === 'Costs')!;
    return new Map(
      [...cells].flatMap(([at, { value }]) => (typeof value === 'number' ? [[at, value] as const] : [])),
    );
  };
  const before = figures(handedOver);
  expect(before.size).toBeGreaterThan(20);
  const after = figures(await recalculatedByLibreOffice(copy));
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  for (const [at, value] of before) expect([at, after.get(at)]).toEqual([at, expect.closeTo(value, 9)]);
});
