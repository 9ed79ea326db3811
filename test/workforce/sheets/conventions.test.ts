import { describe, expect, test } from 'vitest';
import { readPackage, relationsOf } from '../../xlsx/package';
import { WEIGHTS, council } from './council';
import { expectCalculated } from './calculated';
import { bytesOf } from './support';

/** What a reviewer of models looks for (ICAEW's twenty principles, FAST), over files as they are written. */
const files = await Promise.all(
  [
    ['the council', { weights: WEIGHTS }] as const,
    ['the council with small numbers suppressed', { suppress: 5 }] as const,
  ].map(async ([name, options]) => {
    const bytes = await bytesOf(council, options);
    return [name, readPackage(bytes), bytes] as const;
  }),
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

describe.each(files)('%s', (_, file, bytes) => {
  test('is recalculated to the same figures, without an error', () => {
    expectCalculated(bytes);
  });

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

test('every formula of the results is looked at for errors', () => {
  const { sheets } = files[0]![1];
  const checks = [...sheets.find(({ name }) => name === 'Checks')!.cells.values()].map(
    ({ formula }) => formula ?? '',
  );
  for (const name of ['Establishment', 'Workforce profile', 'Summary profile', 'Benchmark']) {
    const looked = new Set(
      checks.flatMap((formula) =>
        [...formula.matchAll(/ISERROR\((?:'([^']+)'|(\w+))!([A-Z]+\d+)\)/g)]
          .filter(([, quoted, bare]) => (quoted ?? bare) === name)
          .map(([, , , address]) => address),
      ),
    );
    const formulas = [...sheets.find((sheet) => sheet.name === name)!.cells.values()].filter(
      // Figures; heads, names and the verdict of Checks are words.
      ({ formula, value }) => formula !== undefined && typeof value === 'number',
    );
    expect(formulas.length).toBeGreaterThan(10);
    expect([
      name,
      formulas.filter(({ address }) => !looked.has(address)).map(({ address }) => address),
    ]).toEqual([name, []]);
  }
});

test('these rules would see a constant', () => {
  expect(constantsOf('SUM(Posts[Col 5])*0.138+\'Sheet 2\'!A2&"7"')).toEqual(['0.138']);
});
