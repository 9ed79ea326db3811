import { describe, expect, test } from 'vitest';
import { type PackageCell, relationsOf } from '../../xlsx/package';
import { wholeCases, workbookOf } from '../whole-cases';
import { formulasOf, tokens, type Token } from './formulas';

/** What a reviewer of models looks for (ICAEW's twenty principles, FAST), over files as they are written. */
const made = await Promise.all(
  wholeCases.map(async ([name, file]) => [name, (await workbookOf(file)).saved] as const),
);

const VOLATILE = /^(NOW|TODAY|OFFSET|INDIRECT|RAND|RANDBETWEEN|CELL|INFO)$/;
/** Functions of Excel 2016; a formula that wants another one has to be judged here first. */
const KNOWN = new Set(
  'ABS AND CHOOSE CODE COUNTIF COUNTIFS FIND IF IFERROR INDEX INT ISNUMBER ISTEXT LEFT LEN LOWER MATCH MAX MID MIN N OR PRODUCT RIGHT ROUND ROWS SUM SUMIF SUMIFS SUMPRODUCT TRUNC'.split(
    ' ',
  ),
);
const UNIVERSAL = new Set(['0', '1', '12', '100']);

const isDigits = ({ within = '', argument = 0 }: Token) =>
  /^(ROUND|TRUNC|INDEX)$/.test(within) && argument > 0;

describe.each(made)('%s', (_, file) => {
  const formulas = formulasOf(file);

  test('holds no constant in a formula but 0, 1, 12, 100 and the digits of ROUND and INDEX', () => {
    const constants = formulas.flatMap(({ at, formula }) =>
      tokens(formula)
        .filter((token) => token.kind === 'number' && !UNIVERSAL.has(token.written) && !isDigits(token))
        .map(({ written }) => `${at}: ${written} in ${formula}`),
    );
    expect(constants).toEqual([]);
  });

  test('uses functions of Excel 2016 alone: none volatile, none of ours', () => {
    const used = new Set(
      formulas.flatMap(({ formula }) =>
        tokens(formula).flatMap(({ kind, written }) => (kind === 'function' ? [written] : [])),
      ),
    );
    expect([...used].filter((name) => !KNOWN.has(name))).toEqual([]);
    expect([...used].filter((name) => VOLATILE.test(name))).toEqual([]);
    expect(formulas.filter(({ formula }) => /WFC\.|_xl/i.test(formula))).toEqual([]);
  });

  test('caches a value for every formula, and none is an error', () => {
    const cells = file.sheets.flatMap(({ cells }) => [...cells.values()]);
    const isError = ({ type, value }: PackageCell) =>
      type === 'e' ||
      (typeof value === 'string' && /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!)$/.test(value));
    expect(cells.filter(isError)).toEqual([]);
    expect(formulas.filter(({ value }) => value === null)).toEqual([]);
    expect(formulas.length).toBeGreaterThan(50);
  });

  test('refers to names, tables, columns, sheets and cells that it has', () => {
    const names = new Set(file.names.map(({ name }) => name));
    const columns = new Set(
      file.tables.flatMap(({ name, columns: heads }) => heads.map((head) => `${name}[${head}]`)),
    );
    const sheets = new Set(file.sheets.map(({ name }) => `'${name.replaceAll("'", "''")}'!`));
    const dangling = formulas.flatMap(({ at, formula }) =>
      tokens(formula)
        .filter(({ kind, written }) => {
          if (kind === 'word') return !names.has(written) && written !== 'FALSE' && written !== 'TRUE';
          if (kind === 'column') return !columns.has(written.replace(/\[\[(.*)\]\]/, '[$1]'));
          return kind === 'sheet' && !sheets.has(written);
        })
        .map(({ written }) => `${at}: ${written}`),
    );
    expect(dangling).toEqual([]);

    for (const { name, refersTo } of file.names.filter(({ name: own }) => !own.startsWith('_xlnm.'))) {
      const [, sheet, address] = /^'(.+)'!(\$[A-Z]+\$\d+)$/.exec(refersTo) ?? [];
      const found = file.sheets.find((candidate) => candidate.name === sheet?.replaceAll("''", "'"));
      expect(found?.cells.has(address!.replaceAll('$', '')), `${name} ${refersTo}`).toBe(true);
    }
  });

  test('hides no sheet, holds no macro and leads nowhere outside', () => {
    expect(file.parts.get('xl/workbook.xml')).not.toMatch(/hidden/i);
    const paths = [...file.parts.keys()];
    expect(paths.filter((path) => /vba|macro|externalLink|connections|\.bin$/i.test(path))).toEqual([]);
    expect(paths.flatMap((path) => relationsOf(file.parts, path)).filter(({ external }) => external)).toEqual(
      [],
    );
    expect(
      formulas.filter(({ formula }) => /\.xls|https?:/i.test(formula.replace(/"(?:[^"]|"")*"/g, ''))),
    ).toEqual([]);
  });

  test('opens on About, which says who made it, when, why and what each colour means', () => {
    expect(file.sheets[0]!.name).toBe('About');
    const words = [...file.sheets[0]!.cells.values()].map(({ value }) => value);
    expect(words).toEqual(
      expect.arrayContaining([
        'Purpose',
        'Author',
        'Date',
        'Version',
        'Made with',
        'A test',
        'Key to the cells',
      ]),
    );
  });

  test('shows the master check on every sheet', () => {
    const shown = formulas
      .filter(({ formula }) => /^(?:"Checks of the model: "&)?Master_check$/.test(formula))
      .map(({ at }) => at.split('!')[0]);
    const there = file.sheets.map(({ name }) => name).filter((name) => name !== 'Checks');
    expect([...new Set(shown)]).toEqual(there);
  });
});

test('these rules would see a constant, and a foreign function', () => {
  const seen = tokens('SUM(\'Sheet 2\'!A2:B3)*0.138+ROUND(A1,2)+Table[Col 5]&"7"');
  expect(
    seen.filter(({ kind }) => kind === 'number').map((token) => [token.written, isDigits(token)]),
  ).toEqual([
    ['0.138', false],
    ['2', true],
  ]);
  expect(tokens('1.5*WFC.FTE(A1)').filter(({ kind }) => kind === 'function')[0]!.written).toBe('WFC.FTE');
});
