import { describe, expect, test } from 'vitest';
import { caseOf, readBack } from '../read/support';
import { bytesOf, describedOf, differences, wantedOf } from '../support';
import { funded } from '../../support/case-parts/funding';
import { type CaseFile, complete, parsed, smallFile } from '../../support/cases';
import { expectSame, recalculate } from '../../support/recalculate';

const added = {
  changes: [{ change: 'add post', team: 'Duty', role: 'Social worker', number: 2, startMonth: 7 }],
} satisfies Parameters<typeof complete>[1];
const file = smallFile({
  ...funded,
  options: [complete('Do nothing'), complete('Do something', added)],
  serviceSavings: [{ name: 'MTFP', amount: 1_000, year: '2027/28' }],
});
const bytes = await bytesOf(file);

test('an engine finds every cached figure', () => {
  expectSame(recalculate(bytes));
});

test('the case comes back from its workbook as it was', () => {
  const result = readBack(bytes);
  expect(caseOf(result)).toEqual({ ...parsed(file), $schema: undefined });
  expect(result.notes).toEqual([]);
});

describe('a sheet stands where the case has something for it', () => {
  const sheetsOf = (parts: Partial<CaseFile>) =>
    describedOf(smallFile({ years: file.years, ...parts }))
      .sheets.map(({ name }) => name)
      .filter((name) => /^(Funding|Cuts|Income|Partners|Pooled)/.test(name));
  test.each<[string, Partial<CaseFile>, string[]]>([
    ['nothing', {}, []],
    ['funding', { funding: funded.funding! }, ['Funding', 'Cuts', 'Funding and MTFP']],
    ['income', { income: [funded.income![0]!] }, ['Income', 'Funding and MTFP']],
    ['savings of the service', { serviceSavings: file.serviceSavings! }, ['Funding and MTFP']],
    ['a pool', { pool: funded.pool! }, ['Partners', 'Pooled budget']],
    [
      'models',
      { pool: funded.pool!, fundingModels: funded.fundingModels! },
      ['Partners', 'Funding models', 'Pooled budget'],
    ],
  ])('%s', (_, parts, names) => {
    expect(sheetsOf(parts)).toEqual(names);
  });
});

describe('a row typed below a table counts as if it had been in the case', () => {
  const change = (edit: (copy: CaseFile) => void): CaseFile => {
    const copy = structuredClone(file);
    edit(copy);
    return copy;
  };
  test.each<[string, (string | number | null)[], CaseFile]>([
    [
      'Cuts',
      ['Reserve', '2027/28', 0.5],
      change(({ funding }) => {
        funding![1]!.cuts = [0, 0.5];
      }),
    ],
    [
      'Income',
      ['The service (MTFP)', 'Advice', 'Other income', 3, 100, 0.5, '2027/28', null, null],
      change(({ income }) =>
        income!.push({ name: 'Advice', number: 3, charge: 100, collected: 0.5, from: '2027/28' }),
      ),
    ],
    [
      'Income',
      ['Do something', 'Advice', 'Other income', 3, 100, null, null, '2026/27', null],
      change(({ income }) =>
        income!.push({ belongsTo: 'Do something', name: 'Advice', number: 3, charge: 100, until: '2026/27' }),
      ),
    ],
    [
      'Funding_models',
      ['Host pays', 'One council', 1, null],
      change(({ fundingModels }) => fundingModels![1]!.shares.push({ partner: 'One council', weight: 1 })),
    ],
  ])('%s: %j', async (table, row, wanted) => {
    const recalculation = recalculate(bytes, { rows: { [table]: [row] } });
    // Assumptions counts the cells that are filled: a blank that means 0 or all is one fewer
    const counted = ({ cell }: { cell: string }) => !cell.startsWith('Assumptions!');
    const found = differences(recalculation, wantedOf(wanted));
    expect(found.filter(counted)).toEqual([]);
    expect(recalculation.value('Master_check')).toBe('✓ All checks pass');
  });

  test('Funding: a fourth source takes the first line to spare and moves every position', () => {
    const row = ['Lottery', 'Reserve', 7_000, '2027/28', '2027/28', 'Yes', null];
    const { cells, value } = recalculate(bytes, { rows: { Funding: [row] } });
    const moved = cells.filter(({ cached, recalculated }) => cached !== recalculated);
    expect(moved.some(({ recalculated }) => recalculated === 'Lottery')).toBe(true);
    // The position of both options in 2027/28 is 7,000 better
    const better = moved.filter(
      ({ cached, recalculated }) => Math.abs(Number(recalculated) - Number(cached) - 7_000) < 0.001,
    );
    expect(better.length).toBeGreaterThan(6);
    expect(value('Master_check')).toBe('✓ All checks pass');
  });
});

describe('a row that would not count fails a check', () => {
  const grant = (name: string, year: string | null = null) => [name, 'Grant', 1, year, null, 'No', null];
  test.each<[string, string, (string | number | null)[][]]>([
    ['more rows than there are lines', 'Funding', [1, 2, 3, 4, 5, 6].map((n) => grant(`Source ${n}`))],
    ['funding without a name', 'Funding', [grant('')]],
    ['funding of a name that is taken', 'Funding', [grant('Grant')]],
    ['funding from a year that is not there', 'Funding', [grant('Other', '2031/32')]],
    ['a cut of what is not there', 'Cuts', [['Grand', '2026/27', 0.1]]],
    ['a cut in a year that is not there', 'Cuts', [['Grant', '2026-27', 0.1]]],
    ['income of nobody', 'Income', [['Option 9', 'A', 'Other income', 1, 1, 1, null, null, null]]],
    ['income of no kind', 'Income', [['Do something', 'A', 'Charge', 1, 1, 1, null, null, null]]],
    ['a partner for whom there is no column', 'Partners', [['Third council', 1_000, 10, null]]],
    ['a weight of nobody', 'Funding_models', [['By use', 'Third council', 1, null]]],
    ['a weight of no model', 'Funding_models', [['By luck', 'One council', 1, null]]],
  ])('%s', (_, table, rows) => {
    expect(recalculate(bytes, { rows: { [table]: rows } }).value('Master_check')).toBe(
      '✗ Checks that fail: 1',
    );
  });
});
