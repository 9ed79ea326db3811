import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GRIDS, opened, type Opened } from './support';

describe.each(GRIDS)('charts, on %s', (_, makeGrid) => {
  let book: Opened;
  beforeEach(async () => {
    book = await opened(makeGrid);
    await on(async (sheet) => {
      sheet.getRange('A1:C4').values = [
        ['Option', 'Cost', 'Saving'],
        ['One', 10, 1],
        ['Two', 20, 2],
        ['Three', 30, 3],
      ];
      await Promise.resolve();
    });
  });
  afterEach(() => book.close());

  const on = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    book.Excel.run(async (context) => {
      const result = await act(context.workbook.worksheets.getItem('Sheet1'), context);
      await context.sync();
      return result;
    });
  const only = () => {
    const [sheet] = book.grid.sheets.list();
    const [chart] = book.grid.charts.list(sheet?.id ?? '');
    if (!chart) throw new Error('There is no chart');
    return chart;
  };

  test('make series, names and categories of the cells that they are given', async () => {
    await on(async (sheet, context) => {
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'));
      const series = chart.series.load('items/name,count');
      chart.load('name,chartType,legend/visible');
      await context.sync();
      expect(series.items.map(({ name }) => name)).toEqual(['Cost', 'Saving']);
      expect(chart.toJSON()).toMatchObject({ name: 'Chart 1', chartType: 'ColumnClustered' });
      expect(chart.legend.visible).toBe(true);
    });
    expect(only()).toMatchObject({
      series: [
        { name: 'Cost', nameCell: "'Sheet1'!$B$1", values: "'Sheet1'!$B$2:$B$4" },
        { name: 'Saving', nameCell: "'Sheet1'!$C$1", values: "'Sheet1'!$C$2:$C$4" },
      ],
      categories: "'Sheet1'!$A$2:$A$4",
    });
  });

  test('by rows', async () => {
    await on(async (sheet) => {
      sheet.charts.add('Line', sheet.getRange('B2:C4'), 'Rows');
      await Promise.resolve();
    });
    expect(only().series.map(({ values }) => values)).toEqual([
      "'Sheet1'!$B$2:$C$2",
      "'Sheet1'!$B$3:$C$3",
      "'Sheet1'!$B$4:$C$4",
    ]);
  });

  test('other words of a title stand where it was moved to', async () => {
    await on(async (sheet) => {
      sheet.charts.add('Line', sheet.getRange('B2:B4'), 'Columns');
      await Promise.resolve();
    });
    const [sheet] = book.grid.sheets.list();
    const place = { x: 0.008, y: 0.025 };
    book.grid.charts.set(sheet!.id, only().id, { title: { text: 'Costs', visible: true, place } });
    const title = (act: (title: Excel.ChartTitle) => void) =>
      on(async (on_) => {
        act(on_.charts.getItemAt(0).title);
        await Promise.resolve();
      });
    await title((one) => one.setFormula("='Sheet1'!$A$1"));
    expect(only().title).toEqual({ text: 'Option', visible: true, cell: "'Sheet1'!$A$1", place });
    await title((one) => (one.text = 'Savings'));
    expect(only().title).toEqual({ text: 'Savings', visible: true, place });
  });

  test('are put together series by series, with titles, axes, colours and labels', async () => {
    await on(async (sheet, context) => {
      const chart = sheet.charts.add('ColumnStacked', sheet.getRange('B2:B4'), 'Columns');
      chart.name = 'Costs';
      const first = chart.series.getItemAt(0);
      first.setXAxisValues(sheet.getRange('A2:A4'));
      first.format.fill.setSolidColor('#0B5C6B');
      first.points.getItemAt(1).format.fill.setSolidColor('#B45309');
      first.set({ gapWidth: 70, overlap: 100, hasDataLabels: true });
      first.dataLabels.set({ position: 'OutsideEnd', numberFormat: '#,##0' });
      const line = chart.series.add('Saving');
      line.setValues(sheet.getRange('C2:C4'));
      line.chartType = 'Line';
      line.format.line.set({ color: '#B45309', lineStyle: 'Dash', weight: 1.5 });
      line.markerStyle = 'None';
      chart.title.setFormula("='Sheet1'!$A$1");
      chart.title.format.font.set({ size: 12, bold: true });
      chart.legend.position = 'Bottom';
      chart.axes.valueAxis.set({ minimum: 0, numberFormat: '#,##0', tickLabelPosition: 'None' });
      chart.axes.valueAxis.title.text = '£';
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.setPosition('E2', 'H10');
      chart.title.load('text');
      chart.axes.valueAxis.load('minimum,maximum,title/text');
      await context.sync();
      expect([chart.title.text, chart.axes.valueAxis.title.text]).toEqual(['Option', '£']);
      expect([chart.axes.valueAxis.minimum as unknown, chart.axes.valueAxis.maximum as unknown]).toEqual([
        0,
        '',
      ]);
    });
    const chart = only();
    expect(chart).toMatchObject({
      name: 'Costs',
      title: { text: 'Option', cell: "'Sheet1'!$A$1", visible: true },
      legendPosition: 'Bottom',
      axes: {
        value: {
          minimum: 0,
          numberFormat: '#,##0',
          tickLabelPosition: 'None',
          title: '£',
          majorGridlines: false,
        },
        category: { reversed: true },
      },
    });
    expect(chart.series).toMatchObject([
      {
        categories: "'Sheet1'!$A$2:$A$4",
        colour: '#0B5C6B',
        pointColours: ['#0B5C6B', '#B45309', '#0B5C6B'],
        labels: true,
        labelPosition: 'OutsideEnd',
        gapWidth: 70,
      },
      { name: 'Saving', values: "'Sheet1'!$C$2:$C$4", type: 'Line', lineStyle: 'Dash', markerStyle: 'None' },
    ]);
    expect(chart.left).toBeGreaterThan(0);
    expect(chart.height).toBeGreaterThan(100);
  });

  test('are found by name, given other cells, and deleted', () =>
    on(async (sheet, context) => {
      sheet.charts.add('BarClustered', sheet.getRange('A1:B4')).name = 'Bars';
      await context.sync();
      const bars = sheet.charts.getItem('Bars');
      bars.setData(sheet.getRange('A1:C4'));
      const count = bars.series.getCount();
      await context.sync();
      expect(count.value).toBe(2);
      bars.delete();
      const none = sheet.charts.getItemOrNullObject('Bars').load('name');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }));

  test('of a kind that nobody draws here are refused', async () => {
    const adding = on((sheet) => {
      sheet.charts.add('Sunburst', sheet.getRange('A1:B4'));
      return Promise.resolve();
    });
    await expect(adding).rejects.toMatchObject({ code: 'NotImplemented' });
  });
});
