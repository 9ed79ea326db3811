import { goToCell } from '../../src/excel';
import { showProblem } from './jobs';
import { noticingEdits } from './waiting';

/**
 * Shows a place of the workbook. Never throws: where Excel refuses, the pane says so.
 *
 * @returns false where there is no such sheet any more
 */
export async function follow(sheet: string, address?: string): Promise<boolean> {
  try {
    return await noticingEdits(goToCell(sheet, address));
  } catch (error) {
    showProblem(error);
    return true;
  }
}
