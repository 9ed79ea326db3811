import { useEffect } from 'react';
import { useCase } from './case';
import { readSaved, useSaved, watchChanges } from './saved';

/**
 * For a page that goes by the case: takes what the workbook keeps of it, and gives the workbook what changes.
 *
 * @returns whether the case is there to be worked with; an empty one is
 */
export function useDraft(): 'reading' | 'unread' | 'there' {
  const kind = useSaved(({ state }) => state.kind);
  const hasCase = useCase(({ json }) => Object.keys(json).length > 0);
  useEffect(() => {
    void readSaved();
    return watchChanges();
  }, []);
  if (kind === 'unread') return 'unread';
  return kind === 'reading' && !hasCase ? 'reading' : 'there';
}
