import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CaseFile, exampleFile, generatedFiles } from '../support/cases';
import { recalculate } from '../support/recalculate';
import { type XlsxPackage, readPackage } from '../xlsx/package';
import { bytesOf, differences } from './support';

/** The example with funding as well, and a generated case with salaries: between them every kind of input. */
const withFunding: CaseFile = {
  ...exampleFile(),
  funding: [
    { name: 'Grant', kind: 'grant', amount: 200_000, cuts: [0.03, 0.03] },
    { name: 'Health board', kind: 'partner', amount: 50_000 },
  ],
};
const fromSalaries = generatedFiles(40, 3).find(
  ({ taxYear, agency, funding, roles }) =>
    taxYear && agency!.length > 1 && funding!.length > 1 && roles.some(({ salary }) => salary),
)!;

/** The case after a person has typed over about a third of its inputs: never a name, nor how many of anything there are. */
const edited = (file: CaseFile): fc.Arbitrary<CaseFile> =>
  fc.gen().map((draw) => {
    const copy = structuredClone(file);
    const whole = (min: number, max: number) => draw(fc.integer, { min, max });
    const oneOf = <T>(items: readonly T[]): T => items[whole(0, items.length - 1)]!;
    const type = <T extends object, K extends keyof T>(place: T, key: K, value: () => T[K]) => {
      if (place[key] !== undefined && whole(0, 2) === 0) place[key] = value();
    };
    const pounds = () => whole(0, 12_000_000) / 100;

    type(copy, 'pensionRate', () => whole(0, 250) / 1000);
    type(copy, 'taxYear', () => oneOf(['2014/15', '2019/20', '2023/24', '2026/27']));
    for (const { band } of [copy, ...copy.teams]) {
      if (band) type(band, 'low', () => whole(0, Math.floor(band.high)));
      if (band) type(band, 'high', () => whole(Math.ceil(band.low) || 1, 40));
    }
    for (const role of copy.roles) {
      type(role, 'annualCost', pounds);
      type(role, 'salary', pounds);
      type(role, 'other', pounds);
      type(role, 'fte', () => whole(1, 100) / 100);
      type(role, 'caseFte', () => whole(0, 100) / 100);
    }
    for (const team of copy.teams) {
      type(team, 'cases', () => whole(0, 400));
      for (const post of team.posts ?? []) {
        type(post, 'number', () => whole(post.vacant ?? 0, 20));
        type(post, 'vacant', () => whole(0, post.number));
      }
    }
    for (const assignment of copy.agency ?? []) {
      type(assignment, 'workers', () => whole(0, 8));
      type(assignment, 'premium', pounds);
      type(assignment, 'covers', () => oneOf(['over establishment', 'vacant post']));
      type(assignment, 'role', () => oneOf(copy.roles).name);
    }
    for (const option of copy.options) {
      for (const change of option.changes ?? []) {
        type(change, 'number', () => whole(0, 5));
        type(change, 'startMonth', () => whole(1, 50));
      }
      for (const yearly of [...(option.savings ?? []), ...(option.oneOff ?? [])]) {
        type(yearly, 'amount', pounds);
        type(yearly, 'year', () => oneOf(copy.years));
      }
    }
    for (const saving of [...(copy.serviceSavings ?? []), ...copy.options.flatMap((o) => o.savings ?? [])]) {
      type(saving, 'recurrent', () => whole(0, 1) === 0);
    }
    for (const measure of copy.measures ?? []) {
      type(measure, 'currentAnnualCost', pounds);
      type(measure, 'newAnnualCost', pounds);
      type(measure, 'months', () => whole(0, 12));
    }
    for (const source of copy.funding ?? []) {
      type(source, 'amount', pounds);
      // As many as there are: another cut would be another row
      type(source, 'cuts', () => source.cuts!.map(() => whole(-100, 1000) / 1000));
    }
    for (const risk of copy.risks ?? []) type(risk, 'controlled', () => oneOf(['Low', 'Medium', 'High']));
    type(copy.recommendation, 'option', () => oneOf(copy.options).name);
    return copy;
  });

const INPUT_SHEETS = [
  'Inputs',
  'Establishment',
  'Agency',
  'Changes',
  'Savings',
  'One-off costs',
  'Risks',
  'Funding',
  'Cuts',
];

/**
 * What a person types to make one file say what another does: every cell without a formula that differs, but for the values of the
 * build on Sensitivity, which nobody types.
 */
function typed(before: XlsxPackage, after: XlsxPackage): Record<string, string | number | boolean | null> {
  const old = new Map(before.sheets.map(({ name, cells }) => [name, cells]));
  return Object.fromEntries(
    after.sheets.flatMap(({ name, cells }) =>
      [...cells.values()]
        .filter(
          ({ address, formula, value }) =>
            name !== 'Sensitivity' && formula === undefined && value !== old.get(name)?.get(address)?.value,
        )
        .map(({ address, value }) => [`${name}!${address}`, value]),
    ),
  );
}

describe.each([
  ['the example with funding', withFunding],
  ['a case costed from salaries', fromSalaries],
])('typing over the inputs of %s gives what evaluating the edited case gives', async (_, file) => {
  const edits = fc.sample(edited(file), { numRuns: 10, seed: 13 });
  const bytes = await bytesOf(file);
  const before = readPackage(bytes);

  test.each(edits.map((after, index) => [index + 1, after] as const))('edit %i', async (_, after) => {
    const wanted = readPackage(await bytesOf(after));
    const cells = typed(before, wanted);
    expect(Object.keys(cells).length).toBeGreaterThan(3);
    expect(Object.keys(cells).filter((cell) => !INPUT_SHEETS.includes(cell.split('!')[0]!))).toEqual([]);
    expect(differences(recalculate(bytes, { cells }), wanted)).toEqual([]);
  });
});
