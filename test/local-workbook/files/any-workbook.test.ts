import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openXlsx, openXlsxWithNotes, saveXlsx } from '../../../local-workbook/files';
import type { GridSnapshot, SheetSnapshot } from '../../../local-workbook/grid/grid';
import { PLAIN } from '../../../src/xlsx';
import { readPackage } from '../../xlsx/package';
import { invalidParts } from '../../xlsx/valid';
import { awkward, column, plainSheet, snapshot, snapshotWith } from './snapshots';

const NOBODY = {
  title: '',
  author: '',
  subject: '',
  keywords: '',
  comments: '',
  category: '',
  company: '',
  manager: '',
};
/** An opened file always says what it is called, and what it looks like in one order of settings. */
const comparable = (one: GridSnapshot) => ({ properties: NOBODY, ...one });
const survives = async (sheets: readonly SheetSnapshot[], change: Partial<GridSnapshot> = {}) => {
  const one = snapshotWith(sheets, change);
  const saved = await saveXlsx(one);
  expect(invalidParts(saved)).toEqual([]);
  const { snapshot: two, leftOut } = await openXlsxWithNotes(saved);
  expect(two).toEqual(comparable(one));
  expect(leftOut).toEqual([]);
  return saved;
};

const RUNS = 40;

test('any workbook comes back as it was saved, from a valid file', { timeout: 3000 * RUNS }, async () => {
  await fc.assert(
    fc.asyncProperty(snapshot, async (one) => {
      const saved = await saveXlsx(one);
      expect(invalidParts(saved)).toEqual([]);
      const two = await openXlsx(saved);
      expect(two).toEqual(comparable(one));
      expect(await openXlsx(await saveXlsx(two))).toEqual(two);
    }),
    { numRuns: RUNS },
  );
});

test('text that looks like something else stays text', async () => {
  const texts = fc.sample(awkward, { seed: 1, numRuns: 60 });
  const bytes = await survives([column([...new Set(texts)])]);
  const cells = [...(readPackage(bytes).sheets[0]?.cells.values() ?? [])];
  expect(cells.filter(({ formula, type }) => formula !== undefined || type === 'e' || type === 'n')).toEqual(
    [],
  );
});

test('an error is an error, and the same words in a cell of text are words', async () => {
  const bytes = await survives([
    plainSheet('S', {
      cells: [
        { row: 0, column: 0, value: '#N/A', formula: '', format: 0 },
        { row: 1, column: 0, value: '#N/A', formula: '', format: 1 },
        { row: 2, column: 0, value: '#DIV/0!', formula: '=1/0', format: 0 },
      ],
      formats: [PLAIN, { ...PLAIN, numberFormat: '@' }],
    }),
  ]);
  const cells = readPackage(bytes).sheets[0]?.cells;
  expect(['A1', 'A2', 'A3'].map((at) => cells?.get(at)?.type)).toEqual(['e', 'inlineStr', 'e']);
});

describe('formulas', () => {
  const formulaIn = async (formula: string, more: Partial<SheetSnapshot> = {}) => {
    const bytes = await survives([
      plainSheet('S', {
        cells: [{ row: 4, column: 3, value: 1, formula, format: 0 }],
        formats: [PLAIN],
        ...more,
      }),
    ]);
    return readPackage(bytes).sheets[0]?.cells.get('D5')?.formula;
  };
  test.each([
    ['=XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
    ['=SORT(FILTER(A1:A9,B1:B9>0))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9&gt;0))'],
    ['=LET(x,A1,y,x+1,y*x)', '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.y*_xlpm.x)'],
    ['=LAMBDA(a,b,a+b)(1,2)', '_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b)(1,2)'],
    ['=SUM(A1#)', 'SUM(_xlfn.ANCHORARRAY(A1))'],
    ['="LET(x,1,x)"', '"LET(x,1,x)"'],
    ['=SUM(Staff[@Hours])', 'SUM(Staff[[#This Row],[Hours]])'],
    ['=SUM(Staff[@[Full time]])', 'SUM(Staff[[#This Row],[Full time]])'],
    ["=SUM(Staff[@[It''s]])", "SUM(Staff[[#This Row],[It''s]])"],
    ["=SUM(Staff[@[A'[1'] (£)]:[x:y]])", "SUM(Staff[[#This Row],[A'[1'] (£)]:[x:y]])"],
    ['=SUM(Staff[@])', 'SUM(Staff[#This Row])'],
    ['=NETWORKDAYS.INTL(A1,B1)', 'NETWORKDAYS.INTL(A1,B1)'],
  ])('%s is written as Excel writes it', async (typed, written) => {
    expect((await formulaIn(typed))?.replaceAll('>', '&gt;')).toBe(written);
  });

  test('[@Hours] without a table is of the table in which it stands', async () => {
    const sheet = plainSheet('S', {
      cells: [
        { row: 0, column: 0, value: 'Hours', formula: '', format: 0 },
        { row: 0, column: 1, value: 'Pay', formula: '', format: 0 },
        { row: 1, column: 1, value: 0, formula: '=[@Hours]*20', format: 0 },
      ],
      formats: [PLAIN],
      tables: [
        {
          name: 'Staff',
          area: { row: 0, column: 0, rows: 2, columns: 2 },
          columns: ['Hours', 'Pay'],
          style: 'TableStyleLight1',
          showHeaders: true,
          showTotals: false,
          showBandedRows: true,
          showFilterButton: true,
        },
      ],
    });
    const saved = await saveXlsx(snapshotWith([sheet]));
    expect(readPackage(saved).sheets[0]?.cells.get('B2')?.formula).toBe('Staff[[#This Row],[Hours]]*20');
    expect((await openXlsx(saved)).sheets[0]?.tables).toEqual(sheet.tables);
  });

  test('a formula that fills several cells is an array of the file', async () => {
    const saved = await survives([
      plainSheet('S', {
        cells: [
          { row: 0, column: 0, value: 1, formula: '=SEQUENCE(3)', format: 0, spill: { rows: 3, columns: 1 } },
        ],
        formats: [PLAIN],
      }),
    ]);
    expect(readPackage(saved).parts.get('xl/worksheets/sheet1.xml')).toContain(
      '<c r="A1" s="1" cm="1"><f t="array" ref="A1:A3">_xlfn.SEQUENCE(3)</f><v>1</v></c>',
    );
  });
});

describe('rules', () => {
  const area = { row: 1, column: 1, rows: 3, columns: 2 };
  const alert = {
    showAlert: true,
    style: 'Warning',
    title: 'Title',
    message: 'A "message" & more\non two lines',
  };
  const prompt = { showPrompt: true, title: 'Say', message: 'What' };
  const rules = [
    { wholeNumber: { operator: 'Between', formula1: 1, formula2: 9 } },
    { decimal: { operator: 'GreaterThanOrEqualTo', formula1: '=A1' } },
    { date: { operator: 'LessThan', formula1: 46_113 } },
    { time: { operator: 'NotBetween', formula1: 0.25, formula2: 0.5 } },
    { textLength: { operator: 'EqualTo', formula1: 4 } },
    { list: { inCellDropDown: true, source: 'One,Two & "three"' } },
    { list: { inCellDropDown: false, source: "='Other'!$A$1:$A$3" } },
    { custom: { formula: '=ISNUMBER(B2)' } },
  ];
  test.each(rules)('data validation %j', async (rule) => {
    await survives([
      plainSheet('S', { validations: [{ area, rule, ignoreBlanks: true, errorAlert: alert, prompt }] }),
    ]);
  });

  test('a rule over several areas of a file says of each what it said of the first', async () => {
    const one = { rule: { custom: { formula: '=B2>$A$1' } }, ignoreBlanks: false, errorAlert: alert, prompt };
    await survives([
      plainSheet('S', {
        validations: [
          { area, ...one },
          { area: { ...area, row: 9 }, ...one, rule: { custom: { formula: '=B10>$A$1' } } },
        ],
      }),
    ]);
  });

  const format = { fontColour: '#1A7F45', fill: '#E6F4EA', bold: true };
  test.each([
    ['Custom', { formula: '=LEFT(B2,1)="✓"' }],
    ['CellValue', { operator: 'Between', formula1: '=1', formula2: '=$A$1' }],
    ['CellValue', { operator: 'GreaterThanOrEqual', formula1: '=5' }],
    ['ContainsText', { operator: 'Contains', text: 'a "b" & c' }],
    ['ContainsText', { operator: 'NotContains', text: 'x' }],
    ['ContainsText', { operator: 'BeginsWith', text: 'x' }],
    ['ContainsText', { operator: 'EndsWith', text: 'x' }],
    ['TopBottom', { rank: 3, type: 'BottomPercent' }],
    ['TopBottom', { rank: 10, type: 'TopItems' }],
    ...['Blanks', 'NonBlanks', 'Errors', 'NonErrors', 'DuplicateValues', 'UniqueValues', 'AboveAverage', 'BelowAverage',
      'EqualOrAboveAverage', 'EqualOrBelowAverage', 'Yesterday', 'Today', 'Tomorrow', 'LastSevenDays', 'LastWeek', 'ThisWeek',
      'NextWeek', 'LastMonth', 'ThisMonth', 'NextMonth'].map((criterion) => ['PresetCriteria', { criterion }] as const), // prettier-ignore
  ] as const)('conditional format %s %j', async (type, rule) => {
    const areas = [area, { ...area, row: 20 }];
    await survives([plainSheet('S', { conditionals: [{ type, rule, areas, format, stopIfTrue: true }] })]);
  });

  test('a colour scale, and the order of several formats', async () => {
    const scale = {
      minimum: { type: 'LowestValue', color: '#F8696B' },
      midpoint: { type: 'Percentile', formula: '50', color: '#FFEB84' },
      maximum: { type: 'HighestValue', color: '#63BE7B' },
    };
    await survives([
      plainSheet('S', {
        conditionals: [
          { type: 'Custom', rule: { formula: '=TRUE' }, areas: [area], format, stopIfTrue: false },
          { type: 'ColorScale', rule: scale, areas: [{ ...area, row: 30 }], format: {}, stopIfTrue: false },
          {
            type: 'Custom',
            rule: { formula: '=FALSE' },
            areas: [area],
            format: { fill: '#FFFFFF' },
            stopIfTrue: false,
          },
        ],
      }),
    ]);
  });

  test('a setting that no file can hold is refused by name', async () => {
    const odd = { type: 'DataBar', rule: {}, areas: [area], format, stopIfTrue: false };
    await expect(saveXlsx(snapshotWith([plainSheet('Costs', { conditionals: [odd] })]))).rejects.toThrow(
      /Sheet "Costs", a conditional format, cannot be saved/,
    );
  });
});

test('links, protection, hidden sheets, print set-up, whole columns and document properties', async () => {
  const look = { ...PLAIN, fill: '#FFF9D9', locked: false };
  await survives(
    [
      plainSheet("Bob's, here", {
        cells: [
          {
            row: 0,
            column: 0,
            value: 'out',
            formula: '',
            format: 0,
            link: { address: 'https://example.com/a?b=1&c', screenTip: 'Go' },
          },
          {
            row: 1,
            column: 0,
            value: 'in',
            formula: '',
            format: 0,
            link: { documentReference: "'Hidden one'!A1", textToDisplay: 'in' },
          },
          {
            row: 2,
            column: 0,
            value: '#out',
            formula: '',
            format: 0,
            link: { address: 'mailto:a@example.com' },
          },
          { row: 3, column: 0, value: '', formula: '', format: 1 },
        ],
        formats: [PLAIN, look],
        columnFormats: [{ column: 4, format: 1 }],
        rowFormats: [{ row: 9, format: 1 }],
        columnWidths: [
          { column: 4, points: 90 },
          { column: 6, points: 30 },
        ],
        protected: true,
        protection: {
          allowAutoFilter: true, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: true,
          allowFormatCells: false, allowFormatColumns: true, allowFormatRows: true, allowInsertColumns: false, allowInsertHyperlinks: false,
          allowInsertRows: false, allowPivotTables: false, allowSort: true, selectionMode: 'Unlocked',
        }, // prettier-ignore
        page: {
          orientation: 'Landscape',
          paperSize: 'A3',
          printArea: [{ row: 0, column: 0, rows: 9, columns: 3 }],
          titleRows: { first: 0, last: 1 },
          titleColumns: { first: 0, last: 0 },
          margins: { top: 36, bottom: 50.4, left: 18, right: 18, header: 14.4, footer: 14.4 },
          zoom: { horizontalFitToPages: 1 },
          headersFooters: {
            leftHeader: '&9 A && B',
            centerHeader: '',
            rightHeader: '&D',
            leftFooter: '',
            centerFooter: 'Page &P of &N',
            rightFooter: '',
          },
          centerHorizontally: true,
          centerVertically: true,
          printGridlines: true,
          printHeadings: true,
          blackAndWhite: true,
          rowBreaks: [3, 6],
          columnBreaks: [2],
        },
      }),
      plainSheet('Hidden one', { visibility: 'Hidden' }),
      plainSheet('Very', { visibility: 'VeryHidden' }),
    ],
    {
      properties: {
        ...NOBODY,
        title: 'Title & more',
        author: 'A',
        company: 'C',
        manager: 'M',
        comments: 'two\nlines',
      },
    },
  );
});

test('a workbook whose sheets are all hidden, and a name of a sheet that is not there, are refused', async () => {
  await expect(saveXlsx(snapshotWith([plainSheet('S', { visibility: 'Hidden' })]))).rejects.toThrow(
    'not hidden',
  );
  const name = { name: 'Local', formula: '=1', comment: '', visible: true, sheet: '7' };
  await expect(saveXlsx(snapshotWith([plainSheet('S')], { names: [name] }))).rejects.toThrow('"Local"');
});
