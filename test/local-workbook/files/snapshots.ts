import fc from 'fast-check';
import {
  DEFAULT_PAGE,
  type Format,
  type GridSnapshot,
  type SheetSnapshot,
} from '../../../local-workbook/grid/grid';
import { PLAIN } from '../../../src/xlsx';

export const plainSheet = (name: string, change: Partial<SheetSnapshot> = {}): SheetSnapshot => ({
  name,
  visibility: 'Visible',
  tabColour: '',
  gridlines: true,
  frozen: { rows: 0, columns: 0 },
  protected: false,
  protection: {},
  cells: [],
  formats: [],
  columnWidths: [],
  rowHeights: [],
  hiddenColumns: [],
  hiddenRows: [],
  merged: [],
  tables: [],
  validations: [],
  conditionals: [],
  charts: [],
  ...change,
});

export const snapshotWith = (
  sheets: readonly SheetSnapshot[],
  change: Partial<GridSnapshot> = {},
): GridSnapshot => ({
  version: 1,
  sheets,
  names: [],
  active: 0,
  ...change,
});

/** One value a row in column A, plain. */
export const column = (values: readonly SheetSnapshot['cells'][number]['value'][]): SheetSnapshot =>
  plainSheet('S', {
    cells: values.map((value, row) => ({ row, column: 0, value, formula: '', format: 0 })),
    formats: [PLAIN],
  });

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0').toUpperCase()}`);
const line = fc.option(
  fc.record({
    style: fc.constantFrom('Continuous', 'Dash', 'DashDot', 'DashDotDot'),
    weight: fc.constantFrom('Thin' as const, 'Medium' as const),
    colour,
  }),
  { nil: undefined },
);
export const format: fc.Arbitrary<Format> = fc.record({
  numberFormat: fc.constantFrom(
    'General',
    '0.00',
    '#,##0;[Red]-#,##0;"-"',
    '0.0%',
    'd mmm yyyy',
    '@',
    '"£"#,##0.00',
    '[h]:mm',
  ),
  fontName: fc.constantFrom('Calibri', 'Arial', 'Noto Sans “CJK”'),
  fontSize: fc.constantFrom(8, 10.5, 11, 16),
  bold: fc.boolean(),
  italic: fc.boolean(),
  underline: fc.constantFrom('None' as const, 'Single' as const, 'Double' as const),
  strikethrough: fc.boolean(),
  fontColour: colour,
  fill: fc.oneof(fc.constant(''), colour),
  horizontal: fc.constantFrom(
    'General' as const,
    'Left' as const,
    'Center' as const,
    'Right' as const,
    'Justify' as const,
  ),
  vertical: fc.constantFrom('Top' as const, 'Center' as const, 'Bottom' as const),
  wrap: fc.boolean(),
  indent: fc.nat(4),
  locked: fc.boolean(),
  borders: fc.record({ EdgeTop: line, EdgeBottom: line, EdgeLeft: line, EdgeRight: line }),
});

/** What XML cannot hold is shown as a replacement, and a lone carriage return is a line end; neither is of interest here. */
// eslint-disable-next-line no-control-regex
const ODD = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const words = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replace(ODD, ' '));
export const awkward = fc.constantFrom(
  '=SUM(1)', '+44 20 7946 0000', '-5 posts', '@name', '007', '1e5', 'TRUE', '3%', '1/4/2026', 'two\nlines', ' spaces ', '\ttab',
  '✓ naïve — 😀 Ŵrecsam', '<b>&amp;</b>', '"quoted" and \'single\'', '_x0041_ is not A', '#hash', '&#10;', ']]>',
); // prettier-ignore
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.constantFrom(46_113, 46_113.520_833_333_3, 0.1 + 0.2, 1e-12, 60, 0.5),
);
const ERRORS = ['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!'] as const;
const formula = fc.constantFrom(
  '=1/3', '=SUM(A1:A3)', '=IF(A1="", "none", A1&" "&B2)', "='It''s, here'!A1*2", '=XLOOKUP(A1,B:B,C:C)', '=LET(x,A1,y,x+1,y*2)',
  '=SORT(FILTER(A1:A9,B1:B9>0))', '=_under+"_xlfn.LET("', '=LAMBDA(a,b,a+b)(1,2)', '=A1#', '=TEXTJOIN(", ",TRUE,A1:A3)', '="A1#"',
); // prettier-ignore

const content = fc.oneof(
  fc.record({
    value: fc.oneof(
      awkward,
      words.filter((text) => text !== '' && !text.startsWith('#')),
    ),
    formula: fc.constant(''),
  }),
  fc.record({ value: fc.oneof(number, fc.boolean(), fc.constantFrom(...ERRORS)), formula: fc.constant('') }),
  fc.record({
    value: fc.oneof(number, fc.boolean(), fc.constantFrom(...ERRORS), fc.constantFrom('text', '')),
    formula,
  }),
);

const sheetName = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((name) =>
    name
      .replace(/[[\]:*?/\\]/g, '-')
      .replace(/^'+|'+$/g, '')
      .replace(ODD, ' ')
      .trim(),
  )
  .filter((name) => name !== '' && name.length <= 31 && name.toLowerCase() !== 'history');

const size = fc.integer({ min: 4, max: 300 }).map((pixels) => pixels * 0.75);
const byColumn = <T extends { column: number }>(all: readonly T[]) =>
  [...all].sort((a, b) => a.column - b.column);
const sorted = (all: readonly number[]) => [...all].sort((a, b) => a - b);

const sheet = fc
  .record({
    cells: fc.uniqueArray(fc.record({ row: fc.nat(30), column: fc.nat(12), content, format }), {
      selector: ({ row, column: at }) => `${row},${at}`,
      maxLength: 25,
    }),
    widths: fc.uniqueArray(fc.record({ column: fc.nat(20), points: size }), {
      selector: (one) => one.column,
    }),
    heights: fc.uniqueArray(fc.record({ row: fc.nat(60), points: size }), { selector: (one) => one.row }),
    hiddenColumns: fc.uniqueArray(fc.nat(20), { maxLength: 3 }),
    hiddenRows: fc.uniqueArray(fc.nat(60), { maxLength: 3 }),
    frozen: fc.record({ rows: fc.nat(3), columns: fc.nat(3) }),
    gridlines: fc.boolean(),
    tabColour: fc.oneof(fc.constant(''), colour),
    merged: fc.constantFrom([], [{ row: 40, column: 2, rows: 2, columns: 3 }]),
    landscape: fc.boolean(),
  })
  .map(({ cells, widths, heights, landscape, ...rest }): SheetSnapshot => {
    const formats: Format[] = [];
    const numbers = new Map<string, number>();
    const placed = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
    return {
      ...plainSheet(''),
      ...rest,
      hiddenColumns: sorted(rest.hiddenColumns),
      hiddenRows: sorted(rest.hiddenRows),
      cells: placed.map(({ row, column: at, content: { value, formula: written }, format: look }) => {
        // Words that look like an error are words in a cell of text only.
        const isError = typeof value === 'string' && ERRORS.some((error) => error === value);
        const made = isError && look.numberFormat === '@' ? { ...look, numberFormat: 'General' } : look;
        const key = JSON.stringify(made);
        if (!numbers.has(key)) numbers.set(key, formats.push(made) - 1);
        return { row, column: at, value, formula: written, format: numbers.get(key) ?? 0 };
      }),
      formats,
      columnWidths: byColumn(widths),
      rowHeights: [...heights].sort((a, b) => a.row - b.row),
      ...(landscape ? { page: { ...DEFAULT_PAGE, orientation: 'Landscape' as const } } : {}),
    };
  });

export const snapshot: fc.Arbitrary<GridSnapshot> = fc
  .record({
    names: fc.uniqueArray(sheetName, { minLength: 1, maxLength: 3, selector: (name) => name.toLowerCase() }),
    sheets: fc.array(sheet, { minLength: 3, maxLength: 3 }),
    comment: words,
    visible: fc.boolean(),
  })
  .map(({ names, sheets, comment, visible }) =>
    snapshotWith(
      names.flatMap((name, i) => (sheets[i] ? [{ ...sheets[i], name }] : [])),
      {
        names: [
          { name: 'Local', formula: '=0.03', comment: '', visible: true, sheet: '0' },
          { name: 'Überschuss_1', formula: '=SUM($A$1:$A$3)', comment: comment.trim(), visible },
        ],
        active: names.length - 1,
      },
    ),
  );
