import { useEffect } from 'react';
import { useNavigation } from '../app/navigation';
import { doAgain, takeBack } from './state';

/** Fields whose own undo is the one that is meant: plain text that is no part of the test. */
export const OWN_UNDO = 'data-own-undo';

/** Ctrl+Z takes a step back and Ctrl+Y, or Ctrl+Shift+Z, does it again, wherever the focus is on the page; on a Mac with Cmd. */
export function useUndoKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      // Behind its guide the page waits as it is.
      if (useNavigation.getState().page !== 'staffing') return;
      if (event.target instanceof Element && event.target.closest(`[${OWN_UNDO}]`)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) doAgain();
      else takeBack();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
