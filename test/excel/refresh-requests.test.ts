import { expect, test } from 'vitest';
import { writeWorkbook } from '../../src/excel';
import { GRIDS } from './support/grids';
import { openWorkbook } from './support/open';
import { builtOf, refresh, tinyWorkbook } from './support/refreshed';

const LIMIT = 5 * 1024 * 1024;

/** How often Excel is asked by a refresh, where the person's own sheet has so many formulas over what was built. */
async function asked(rows: number, formulas: number) {
  const open = await openWorkbook(GRIDS[0]![1]);
  const described = tinyWorkbook({ rows });
  const { ids } = await writeWorkbook(described);
  await Excel.run(async (context) => {
    const mine = context.workbook.worksheets.add('Mine');
    mine.getRange(`A1:A${formulas}`).formulas = Array.from({ length: formulas }, () => ['=LEN(Inputs!$B$2)']);
    await context.sync();
  });
  const begun = open.requests.length;
  const { requests: counted } = await refresh(builtOf(described, ids), described);
  const requests = open.requests.slice(begun);
  for (const bytes of requests) expect(bytes).toBeLessThan(LIMIT);
  expect(counted).toBeLessThanOrEqual(requests.length);
  await open.grid.calculation.settled();
  open.close();
  return requests.length;
}

test('a refresh asks Excel as often for 1 row and 1 own formula as for 500 rows and 2,000', async () => {
  const few = await asked(1, 1);
  const many = await asked(500, 2_000);
  console.log(`Requests of a refresh: ${few} for 1 row, ${many} for 500 rows and 2,000 formulas`);
  expect(many).toBe(few);
});
