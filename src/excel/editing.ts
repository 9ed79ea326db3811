import { codeOf } from './errors';

/** True while somebody types in a cell: Excel then carries out nothing, or waits where it was asked to. */
export async function isCellEdited(): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
    });
    return false;
  } catch (error) {
    if (codeOf(error) === 'InvalidOperationInCellEditMode') return true;
    throw error;
  }
}
