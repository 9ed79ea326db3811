import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUniverGrid } from '../../../local-workbook/grid/univer/node';
import { opened, type Opened } from './support';

/**
 * What Excel has up to ExcelApi 1.14 and the local workbook does not, as far as an add-in for workbooks of figures is likely to ask: each
 * says so with class and member, and nothing is stored and forgotten.
 */
type Ask = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown;
const never = () => Promise.resolve();

const CASES: readonly (readonly [member: string, ask: Ask])[] = [
  // Ranges
  ['Range.formulasR1C1', (s) => s.getRange('A1').load('formulasR1C1')],
  ['Range.formulasR1C1', (s) => (s.getRange('A1').formulasR1C1 = [['=R1C1']])],
  ['Range.style', (s) => (s.getRange('A1').style = 'Input')],
  ['Range.numberFormatCategories', (s) => s.getRange('A1').load('numberFormatCategories')],
  ['Range.autoFill', (s) => s.getRange('A1').autoFill('A1:A9')],
  ['Range.flashFill', (s) => s.getRange('A1').flashFill()],
  ['Range.group', (s) => s.getRange('1:2').group('ByRows')],
  ['Range.getDirectPrecedents', (s) => s.getRange('A1').getDirectPrecedents().load('addresses')],
  ['Range.getPrecedents', (s) => s.getRange('A1').getPrecedents().load('addresses')],
  ['Range.getSpecialCells', (s) => s.getRange('A1:B2').getSpecialCells('Formulas').load('address')],
  ['Range.getSurroundingRegion', (s) => s.getRange('A1').getSurroundingRegion().load('address')],
  ['Range.getRangeEdge', (s) => s.getRange('A1').getRangeEdge('Down').load('address')],
  ['Range.getVisibleView', (s) => s.getRange('A1').getVisibleView().load('values')],
  ['Range.getCellProperties', (s) => s.getRange('A1').getCellProperties({ address: true })],
  ['Range.setCellProperties', (s) => s.getRange('A1').setCellProperties([[{}]])],
  ['Range.getImage', (s) => s.getRange('A1').getImage()],
  ['Range.moveTo', (s) => s.getRange('A1').moveTo('B2')],
  ['Range.removeDuplicates', (s) => s.getRange('A1:B2').removeDuplicates([0], true).load('removed')],
  ['Range.setDirty', (s) => s.getRange('A1').setDirty()],
  ['Range.showCard', (s) => s.getRange('A1').showCard()],
  ['Range.replaceAll', (s) => s.getRange('A1').replaceAll('a', 'b', {})],
  ['Range.find', (s) => s.getRange('A1').find('a', {}).load('address')],
  ['Range.sort', (s) => s.getRange('A1:B2').sort.apply([{ key: 0 }])],
  ['Range.getPivotTables', (s) => s.getRange('A1').getPivotTables().load('items/name')],
  ['RangeFormat.textOrientation', (s) => (s.getRange('A1').format.textOrientation = 45)],
  ['RangeFormat.shrinkToFit', (s) => (s.getRange('A1').format.shrinkToFit = true)],
  ['RangeFormat.readingOrder', (s) => (s.getRange('A1').format.readingOrder = 'LeftToRight')],
  ['RangeFormat.useStandardWidth', (s) => (s.getRange('A1').format.useStandardWidth = true)],
  ['RangeFont.subscript', (s) => (s.getRange('A1').format.font.subscript = true)],
  ['RangeFont.tintAndShade', (s) => (s.getRange('A1').format.font.tintAndShade = 0.5)],
  ['RangeFill.pattern', (s) => (s.getRange('A1').format.fill.pattern = 'Gray25')],
  [
    'RangeBorder.tintAndShade',
    (s) => (s.getRange('A1').format.borders.getItem('EdgeTop').tintAndShade = 0.5),
  ],
  ['FormatProtection.formulaHidden', (s) => (s.getRange('A1').format.protection.formulaHidden = true)],
  // Sheets
  ['Worksheet.autoFilter', (s) => s.autoFilter.apply('A1:B2')],
  ['Worksheet.copy', (s) => s.copy('End')],
  ['Worksheet.customProperties', (s) => s.customProperties.add('a', 'b')],
  ['Worksheet.comments', (s) => s.comments.load('items/id')],
  ['Worksheet.findAll', (s) => s.findAll('a', {}).load('address')],
  ['Worksheet.replaceAll', (s) => s.replaceAll('a', 'b', {})],
  ['Worksheet.pivotTables', (s) => s.pivotTables.load('items/name')],
  ['Worksheet.shapes', (s) => s.shapes.load('items/name')],
  ['Worksheet.slicers', (s) => s.slicers.load('items/name')],
  ['Worksheet.standardWidth', (s) => (s.standardWidth = 12)],
  ['Worksheet.standardHeight', (s) => s.load('standardHeight')],
  ['Worksheet.enableCalculation', (s) => (s.enableCalculation = false)],
  ['Worksheet.showHeadings', (s) => (s.showHeadings = false)],
  ['Worksheet.onRowSorted', (s) => s.onRowSorted.add(never)],
  ['Worksheet.onProtectionChanged', (s) => s.onProtectionChanged.add(never)],
  ['Worksheet.onFormulaChanged', (s) => s.onFormulaChanged.add(never)],
  ['Workbook.insertWorksheetsFromBase64', (_, w) => w.insertWorksheetsFromBase64('')],
  // Tables
  ['Table.autoFilter', (s) => s.tables.getItem('Staff').autoFilter.load('enabled')],
  ['Table.sort', (s) => s.tables.getItem('Staff').sort.apply([{ key: 0 }])],
  ['Table.clearFilters', (s) => s.tables.getItem('Staff').clearFilters()],
  ['Table.reapplyFilters', (s) => s.tables.getItem('Staff').reapplyFilters()],
  ['Table.highlightFirstColumn', (s) => (s.tables.getItem('Staff').highlightFirstColumn = true)],
  ['Table.showBandedColumns', (s) => (s.tables.getItem('Staff').showBandedColumns = true)],
  ['Table.showHeaders', (s) => (s.tables.getItem('Staff').showHeaders = false)],
  ['Table.showTotals', (s) => (s.tables.getItem('Staff').showTotals = true)],
  ['TableColumn.filter', (s) => s.tables.getItem('Staff').columns.getItemAt(0).filter.applyTopItemsFilter(3)],
  ['TableColumnCollection.add', (s) => s.tables.getItem('Staff').columns.add(-1, [['New'], [1]])],
  // The workbook
  ['Workbook.bindings', (_, w) => w.bindings.load('items/id')],
  ['Workbook.comments', (_, w) => w.comments.load('items/id')],
  ['Workbook.customXmlParts', (_, w) => w.customXmlParts.add('<a/>')],
  ['Workbook.functions', (_, w) => w.functions.sum(1, 2).load('value')],
  ['Workbook.pivotTables', (_, w) => w.pivotTables.load('items/name')],
  ['Workbook.protection', (_, w) => w.protection.protect()],
  ['Workbook.styles', (_, w) => w.styles.add('Ours')],
  ['Workbook.tableStyles', (_, w) => w.tableStyles.add('Ours')],
  ['Workbook.save', (_, w) => w.save('Save')],
  ['Workbook.close', (_, w) => w.close('SkipSave')],
  ['Workbook.isDirty', (_, w) => w.load('isDirty')],
  ['Workbook.getActiveChart', (_, w) => w.getActiveChart().load('name')],
  ['Workbook.getSelectedRanges', (_, w) => w.getSelectedRanges().load('address')],
  ['Application.iterativeCalculation', (_, w) => w.application.iterativeCalculation.load('enabled')],
  ['Application.cultureInfo', (_, w) => w.application.cultureInfo.load('name')],
  ['Application.decimalSeparator', (_, w) => w.application.load('decimalSeparator')],
  ['DocumentProperties.custom', (_, w) => w.properties.custom.add('a', 1)],
  // Charts
  ['Chart.pivotOptions', (s) => s.charts.getItem('Costs').pivotOptions.load('showAxisFieldButtons')],
  ['Chart.getImage', (s) => s.charts.getItem('Costs').getImage()],
  ['Chart.plotArea', (s) => s.charts.getItem('Costs').plotArea.load('height')],
  ['ChartSeries.trendlines', (s) => s.charts.getItem('Costs').series.getItemAt(0).trendlines.add('Linear')],
  ['ChartSeries.axisGroup', (s) => (s.charts.getItem('Costs').series.getItemAt(0).axisGroup = 'Secondary')],
  ['ChartAxes.seriesAxis', (s) => s.charts.getItem('Costs').axes.seriesAxis.load('minimum')],
  ['ChartAxis.scaleType', (s) => (s.charts.getItem('Costs').axes.valueAxis.scaleType = 'Logarithmic')],
];

describe('a member that the local workbook does not have fails loudly', () => {
  let book: Opened;
  let before: string;
  const everything = () => JSON.stringify(book.grid.snapshot());
  beforeAll(async () => {
    book = await opened(() => createUniverGrid());
    await book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('F1:G3').values = [
        ['Team', 'Cost'],
        ['North', 1],
        ['South', 2],
      ];
      sheet.tables.add('F1:G3', true).name = 'Staff';
      sheet.charts.add('Line', sheet.getRange('F1:G3')).name = 'Costs';
      await context.sync();
    });
    await book.grid.calculation.settled();
    before = everything();
  });
  afterAll(() => book.close());

  test.each(CASES)('%s', async (member, ask) => {
    const asking = book.Excel.run(async (context) => {
      const { workbook } = context;
      ask(workbook.worksheets.getItem('Sheet1'), workbook);
      await context.sync();
    });
    await expect(asking).rejects.toMatchObject({
      code: 'NotImplemented',
      message: `[local workbook] ${member} is not implemented.`,
      debugInfo: { errorLocation: member },
    });
    expect(everything()).toBe(before);
  });
});
