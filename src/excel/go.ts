/**
 * Shows a sheet, and selects a cell of it where one is given.
 *
 * @param address - without the sheet: `B4`
 * @returns false where there is no such sheet any more
 */
export function goToCell(sheet: string, address?: string): Promise<boolean> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet).load('name');
    await context.sync();
    if (found.isNullObject) return false;
    found.activate();
    if (address !== undefined) found.getRange(address).select();
    await context.sync();
    return true;
  });
}

/** Whether there is a sheet of this name. */
export function hasSheet(name: string): Promise<boolean> {
  return Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(name).load('name');
    await context.sync();
    return !found.isNullObject;
  });
}
