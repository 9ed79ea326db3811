import { create } from 'zustand';
import { type Problem, problemOf } from '../app/problem';
import { arrived, loadCore } from '../appraisal/load-core';
import type * as staffingTest from '../../src/appraisal/staffing-test';

export type StaffingCore = typeof staffingTest;

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly core: StaffingCore }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What works the figures out; loaded after the page. */
export const useCore = create<State>(() => ({ kind: 'loading' }));

/** Loads it, once; where it does not come, the page says so and can ask again. */
export async function loadStaffingCore(): Promise<void> {
  if (useCore.getState().kind === 'loaded') return;
  try {
    const { loadStaffingTest } = await loadCore();
    useCore.setState({ kind: 'loaded', core: await arrived(loadStaffingTest()) }, true);
  } catch (error) {
    useCore.setState({ kind: 'failed', problem: problemOf(error) }, true);
  }
}
