import { expect, test } from 'vitest';
import { checkTable, checkedWorkbook } from '../../src/figures';
import { writeXlsx } from '../../src/xlsx';
import { tableOf } from '../figures/found/support';
import { readPackage } from '../xlsx/package';
import { recalculatedByLibreOffice } from './soffice';

/** Central Bedfordshire 2010, lines 266 to 281: shares that are cut, a total 160 short of its parts, one part that is not shown. */
const TABLE = `
Hours	Staff	%	Agency
Full time	806	53.87%	12
Part time	480	32.08%	c
Neither	210	14.03%	4
Total	1,496	100.00%	20
Types	177	9.2%	1
Care workers	1311	68.0%	2
Senior	187	9.7%	3
Others	252	13.1%	4
Total	1767	100%	10`;

test('figures checked are computed and judged by LibreOffice as by us', async () => {
  const checked = checkTable(tableOf(TABLE));
  const described = checkedWorkbook(checked, { source: 'A table', created: '2026-04-01', version: '1' });
  const saved = readPackage(await recalculatedByLibreOffice(await writeXlsx(described)));
  const cells = saved.sheets[0]!.cells;
  const compared = described.sheets[0]!.rows.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      cell?.formula === undefined ? [] : [{ at: `${'ABCDEFGHIJKL'[c]}${r + 1}`, ours: cell.value }],
    ),
  );
  expect(compared.length).toBe(1 + 5 * checked.judged.length);
  for (const { at, ours } of compared) {
    const theirs = cells.get(at)?.value ?? '';
    if (typeof ours === 'number') expect(theirs, at).toBeCloseTo(ours, 9);
    else expect(theirs, at).toBe(ours);
  }
});
