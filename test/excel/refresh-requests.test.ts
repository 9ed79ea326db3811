import { expect, test } from 'vitest';
import { type CaseFile, parsed, smallFile } from '../support/cases';
import { builds, done } from './support/appraisal';
import { GRIDS } from './support/grids';
import { openWorkbook } from './support/open';

const LIMIT = 5 * 1024 * 1024;

const withTeams = (count: number): CaseFile =>
  smallFile({
    teams: Array.from({ length: count }, (_, i) => ({
      name: `Team ${i + 1}`,
      cases: 100 + i,
      posts: [{ role: 'Social worker', number: 5 }],
    })),
  });

/** How often Excel is asked by a refresh, where the person's own sheet has so many formulas over the appraisal. */
async function asked(teams: number, formulas: number) {
  const open = await openWorkbook(GRIDS[0]![1]);
  const file = withTeams(teams);
  await done(builds(file));
  await Excel.run(async (context) => {
    const mine = context.workbook.worksheets.add('Mine');
    mine.getRange(`A1:A${formulas}`).formulas = Array.from({ length: formulas }, () => ['=LEN(Inputs!$B$2)']);
    await context.sync();
  });
  const begun = open.requests.length;
  const { case: c } = await done(builds(file));
  expect(c).toEqual(parsed(file));
  const requests = open.requests.slice(begun);
  for (const bytes of requests) expect(bytes).toBeLessThan(LIMIT);
  await open.grid.calculation.settled();
  open.close();
  return requests.length;
}

test('a refresh asks Excel as often for 1 team and 1 own formula as for 15 teams and 2,000', async () => {
  const few = await asked(1, 1);
  const many = await asked(15, 2_000);
  console.log(`Requests of a refresh: ${few} for 1 team, ${many} for 15 teams and 2,000 formulas`);
  expect(many).toBe(few);
}, 300_000);
