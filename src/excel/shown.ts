import type { Cells } from './pointed';

/** Cells with what they show: the text is as fine as the number format makes it. */
export interface ShownCells {
  readonly values: readonly (readonly unknown[])[];
  readonly texts: readonly (readonly string[])[];
}

/** What cells hold and show, in two requests; undefined where the sheet is gone. For blocks that one answer can hold. */
export function readShown({ sheet, address }: Cells): Promise<ShownCells | undefined> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet).load('name');
    await context.sync();
    if (found.isNullObject) return undefined;
    const range = found.getRange(address).load('values,text');
    await context.sync();
    return { values: range.values as unknown[][], texts: range.text };
  });
}
