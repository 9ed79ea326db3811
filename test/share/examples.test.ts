import { expect, test } from 'vitest';
import { definitions } from '../../functions/definitions';
import { shareFile } from './share-file';
import { columnLetters } from '../../src/workbook';
import { recalculate } from '../support/recalculate';
import { type ForeignCell, foreignFile } from './foreign-file';

/** The worked example of every function, from its source: typed into a cell, shared, recalculated. A range stands in cells. */
const literalOf = (value: unknown) =>
  typeof value === 'string' ? `"${value}"` : String(value).toUpperCase();

const sheets = definitions.map(({ id, example }) => {
  const beside: ForeignCell[] = [];
  const args = example.arguments.map((arg, i) => {
    if (arg === null) return '';
    if (!Array.isArray(arg)) return literalOf(arg);
    const cells = arg as number[][];
    const left = 20 + i * 10;
    cells.forEach((line, r) =>
      line.forEach((value, c) => beside.push({ at: `${columnLetters(left + c)}${r + 1}`, value })),
    );
    const to = `${columnLetters(left + cells[0]!.length - 1)}${cells.length}`;
    return `${columnLetters(left)}1:${to}`;
  });
  const { gives } = example;
  const results = (Array.isArray(gives) ? gives : [[gives]]) as (number | string)[][];
  const of = `t="array" ref="A1:${columnLetters(results[0]!.length - 1)}${results.length}"`;
  const shown = results.flatMap((line, r) =>
    line.map((value, c): ForeignCell => ({ at: `${columnLetters(c)}${r + 1}`, value })),
  );
  const [first, ...rest] = shown;
  const call = `WFC.${id}(${args.join(',').replace(/,+$/, '')})`;
  return {
    results: shown,
    sheet: {
      name: id,
      cells: [{ ...first!, formula: call, ...(Array.isArray(gives) && { of }) }, ...rest, ...beside],
    },
  };
});

const copy = await shareFile(foreignFile({ sheets: sheets.map(({ sheet }) => sheet) }), {}).write();
const recalculated = recalculate(copy);

test.each(sheets.map(({ sheet, results }) => [sheet.name, results] as const))('%s', (name, results) => {
  for (const { at, value } of results) {
    const found = recalculated.value(`'${name}'!${at}`);
    if (typeof value === 'number') expect(found as number).toBeCloseTo(value, 8);
    else expect(found).toBe(value);
    expect(recalculated.cells.some(({ sheet, address }) => sheet === name && address === at)).toBe(true);
  }
});

test('none is left out', () => {
  expect(sheets).toHaveLength(46);
});
