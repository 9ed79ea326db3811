import { expect, test } from 'vitest';
import { layout } from '../../src/workbook';
import { appraisalWorkbook } from '../../src/appraisal/workbook';
import { writeXlsx } from '../../src/xlsx';
import { complete, smallCase } from '../support/cases';
import { inputCells } from '../support/edits/input-cells';
import { recalculate } from '../support/recalculate';
import { readPackage } from '../xlsx/package';

const c = smallCase({
  priceBase: '2031/32',
  years: ['2032/33', '2033/34'],
  roles: [{ name: 'Reviewer', annualCost: 50_000, caseFte: 1 }],
  teams: [{ name: 'Front door', cases: 100, posts: [{ role: 'Reviewer', number: 5 }] }],
  options: [complete('As it is'), complete('Another way')],
  recommendation: { option: 'Another way', because: 'It is better' },
  funding: [{ name: 'Care grant', kind: 'grant', amount: 1_000 }],
  agency: [{ name: 'Cover', team: 'Front door', role: 'Reviewer', workers: 1, premium: 5_000 }],
  measures: [
    {
      name: 'Vacant desk',
      currentAnnualCost: 2,
      newAnnualCost: 1,
      fundedBy: 'Care grant',
    },
  ],
  serviceSavings: [{ name: 'Rent', amount: 10, year: '2032/33' }],
});
const book = layout(appraisalWorkbook(c, 'A test'));
const bytes = await writeXlsx(book);
const inputs = inputCells(book);
const saved = readPackage(bytes);
/** What a person types into: the rest must follow. */
const isResult = (sheet: string) => book.sheets.find(({ name }) => name === sheet)!.kind !== 'input';

test.each<[string, string, string]>([
  ['the first year', '2032/33', '2042/43'],
  ['the last year', '2033/34', '2043/44'],
  ['the price base', '2031/32', '2041/42'],
  ['an option', 'Another way', 'A third way'],
  ['a team', 'Front door', 'Back office'],
  ['a role', 'Reviewer', 'Assessor'],
  ['a source of money', 'Care grant', 'Other grant'],
])(
  '%s typed anew where it is an input: no title, head, label, note or finding names the old one',
  (_, old, typed) => {
    const places = inputs.filter(({ value }) => value === old);
    expect(places.length).toBeGreaterThan(0);
    const cells = Object.fromEntries(places.map(({ sheet, address }) => [`${sheet}!${address}`, typed]));
    const after = recalculate(bytes, { cells });
    const words = saved.sheets
      .filter(({ name }) => isResult(name))
      .flatMap(({ name, cells: own }) =>
        [...own.values()].map(({ address, formula, value }) => ({
          at: `${name}!${address}`,
          before: String(value),
          now: String(formula === undefined ? value : after.value(`${name}!${address}`)),
        })),
      );
    expect(words.filter(({ now }) => now.includes(old)).map(({ at, now }) => `${at}: ${now}`)).toEqual([]);
    const named = words.filter(({ before }) => before.includes(old));
    expect(named.length).toBeGreaterThan(0);
    expect(named.map(({ now }) => now)).toEqual(named.map(({ before }) => before.replaceAll(old, typed)));
  },
);
