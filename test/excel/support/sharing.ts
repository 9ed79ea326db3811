import type { Grid } from '../../../local-workbook/grid/grid';
import { AddInFunctions } from '../../../local-workbook/grid/univer/functions';
import { createUniverGrid } from '../../../local-workbook/grid/univer/node';
import { readOpenBook, writeInPlace, type InPlaceOptions } from '../../../src/excel/share';
import { inPlaceOf, isWanted, lookAt, type Look } from '../../../taskpane/share/plan';
import { addInImplementations, addInMetadata, FakePane } from '../../local-workbook/functions/fake-pane';
import { openWorkbook, type OpenWorkbook } from './open';

/** A grid whose cells can call the add-in's own functions. */
export function gridWithFunctions(): Grid {
  const functions = new AddInFunctions(addInMetadata);
  const implementations = addInImplementations();
  const grid = createUniverGrid({ functions });
  new FakePane(functions, implementations).connect();
  return grid;
}

export const openWithFunctions = (): Promise<OpenWorkbook> => openWorkbook(gridWithFunctions);

/** A sheet with functions wherever there can be some: cells, longer formulas, a table, names, rules; and one without a native form. */
export async function addCosts(open: Pick<OpenWorkbook, 'grid'>, { hasRates = true } = {}): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem('Sheet1');
    sheet.name = 'Costs';
    sheet.getRange('A1:D4').formulas = [
      ['Agency', 'Permanent', 'Difference', 'Rounded'],
      [61000, 48000, '=WFC.AGENCY.DIFFERENTIAL(A2,B2)', '=ROUND(WFC.AGENCY.DIFFERENTIAL(A2,B2)/12,0)+1'],
      [60000, 50000, '=WFC.AGENCY.DIFFERENTIAL(A3,B3)', '=ROUND(WFC.AGENCY.DIFFERENTIAL(A3,B3)/12,0)+1'],
      [-5, 50000, '=WFC.AGENCY.DIFFERENTIAL(A4,B4,2)', '="=WFC.GRANT.CUT("'],
    ];
    sheet.getRange('D2').numberFormat = [['0.000']];
    // Formatted as text once the formula stood there: it goes on as a formula.
    sheet.getRange('D3').numberFormat = [['@']];
    if (hasRates)
      sheet.getRange('A6:B6').formulas = [['Employer NI', '=WFC.POST.EMPLOYER_NI(30000,"2025/26")']];
    sheet.getRange('A7:B7').formulas = [
      ['Runs out', '=WFC.FUNDING.RUNS_OUT(1000,OFFSET(A2,0,0,2,1),OFFSET(B2,0,0,2,1))'],
    ];
    sheet.getRange('F1:H3').values = [
      ['Post', 'Hours', 'FTE'],
      ['Social worker', 18.5, ''],
      ['Manager', 37, ''],
    ];
    sheet.tables.add('F1:H3', true).name = 'Posts';
    sheet.getRange('H2:H3').formulas = [['=WFC.POST.FTE([@Hours])'], ['=WFC.POST.FTE([@Hours])']];
    sheet.getRange('J1').formulas = [['=WFC.AGENCY.DIFFERENTIAL(A2:A3,B2:B3)']];
    workbook.names.add('Premium', '=WFC.AGENCY.DIFFERENTIAL(61000,48000)');
    sheet.names.add('Own', '=WFC.AGENCY.DIFFERENTIAL(60000,48000)');
    const format = sheet.getRange('A2:A4').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=WFC.AGENCY.DIFFERENTIAL($A2,$B2)>0';
    format.custom.format.font.bold = true;
    const range = sheet.getRange('B2:B4');
    range.dataValidation.rule = { custom: { formula: '=WFC.AGENCY.DIFFERENTIAL(B2,0)>0' } };
    range.dataValidation.prompt = { title: 'Cost', message: 'In a year', showPrompt: true };
    sheet.getRange('G2:G3').dataValidation.rule = {
      decimal: { formula1: 0, formula2: 75, operator: 'Between' },
    };
    await context.sync();
  });
  await open.grid.calculation.settled();
}

export const look = async (keepChecks = false): Promise<Look> =>
  lookAt(await readOpenBook(isWanted), { keepChecks });

export const inPlace = (seen: Look, options: InPlaceOptions = {}) =>
  writeInPlace(seen.book, isWanted, (book) => inPlaceOf(seen, book, {}), options);

/** Formulas and values of a range, row by row. */
export const cellsOf = (address: string, sheet = 'Costs') =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRange(address)
      .load('values,formulas,numberFormat');
    await context.sync();
    return { values: range.values, formulas: range.formulas, formats: range.numberFormat };
  });
