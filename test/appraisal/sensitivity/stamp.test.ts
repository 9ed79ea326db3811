import { describe, expect, test } from 'vitest';
import { inputCells } from '../../support/edits/input-cells';
import { recalculate } from '../../support/recalculate';
import { wholeCases, workbookOf } from '../whole-cases';

const cases = wholeCases.filter(
  ([name]) => name === 'adult-social-care-establishment.json' || /^generated case [12]$/.test(name),
);
/** Remarks, records and what is typed elsewhere: nothing is computed from them. */
const APART =
  /^(?:About|Assumptions|Stated figures|Long list|Options|Version log|QA log|Checks|Further assumptions|Evaluation|Action plan|Well-being|Equality|Risks)$/;
const TRIED = 5;

const stateOf = (edited: ReturnType<typeof recalculate>) => edited.value('State_of_build');

describe.each(cases)('%s', (_, file) => {
  test('is up to date as built', async () => {
    expect(stateOf(recalculate((await workbookOf(file)).bytes))).toBe('Up to date');
  });

  test('is out of date when any one input is typed over', async () => {
    const { book, bytes } = await workbookOf(file);
    const all = inputCells(book).filter(
      ({ sheet, header, value }) => !APART.test(sheet) && header !== 'Source' && value !== null,
    );
    const step = Math.max(1, Math.floor(all.length / TRIED));
    const typed = all.filter((_cell, index) => index % step === 0);
    expect(typed.length).toBeGreaterThanOrEqual(TRIED);
    const missed = typed.filter(({ sheet, address, value }) => {
      const other = typeof value === 'number' ? value * 1.01 + 0.01 : `${String(value)} b`;
      return stateOf(recalculate(bytes, { cells: { [`${sheet}!${address}`]: other } })) === 'Up to date';
    });
    expect(missed.map(({ sheet, address }) => `${sheet}!${address}`)).toEqual([]);
  });

  test('is out of date when a row is typed below a table', async () => {
    const { bytes } = await workbookOf(file);
    const edited = recalculate(bytes, { rows: { Establishment: [['A team', 'A role', 1]] } });
    expect(stateOf(edited)).toBe('Out of date: rebuild');
  });
});

describe('what hardly shows', () => {
  const [, file] = cases.find(([name]) => name.startsWith('adult'))!;
  const stateWith = async (cells: Record<string, string | number>) =>
    stateOf(recalculate((await workbookOf(file)).bytes, { cells }));

  test('two figures that change places', async () => {
    const { book } = await workbookOf(file);
    // What a post and a planning officer cost, one above the other
    const [one, other] = [25_000, 35_000].map((cost) =>
      inputCells(book).find(({ sheet, value }) => sheet === 'Inputs' && value === cost)!,
    );
    const swapped = { [`Inputs!${one!.address}`]: 35_000, [`Inputs!${other!.address}`]: 25_000 };
    expect(await stateWith(swapped)).toBe('Out of date: rebuild');
  });

  test.each(['First', 'Middle', 'Last'])('%s letter of a name', async (which) => {
    const { book } = await workbookOf(file);
    const { address, value } = inputCells(book).find(
      ({ sheet, header }) => sheet === 'Changes' && header === 'Role or assignment',
    )!;
    const words = String(value);
    const at = { First: 0, Middle: Math.floor(words.length / 2), Last: words.length - 1 }[which]!;
    expect(await stateWith({ [`Changes!${address}`]: `${words.slice(0, at)}#${words.slice(at + 1)}` })).toBe(
      'Out of date: rebuild',
    );
  });
});
