import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_RENAMES, renameInFormula, type Renames } from '../../src/excel/rename-in-formula';

const renames = (sheets: Record<string, string>, names: Record<string, string> = {}): Renames => ({
  sheets: new Map(Object.entries(sheets).map(([from, to]) => [from.toLowerCase(), to])),
  names: new Map(Object.entries(names).map(([from, to]) => [from.toLowerCase(), to])),
});

const RENAMED = renames(
  { Summary: 'Summary (2)', "Children's": "Children's (2)", Risks: 'Risks (2)', Costs: 'Costs (2)' },
  { Establishment: 'Establishment_2', Band_low: 'Band_low_2', Posts: 'Posts_2', D: 'D_2', Rate: 'Rate_2' },
);

describe('a formula after a renaming', () => {
  test.each([
    ['a quoted sheet', "'Summary'!$D$8", "'Summary (2)'!$D$8"],
    ['a bare sheet', 'Summary!D8+1', "'Summary (2)'!D8+1"],
    ['a sheet in other letters', "'SUMMARY'!A1", "'Summary (2)'!A1"],
    ['an apostrophe in the name', "'Children''s'!A1", "'Children''s (2)'!A1"],
    ['the first and last of several sheets', "SUM('Summary:Risks'!A1)", "SUM('Summary (2):Risks (2)'!A1)"],
    ['a table', 'SUM(Establishment[Posts])', 'SUM(Establishment_2[Posts])'],
    ['a column named like a sheet', 'SUM(Establishment[[Summary]])', 'SUM(Establishment_2[[Summary]])'],
    ['a column with brackets', "Establishment[['[Posts']]]", "Establishment_2[['[Posts']]]"],
    ['a name', 'IF(B2<Band_low,1,0)', 'IF(B2<Band_low_2,1,0)'],
    ['a name in other letters', 'BAND_LOW*2', 'Band_low_2*2'],
    ['a name in the middle of another', 'Band_lower+My_Band_low+Band_low.x', null],
    ['text', '"Summary!A1 and Band_low ""Posts"""&"\'Summary\'!"', null],
    ['a function of that name', 'RATE(1,2,3)+Rate', 'RATE(1,2,3)+Rate_2'],
    ['a cell in a column of that name', 'D8+$D$8+D$8+$D8:D9', null],
    ['a column of that name', 'SUM(D:D)+SUM($D:$D)', null],
    ['another workbook', "[Book.xlsx]Summary!A1+'C:\\[Book.xlsx]Summary'!A1", null],
    ['an error', '#REF!+#NAME?+#N/A', null],
    ['a number with an exponent', '1E5+2.5E+10', null],
    ['a sheet that is not renamed', "'Inputs'!A1+Inputs!B2", null],
    ['a leading equals sign', "='Costs'!$B$2:$B$9", "='Costs (2)'!$B$2:$B$9"],
  ])('%s', (_, before, after) => {
    expect(renameInFormula(before, RENAMED)).toBe(after ?? before);
  });
});

const sheetName = fc
  .string({
    unit: fc.constantFrom(...'abcXYZ09 \'"!.,-()&é£#@_'),
    minLength: 1,
    maxLength: 12,
  })
  .filter((name) => name.trim() !== '' && !name.startsWith("'") && !name.endsWith("'"));
const plainName = fc.stringMatching(/^[A-Z][a-z]{3,8}_[a-z]{1,4}$/);
const quoted = (name: string) => `'${name.replaceAll("'", "''")}'!`;

/** A piece of a formula, written with any names in the place of its own. */
type Piece = (sheet: (name: string) => string, name: (name: string) => string) => string;

const piece = (sheets: readonly string[], names: readonly string[]): fc.Arbitrary<Piece> => {
  const anySheet = fc.constantFrom(...sheets);
  const anyName = fc.constantFrom(...names);
  const cell = fc.constantFrom('A1', '$B$2', 'C$3:$D9', 'XFD1048576', '$A:$C');
  const words = fc.string({ unit: fc.constantFrom(...'ab \'!"[]_'), maxLength: 12 });
  return fc.oneof(
    fc.tuple(anySheet, cell).map(
      ([s, c]): Piece =>
        (sheet) =>
          quoted(sheet(s)) + c,
    ),
    anyName.map(
      (n): Piece =>
        (_, name) =>
          name(n),
    ),
    fc.tuple(anyName, anyName).map(
      ([n, column]): Piece =>
        (_, name) =>
          `SUM(${name(n)}[[${column}]])`,
    ),
    // Text and addresses say the same under any names.
    fc.tuple(anySheet, anyName, words).map(
      ([s, n, w]): Piece =>
        () =>
          `"${`${quoted(s)}A1 ${n} ${w}`.replaceAll('"', '""')}"`,
    ),
    cell.map(
      (c): Piece =>
        () =>
          c,
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }).map(
      (n): Piece =>
        () =>
          String(n),
    ),
  );
};

const cases = fc
  .tuple(
    fc.uniqueArray(sheetName, { minLength: 1, maxLength: 4, selector: (name) => name.toLowerCase() }),
    fc.uniqueArray(plainName, { minLength: 1, maxLength: 4, selector: (name) => name.toLowerCase() }),
  )
  .chain(([sheets, names]) =>
    fc.record({
      sheets: fc.constant(sheets),
      names: fc.constant(names),
      renamed: fc.subarray([...sheets.map((s) => `sheet ${s}`), ...names.map((n) => `name ${n}`)]),
      pieces: fc.array(piece(sheets, names), { minLength: 1, maxLength: 8 }),
      operators: fc.array(fc.constantFrom('+', '*', '&', ',', '=', '<>', '-'), {
        minLength: 8,
        maxLength: 8,
      }),
    }),
  );

const written = (
  { pieces, operators }: { pieces: Piece[]; operators: string[] },
  sheet: (name: string) => string,
  name: (name: string) => string,
) => pieces.map((one, i) => (i === 0 ? '' : operators[i % 8]) + one(sheet, name)).join('');

describe('any formula', () => {
  test('reads after a renaming as if it had been written under the new names', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const isRenamed = (what: string) => one.renamed.includes(what);
        const newSheet = (name: string) => (isRenamed(`sheet ${name}`) ? `${name} (2)` : name);
        const newName = (name: string) => (isRenamed(`name ${name}`) ? `${name}_2` : name);
        const all: Renames = {
          sheets: new Map(
            one.sheets
              .filter((name) => isRenamed(`sheet ${name}`))
              .map((name) => [name.toLowerCase(), newSheet(name)]),
          ),
          names: new Map(
            one.names
              .filter((name) => isRenamed(`name ${name}`))
              .map((name) => [name.toLowerCase(), newName(name)]),
          ),
        };
        const same = (name: string) => name;
        expect(renameInFormula(written(one, same, same), all)).toBe(written(one, newSheet, newName));
      }),
      { numRuns: 2_000 },
    );
  });

  test('stays as it is, to the letter, where nothing is renamed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (formula) => {
        expect(renameInFormula(formula, NO_RENAMES)).toBe(formula);
        expect(renameInFormula(formula, renames({ '\u0000': 'x' }))).toBe(formula);
      }),
      { numRuns: 2_000 },
    );
  });
});
