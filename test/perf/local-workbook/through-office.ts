import { excelWorkbook } from '../../../local-workbook/excel';
import type { FunctionsMetadata } from '../../../local-workbook/functions/pane-functions';
import { AddInFunctions } from '../../../local-workbook/grid/univer/functions';
import { createUniverGrid } from '../../../local-workbook/grid/univer/node';
import { readModel } from '../../../local-workbook/model/write';
import { execute } from '../../../local-workbook/protocol/execute';
import { References } from '../../../local-workbook/protocol/references';
import { desk, until } from '../../local-workbook/host/support';
import { ADD, COLUMNS, ROWS, type Side } from './sides';

const number = (name: string) => ({ name, type: 'number', dimensionality: 'scalar' });
const METADATA: FunctionsMetadata = {
  namespace: 'T',
  functions: [{ id: 'ADD', name: 'ADD', parameters: [number('one'), number('other')] }],
};

/** The whole way of the page, but for the screen: client, seam, host, executor, Excel's objects, adapter, Univer. */
export async function throughOffice(): Promise<Side> {
  const functions = new AddInFunctions(METADATA);
  const grid = createUniverGrid({ functions, rows: ROWS, columns: COLUMNS });
  const faults: unknown[] = [];
  const host = desk({
    functions,
    metadata: METADATA,
    open: ({ services, fire, until: gone }) => {
      const settings = new Map<string, unknown>();
      const root = excelWorkbook(grid, { fire, settings, fileName: () => 'Bench.xlsx', until: gone });
      const over = {
        root,
        services,
        references: new References(),
        model: readModel(),
        beforeRead: () => grid.calculation.settled(),
        onFault: (fault: unknown) => void faults.push(fault),
      };
      return (body) => execute(body, over);
    },
  });
  const page = await host.load();
  page.CustomFunctions.associate('ADD', ADD);
  await until(() => !functions.busy());

  const inSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
    page.Excel.run((context) => work(context.workbook.worksheets.getFirst(), context));
  const read = (address: string) =>
    inSheet(async (sheet, context) => {
      const range = sheet.getRange(address).load('values');
      await context.sync();
      return range.values as unknown[][];
    });
  return {
    write: (address, values) =>
      inSheet(async (sheet, context) => {
        sheet.getRange(address).values = values as (number | string)[][];
        await context.sync();
      }),
    writeFormulas: (address, formulas) =>
      inSheet(async (sheet, context) => {
        sheet.getRange(address).formulas = formulas as string[][];
        await context.sync();
      }),
    read,
    readResults: read,
    exchange: (address, value) =>
      inSheet(async (sheet, context) => {
        sheet.getRange(address).values = [[value]];
        const range = sheet.getRange(address).load('values');
        await context.sync();
        return (range.values as unknown[][])[0]?.[0];
      }),
    close: () => {
      host.close();
      grid.dispose();
      if (faults.length > 0) throw new Error('The stand-in failed', { cause: faults[0] });
    },
  };
}
