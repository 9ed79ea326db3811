import { create } from 'zustand';
import { codeOf, type Holdings, readHoldings } from '../../src/excel';
import { TABLE_NAMES } from '../../src/workforce/table/builder';
import { showProblem } from '../app/jobs';
import { noticingEdits } from '../app/waiting';

type State =
  | { readonly kind: 'reading' }
  | { readonly kind: 'unread' }
  | { readonly kind: 'read'; readonly holdings: Holdings };

/** What the workbook holds, as it was when it was last looked at. */
export const useHoldings = create<State>(() => ({ kind: 'reading' }));

/** Looks again. A workbook that Excel does not let us read just now is no failure of the page: it says so. Anything else is ours. */
export async function lookAgain(): Promise<void> {
  try {
    useHoldings.setState({ kind: 'read', holdings: await noticingEdits(readHoldings(TABLE_NAMES)) }, true);
  } catch (error) {
    useHoldings.setState({ kind: 'unread' }, true);
    if (codeOf(error) === undefined) showProblem(error);
  }
}
