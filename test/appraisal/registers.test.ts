import { describe, expect, test } from 'vitest';
import { parseCase } from '../../src/appraisal/parse';
import { type CaseFile, smallFile } from '../support/cases';
import { expectSame, recalculate } from '../support/recalculate';
import { readPackage } from '../xlsx/package';
import { bytesOf, describedOf } from './support';

const sheetOf = (file: CaseFile, name: string) =>
  describedOf(file).sheets.find((sheet) => sheet.name === name);
const wordsOf = (file: CaseFile, name: string) =>
  sheetOf(file, name)!.rows.flatMap((row) =>
    row.flatMap((cell) => (cell?.value == null ? [] : [cell.value])),
  );

const risk = {
  risk: 'Nobody applies',
  uncontrolled: 'High',
  control: 'A campaign',
  controlled: 'Medium',
} as const;
const scored = {
  ...risk,
  likelihood: 5,
  impact: 4,
  controlledLikelihood: 3,
  controlledImpact: 2,
  owner: 'HR',
};
const action = {
  ref: '1.1',
  deliverable: 'A campaign',
  responsible: 'HR',
  by: 'June',
  progress: 'Late',
} as const;

describe('a register is a table to type below, and stands where the case has something for it', () => {
  test.each<[string, string, Partial<CaseFile>, string[]]>([
    [
      'Evaluation',
      'Evaluation',
      { evaluation: [{ measure: 'Vacancies', baseline: '83', target: '40', when: 'Yearly', who: 'HR' }] },
      ['Vacancies', '83', '40', 'Yearly', 'HR'],
    ],
    ['Action plan', 'Action_plan', { actionPlan: [action] }, ['1.1', 'A campaign', 'HR', 'June', 'Late']],
    [
      'Version log',
      'Version_log',
      { versions: [{ version: '1.0', date: '2026-04-01', author: 'Finance', change: 'First' }] },
      ['1.0', 'Finance', 'First'],
    ],
    [
      'QA log',
      'QA_log',
      { assurance: [{ role: 'Assurer', who: 'Internal audit', verified: 'Sums', validated: 'Scope' }] },
      ['Assurer', 'Internal audit', 'Sums', 'Scope'],
    ],
  ])('%s', (name, tableName, parts, words) => {
    const file = smallFile(parts);
    const sheet = sheetOf(file, name)!;
    expect(sheet.tables.map((table) => table.name)).toEqual([tableName]);
    expect(sheet.protected).toBe(false);
    // The verdict runs across the sheet, however narrow its first column
    expect(sheet.merges.filter((merge) => merge.startsWith('B3:'))).toHaveLength(1);
    expect(wordsOf(file, name)).toEqual(expect.arrayContaining(words));
    expect(sheetOf(smallFile(), name)).toBeUndefined();
  });
});

describe('likelihood times impact', () => {
  const file = smallFile({ risks: [scored, { ...scored, risk: 'Other', likelihood: 1, impact: 4 }, risk] });

  test('gives a score and a level before and after controls, and none where a risk is not scored', async () => {
    const { cells } = readPackage(await bytesOf(file)).sheets.find(({ name }) => name === 'Risk scores')!;
    const rows = [scored.risk, 'Other'].map((name) => {
      const row = [...cells.values()].find(({ value }) => value === name)!.address.slice(1);
      return ['D', 'E', 'F', 'G', 'H'].map((column) => cells.get(column + row)!.value);
    });
    expect(rows).toEqual([
      [20, 'High', 6, 'Medium', 'HR'],
      [4, 'Low', 6, 'Medium', 'HR'],
    ]);
    expect(wordsOf(file, 'Risk scores')).toContain('Not scored');
  });

  test('is worked out afresh, with rows typed below and a scale typed over', async () => {
    const bytes = await bytesOf(file);
    expectSame(recalculate(bytes));
    const typed = ['Third', 'High', 'None', 'High', 5, 4, 5, 4, 'HR'];
    const after = recalculate(bytes, { rows: { Risks: [typed] }, cells: { Risk_high: 21 } });
    const { cells } = readPackage(bytes).sheets.find(({ name }) => name === 'Risk scores')!;
    const head = [...cells.values()].find(({ value }) => value === 'Likelihood ↓ before controls')!;
    const [row, first] = [
      Number(head.address.slice(1)),
      [...cells.values()].find(({ value }) => value === 20)!,
    ];
    // Likelihood 5 stands right below the head, impact 4 in the fourth column of figures
    expect(cells.get(`G${row + 1}`)!.value).toBe(1);
    expect(after.value(`Risk scores!G${row + 1}`)).toBe(2);
    expect(after.value(`Risk scores!E${first.address.slice(1)}`)).toBe('Medium');
  });

  test('has no sheet where no risk is scored', () => {
    expect(sheetOf(smallFile({ risks: [risk] }), 'Risk scores')).toBeUndefined();
    expect(sheetOf(smallFile({ risks: [risk] }), 'Risks')).toBeDefined();
  });
});

describe('the duties of the country', () => {
  const because = 'Local venues';
  test.each<[CaseFile['country'], string[]]>([
    ['Wales', ['Well-being', 'Equality']],
    ['England', ['Equality']],
    ['Scotland', ['Equality']],
    ['Northern Ireland', []],
    [undefined, []],
  ])('%s', (country, expected) => {
    const names = describedOf(smallFile(country === undefined ? {} : { country })).sheets.map(
      ({ name }) => name,
    );
    expect(names.filter((name) => ['Well-being', 'Equality'].includes(name))).toEqual(expected);
  });

  test('every goal, way of working and characteristic has a row, assessed or not', () => {
    const file = smallFile({
      country: 'Wales',
      wellbeing: [{ toward: 'Collaboration', effect: 'Positive', because }],
      equality: [{ group: 'Welsh language', effect: 'Mixed', because }],
    });
    const effects = (name: string) =>
      wordsOf(file, name).filter((word) =>
        /^(Positive|Neutral|Negative|Mixed|Not assessed)$/.test(String(word)),
      );
    expect(effects('Well-being')).toHaveLength(12);
    expect(effects('Well-being').filter((word) => word !== 'Not assessed')).toEqual(['Positive']);
    expect(effects('Equality')).toHaveLength(11);
    expect(effects('Equality').at(-1)).toBe('Mixed');
    expect(
      wordsOf(smallFile({ country: 'England' }), 'Equality').filter((w) => w === 'Not assessed'),
    ).toHaveLength(9);
  });

  test.each<[string, Partial<CaseFile>, string]>([
    [
      'well-being in England',
      { country: 'England', wellbeing: [{ toward: 'Integration', effect: 'Neutral', because }] },
      'wellbeing',
    ],
    [
      'the Welsh language in England',
      { country: 'England', equality: [{ group: 'Welsh language', effect: 'Neutral', because }] },
      'equality[0]',
    ],
    [
      'equality without a country',
      { equality: [{ group: 'Age', effect: 'Neutral', because }] },
      'equality[0]',
    ],
    [
      'a characteristic assessed twice',
      {
        country: 'England',
        equality: (['Positive', 'Negative'] as const).map((effect) => ({
          group: 'Age' as const,
          effect,
          because,
        })),
      },
      'equality[1].name',
    ],
  ])('%s is refused', (_, parts, path) => {
    expect(parseCase(smallFile(parts))).toMatchObject({ ok: false, problems: [{ path }] });
  });
});

test('About lists the registers, and leads to each', () => {
  const file = smallFile({ country: 'Wales', risks: [scored], actionPlan: [action] });
  const links = describedOf(file).sheets[0]!.rows.flatMap((row) =>
    row.flatMap((cell) => cell?.link?.sheet ?? []),
  );
  expect(links.slice(-6)).toEqual([
    'Risk scores',
    'Sensitivity',
    'Action plan',
    'Well-being',
    'Equality',
    'Checks',
  ]);
});
