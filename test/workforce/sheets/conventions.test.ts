import { describe, expect, test } from 'vitest';
import { readPackage, relationsOf } from '../../xlsx/package';
import { WEIGHTS, council } from './council';
import { bytesOf } from './support';

/** What a reviewer of models looks for (ICAEW's twenty principles, FAST), over files as they are written. */
const files = await Promise.all(
  [
    ['the council', { weights: WEIGHTS }] as const,
    ['the council with small numbers suppressed', { suppress: 5 }] as const,
  ].map(async ([name, options]) => [name, readPackage(await bytesOf(council, options))] as const),
);

/** Functions of Excel 2016; a formula that wants another one has to be judged here first. */
const KNOWN = new Set(
  'ABS AND COUNTIF EDATE IF IFERROR INDEX ISERROR ISNUMBER LEFT MATCH MAX NOT OR ROUND ROUNDDOWN ROUNDUP ROWS SUM SUMPRODUCT'.split(
    ' ',
  ),
);
const UNIVERSAL = new Set(['0', '1', '12', '100']);
/** Text, sheets and bracketed columns hold no numbers that count. */
const bare = (formula: string) => formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[\[.*?\]\]|\[.*?\]/g, '');
const constantsOf = (formula: string) =>
  [
    ...bare(formula)
      .replace(/INDEX\([^()]*\)/g, '')
      // The digits of a rounding
      .replace(/,\d\)/g, ')')
      .matchAll(/(?<![\w.$])\d+(?:\.\d+)?%?(?![\w(])/g),
  ]
    .map(([found]) => found)
    .filter((found) => !UNIVERSAL.has(found));

describe.each(files)('%s', (_, file) => {
  const formulas = file.sheets.flatMap(({ name, cells }) =>
    [...cells.values()].flatMap(({ address, formula, value }) =>
      formula === undefined ? [] : [{ at: `${name}!${address}`, formula, value }],
    ),
  );

  test('holds no constant in a formula but 0, 1, 12 and 100', () => {
    expect(formulas.filter(({ formula }) => constantsOf(formula).length > 0)).toEqual([]);
  });

  test('uses functions of Excel 2016 alone, none volatile, none of ours', () => {
    const used = new Set(
      formulas.flatMap(({ formula }) =>
        [...bare(formula).matchAll(/([A-Z][A-Z.]*)\(/g)].map(([, name]) => name ?? ''),
      ),
    );
    expect([...used].filter((name) => !KNOWN.has(name))).toEqual([]);
    expect(formulas.filter(({ formula }) => /WFC\.|_xl/i.test(formula))).toEqual([]);
  });

  test('caches a value for every formula', () => {
    expect(formulas.filter(({ value }) => value === null)).toEqual([]);
    expect(formulas.length).toBeGreaterThan(20);
  });

  test('hides no sheet and leads nowhere outside', () => {
    expect(file.parts.get('xl/workbook.xml')).not.toMatch(/hidden/i);
    expect(
      [...file.parts.keys()]
        .flatMap((path) => relationsOf(file.parts, path))
        .filter(({ external }) => external),
    ).toEqual([]);
  });

  test('opens on About and shows the master check on every sheet of results', () => {
    const [about, ...rest] = file.sheets.map(({ name }) => name);
    expect(about).toBe('About');
    const shown = formulas
      .filter(({ formula }) => formula === 'Master_check')
      .map(({ at }) => at.split('!')[0]);
    const others = /^(Data |Not imported|Doubts|Checks)/;
    expect(shown).toEqual(rest.filter((name) => !others.test(name)));
  });
});

test('these rules would see a constant', () => {
  expect(constantsOf('SUM(Posts[Col 5])*0.138+\'Sheet 2\'!A2&"7"')).toEqual(['0.138']);
});
