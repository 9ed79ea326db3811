import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openXlsx, openXlsxWithNotes, saveXlsx } from '../../../local-workbook/files';
import type { ChartAxisState, ChartState } from '../../../local-workbook/grid/grid';
import { PLAIN } from '../../../src/xlsx';
import { invalidParts } from '../../xlsx/valid';
import { plainSheet, snapshotWith } from './snapshots';

type Chart = Omit<ChartState, 'id'>;
const NAME = "Bob's, here";
const QUOTED = "'Bob''s, here'!";

const sheetWith = (charts: readonly Chart[]) =>
  plainSheet(NAME, {
    cells: [1, 2, 3].map((value, row) => ({ row, column: 1, value, formula: '', format: 0 })),
    formats: [PLAIN],
    columnWidths: [{ column: 1, points: 90 }],
    rowHeights: [{ row: 2, points: 30 }],
    hiddenRows: [4],
    charts,
  });

/** A setting that is there, or left to Excel. */
const maybe = <T>(...keys: [string, fc.Arbitrary<T>][]) =>
  fc.record(Object.fromEntries(keys), { requiredKeys: [] }) as fc.Arbitrary<Record<string, T>>;
const colour = fc.constantFrom('#0B5C6B', '#B45309', '#FFFFFF');
const font = fc.record({ size: fc.constantFrom(9, 10.5, 12), bold: fc.boolean(), colour });
const axis = maybe<unknown>(
  ['visible', fc.constant(false)],
  ['numberFormat', fc.constantFrom('0.0', '#,##0;[Red]-#,##0;"-"')],
  ['reversed', fc.constant(true)],
  ['tickLabelPosition', fc.constantFrom('Low', 'High', 'None')],
  ['font', font],
).chain((common) =>
  fc.option(fc.constantFrom('£ a year', 'A < B & "C"'), { nil: undefined }).map((title): ChartAxisState => ({
    ...common,
    ...(title === undefined ? {} : { title, titleVisible: true }),
  })),
);
const value = fc
  .tuple(
    axis,
    maybe<number>(
      ['minimum', fc.constantFrom(0, -5)],
      ['maximum', fc.constant(50)],
      ['majorUnit', fc.constant(10)],
    ),
    fc.boolean(),
  )
  .map(([common, ends, majorGridlines]): ChartAxisState => ({ ...common, ...ends, majorGridlines }));

const base = fc.constantFrom(
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
);
const solid = fc
  .tuple(
    maybe<unknown>(
      ['nameCell', fc.constant(`${QUOTED}$A$1`)],
      ['colour', colour],
      ['pointColours', fc.constant(['#0B5C6B', '#B45309'])],
    ),
    fc.option(
      fc.record({
        labels: fc.constant(true),
        labelPosition: fc.constantFrom('OutsideEnd', 'InsideBase', 'Center'),
        labelFormat: fc.constant('0.0'),
      }),
      { nil: {} },
    ),
  )
  .map(([some, labels]) => ({ name: 'Posts & more', values: `${QUOTED}$B$1:$B$3`, ...some, ...labels }));
const line = fc
  .record({
    colour,
    lineStyle: fc.constantFrom(undefined, 'Dash', 'DashDot', 'RoundDot'),
    lineWeight: fc.constantFrom(1, 1.5, 2.25),
    markerStyle: fc.constantFrom('None', 'Circle', 'Square'),
  })
  .map(({ lineStyle, ...rest }) => ({
    name: 'Limit',
    values: `${QUOTED}$B$1:$B$3`,
    ...rest,
    ...(lineStyle === undefined ? {} : { lineStyle }),
  }));

const chart: fc.Arbitrary<Chart> = fc
  .record({
    type: base,
    columns: fc.array(solid, { minLength: 1, maxLength: 3 }),
    lines: fc.array(line, { maxLength: 2 }),
    gapWidth: fc.constantFrom(0, 70, 150),
    overlap: fc.constantFrom(0, 100, -20),
    visible: fc.boolean(),
    cell: fc.constantFrom(undefined, `${QUOTED}$A$1`),
    place: fc.record({
      left: fc.nat(900),
      top: fc.nat(900),
      width: fc.integer({ min: 1, max: 700 }),
      height: fc.integer({ min: 1, max: 400 }),
    }),
    legendPosition: fc.constantFrom(undefined, 'Bottom', 'Right', 'Top', 'Left', 'Corner'),
    value,
    category: axis,
    altText: fc.constantFrom('', 'Posts of "each" team & more'),
    more: maybe<unknown>(['titleFont', font], ['fill', colour]),
    moved: maybe<unknown>(['place', fc.constantFrom({ x: 0.008, y: 0.025 }, { x: 0, y: 0.9 })]),
  })
  .map(
    ({
      type,
      columns,
      lines,
      gapWidth,
      overlap,
      visible,
      cell,
      place,
      legendPosition,
      value: values,
      category,
      altText,
      more,
      moved,
    }) => {
      const { titleFont, ...rest } = more;
      const markers = lines.some(({ markerStyle }) => markerStyle !== 'None') ? 'LineMarkers' : 'Line';
      return {
        name: 'Chart of posts',
        type,
        title: visible
          ? { text: 'A title', visible, ...(cell === undefined ? {} : { cell }), ...moved }
          : { text: '', visible },
        series: [
          ...columns.map((one) => ({ ...one, gapWidth, overlap })),
          ...lines.map((one) => ({ ...one, type: markers })),
        ],
        categories: `${QUOTED}$A$1:$A$3`,
        ...place,
        legend: legendPosition !== undefined,
        ...(legendPosition === undefined ? {} : { legendPosition }),
        axes: { value: values, category },
        altText,
        ...rest,
        ...(visible && titleFont !== undefined ? { titleFont } : {}),
      } as Chart;
    },
  );

test(
  'any chart comes back as it was saved, at its place to the hundredth of a point',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(chart, { minLength: 1, maxLength: 3 }), async (charts) => {
        const one = snapshotWith([plainSheet('First', { charts: charts.slice(0, 1) }), sheetWith(charts)]);
        const saved = await saveXlsx(one);
        expect(invalidParts(saved)).toEqual([]);
        const { snapshot: two, leftOut } = await openXlsxWithNotes(saved);
        expect(two.sheets.map((sheet) => sheet.charts)).toEqual(one.sheets.map((sheet) => sheet.charts));
        expect(leftOut).toEqual([]);
      }),
      { numRuns: 60 },
    );
  },
);

const lines: Chart = {
  name: 'Lines',
  type: 'LineMarkers',
  title: { text: 'Lines', visible: true },
  series: [{ name: 'One', values: `${QUOTED}$B$1:$B$3`, markerStyle: 'Circle', markerSize: 8, markerColour: '#B45309', colour: '#0B5C6B', lineWeight: 2 }],
  left: 10,
  top: 20,
  width: 300,
  height: 200,
  legend: false,
  axes: { value: { majorGridlines: true }, category: {} },
  altText: '',
}; // prettier-ignore

test('a chart of lines alone, with its markers', async () => {
  expect((await openXlsx(await saveXlsx(snapshotWith([sheetWith([lines])])))).sheets[0]?.charts).toEqual([
    lines,
  ]);
});

test('a chart whose cells are gone is saved as it is', async () => {
  const broken: Chart = { ...lines, series: [{ ...lines.series[0]!, values: '#REF!' }] };
  expect((await openXlsx(await saveXlsx(snapshotWith([sheetWith([broken])])))).sheets[0]?.charts).toEqual([
    broken,
  ]);
});

test('a series without cells, as one is between its adding and its values', async () => {
  const empty: Chart = { ...lines, series: [{ name: 'New', values: '', markerStyle: 'None' }], type: 'Line' };
  const { snapshot, leftOut } = await openXlsxWithNotes(await saveXlsx(snapshotWith([sheetWith([empty])])));
  expect(snapshot.sheets[0]?.charts[0]?.series).toMatchObject([{ name: 'New', values: '' }]);
  expect(leftOut).toEqual(['figures of charts that stand in no cells']);
});

test('a chart that no file of ours can hold is refused by its name', async () => {
  const saved = (chart_: Chart) => saveXlsx(snapshotWith([sheetWith([chart_])]));
  await expect(saved({ ...lines, type: 'Pie' })).rejects.toThrow('"Lines" is a Pie');
});
