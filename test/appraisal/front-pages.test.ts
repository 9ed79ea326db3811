import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CaseFile, complete, smallFile } from '../support/cases';
import { recalculate } from '../support/recalculate';
import { readPackage } from '../xlsx/package';
import { bytesOf, describedOf } from './support';

const risk = (controlled: 'Low' | 'Medium' | 'High', likelihood?: number, impact?: number) => ({
  risk: `Risk ${controlled}`,
  uncontrolled: 'High' as const,
  control: 'A control',
  controlled,
  ...(likelihood && impact ? { controlledLikelihood: likelihood, controlledImpact: impact } : {}),
});

const bytes = await bytesOf(smallFile({ risks: [risk('Medium', 3, 4), risk('Low', 1, 5)] }));
const file = readPackage(bytes);

/** Every text of a sheet after these cells were typed over. */
function wordsOn(sheet: string, edits: Parameters<typeof recalculate>[1]): unknown[] {
  const typed = recalculate(bytes, edits);
  const { cells } = file.sheets.find(({ name }) => name === sheet)!;
  return [...cells.values()].map(({ address }) => typed.value(`${sheet}!${address}`));
}

describe('what is typed on Inputs shows at once', () => {
  const cells = {
    Case_title: 'Another title',
    Organisation: 'Another council',
    Decision: 'Another decision',
    Author: 'Another team',
    Case_date: 46_500,
    Case_version: '2.0',
    Price_base: '2030/31',
    Recommended_option: 'Do nothing',
    Recommendation_reason: 'Another reason',
  };

  test('on About', () => {
    expect(wordsOn('About', { cells })).toEqual(
      expect.arrayContaining([
        ...['Another title', 'Another council: an options appraisal', 'Another decision', 'Another team'],
        ...[46_500, '2.0'],
        'Cost above the present establishment, with every option on one basis, in 2030/31 prices',
      ]),
    );
  });

  test('on Summary', () => {
    expect(wordsOn('Summary', { cells })).toEqual(
      expect.arrayContaining([
        ...['Another title', 'Another council', 'Another decision', 'Another reason', 'Do nothing'],
        'Costs: cost above the present establishment, with every option on one basis, in 2030/31 prices. The first option is to do nothing.',
      ]),
    );
  });
});

test.each<[string, Partial<CaseFile>, string]>([
  ['constant prices', {}, '2026/27 prices'],
  ['a pay table', { pay: [{ year: '2027/28', award: 0.02 }] }, 'cash prices'],
])('Funding and MTFP names the prices of its years: %s', (_, parts, prices) => {
  const file = smallFile({
    ...{ years: ['2026/27', '2027/28'], ...parts },
    funding: [{ name: 'Grant', kind: 'grant', amount: 1 }],
  });
  const { sheets } = describedOf(file);
  const titles = sheets.find(({ name }) => name === 'Funding and MTFP')!.rows.slice(0, 2);
  expect(JSON.stringify(titles)).toContain(`£ a year, ${prices}`);
  const words = JSON.stringify(sheets[0]!.rows);
  expect(words.includes('in 2026/27 prices; the years in cash prices')).toBe(prices === 'cash prices');
});

describe('Summary says over its chart which option costs least and which is recommended', () => {
  const post = { change: 'add post', team: 'Duty', role: 'Social worker', number: 1 } as const;
  const [nothing, something] = smallFile().options;
  const saving = (amount: number) => ({ name: 'Rent', amount, year: '2026/27', recurrent: true });
  test.each<[string, Partial<CaseFile>, Parameters<typeof recalculate>[1], string]>([
    ['of two that cost the same, the recommended one', {}, {}, 'Do something costs least and is recommended'],
    [
      'also where the other one is chosen after',
      {},
      { cells: { Recommended_option: 'Do nothing' } },
      'Do nothing costs least and is recommended',
    ],
    [
      'both, where they are two',
      { options: [nothing!, { ...something!, changes: [post] }] },
      {},
      'Do nothing costs least; Do something is recommended',
    ],
    [
      'the least alone, where no option has the name',
      {},
      { cells: { Recommended_option: 'Third' } },
      'Do nothing costs least',
    ],
    [
      'the first of two others that cost the same to the penny, whatever the order of their sums leaves beyond it',
      {
        options: [
          nothing!,
          complete('One saving', { savings: [saving(0.3)] }),
          complete('Two savings', { savings: [saving(0.1), { ...saving(0.2), name: 'Also' }] }),
          { ...something!, changes: [post] },
        ],
      },
      {},
      'One saving costs least; Do something is recommended',
    ],
  ])('%s', async (_, parts, edits, words) => {
    const written = await bytesOf(smallFile(parts));
    const { cells, path } = readPackage(written).sheets.find(({ name }) => name === 'Summary')!;
    const typed = recalculate(written, edits);
    const at = [...cells.values()].find(({ value }) => /costs least/.test(String(value)))!.address;
    expect(typed.value(`Summary!${at}`), path).toBe(words);
  });
});

describe('Summary says what risk is left', () => {
  test('from the levels and scores after controls: 3 x 4 is more than 1 x 5', () => {
    expect(wordsOn('Summary', {})).toContain(
      'After controls: 0 high, 1 medium, 1 low; the highest score is 12 of 25',
    );
  });

  test('a risk typed below the table among them', () => {
    const row = ['Another', 'High', 'None', 'High', 5, 5, 4, 5, null];
    expect(wordsOn('Summary', { rows: { Risks: [row] } })).toContain(
      'After controls: 1 high, 1 medium, 1 low; the highest score is 20 of 25',
    );
  });

  test('and nothing of a score where no risk has one', () => {
    const words = JSON.stringify(describedOf(smallFile({ risks: [risk('Low')] })).sheets[1]!.rows);
    expect(words).toContain('After controls: 0 high, 0 medium, 1 low');
    expect(words).not.toContain('of 25"');
  });
});

const EXAMPLES = readdirSync('examples').filter((name) => name.endsWith('.json'));

describe.each(EXAMPLES)('in examples/%s', (name) => {
  const { sheets } = describedOf(JSON.parse(readFileSync(`examples/${name}`, 'utf8')) as CaseFile);
  const on = (sheet: string) => sheets.find((one) => one.name === sheet)!;

  test('Summary is one page with the verdict, a finding on cost and risk, why, and a chart', () => {
    const { print, rows, charts } = on('Summary');
    expect(print).toMatchObject({ onePage: true, breaks: [] });
    expect(charts.length).toBeGreaterThan(0);
    const labels = rows.map((row) => row[1]?.value);
    expect(labels).toEqual(
      expect.arrayContaining(['Checks of the model', 'Recommended', 'Why', 'Cost', 'Risk', 'Recommendation']),
    );
  });

  test('every line of contents on About leads to a sheet that is there', () => {
    const links = on('About').rows.flatMap((row) => row.flatMap((cell) => cell?.link?.sheet ?? []));
    expect(links).toEqual(sheets.slice(1).map((sheet) => sheet.name));
  });

  test('Options has benefits, disbenefits, a verdict and a cost for each option, and begins with doing nothing', () => {
    const { rows } = on('Options');
    const head = rows.findIndex((row) => row[1]?.value === 'Option');
    const end = rows.findIndex((row, at) => at > head && !row[1]?.formula);
    const options = rows
      .slice(head + 1, end < 0 ? undefined : end)
      .map((row) => row.slice(1).map((cell) => cell?.value));
    expect(options.length).toBeGreaterThan(1);
    for (const [option, , benefits, disbenefits, recommended, cost, saved] of options) {
      expect(`${String(benefits)} ${String(disbenefits)}`, String(option)).toMatch(/^• .* • /s);
      expect(recommended).toMatch(/^(Yes|No)$/);
      expect([typeof cost, typeof saved]).toEqual(['number', 'number']);
    }
    expect(options[0]!.at(6)).toBe(0);
    expect(options.filter((values) => values[4] === 'Yes')).toHaveLength(1);
  });
});
