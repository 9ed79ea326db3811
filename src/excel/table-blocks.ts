import type { Block } from './rows';

/**
 * Where tables stand, heads and all, in two requests however many there are.
 *
 * @param isWanted - by the name of the table
 */
export function tableBlocks(isWanted: (name: string) => boolean): Promise<Block[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { tables } = context.workbook;
    tables.load('items/name,items/worksheet/name');
    await context.sync();
    const wanted = tables.items.filter(({ name }) => isWanted(name));
    const ranges = wanted.map((table) =>
      table.getRange().load('address,rowIndex,columnIndex,rowCount,columnCount'),
    );
    await context.sync();
    return wanted.map((table, i): Block => {
      const { address, rowIndex, columnIndex, rowCount, columnCount } = ranges[i]!;
      return {
        sheet: table.worksheet.name,
        address: address.slice(address.lastIndexOf('!') + 1),
        row: rowIndex,
        column: columnIndex,
        rows: rowCount,
        columns: columnCount,
        table: table.name,
      };
    });
  });
}
