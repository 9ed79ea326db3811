import { follow } from '../app/go';
import { goTo } from '../app/navigation';
import { lookAgain, useHoldings } from './holdings';

/** Looks at every verdict of the workbook, shows them at home, and goes to the sheet of the first that fails. */
export async function showChecks(): Promise<void> {
  goTo('home');
  await lookAgain();
  const state = useHoldings.getState();
  if (state.kind !== 'read') return;
  const { checks } = state.holdings;
  const shown = checks.find(({ passes }) => !passes) ?? checks[0];
  if (shown) await follow(shown.sheet);
}
