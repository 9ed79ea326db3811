import { clear, createStore, get, set } from 'idb-keyval';
import { draft, keepDraft } from '../app/draft';
import type { Typed } from './choices';
import { type Source, useImport } from './state';

/** Files can be large and are no text, so they are kept in the browser's data base and not in the storage of a session. */
interface Kept {
  /** Of the session that they belong to: another one throws them away. */
  readonly session: string;
  readonly sources: readonly Pick<Source, 'name' | 'origin' | 'said' | 'isRemembered'>[];
  readonly typed: Partial<Typed>;
  readonly pasting: string | undefined;
}

const SESSION = 'import-session';
const KEY = 'import';

let opened: ReturnType<typeof createStore> | undefined;
const store = () => (opened ??= createStore(`${Office.context.partitionKey ?? ''}workforce-case`, 'drafts'));

/** What was chosen before the pane was loaded again. Files of an earlier session are removed: they may name people. */
export async function kept(): Promise<Kept | undefined> {
  try {
    const found = await get<Kept>(KEY, store());
    if (found?.session === draft<string>(SESSION)) return found;
    await clear(store());
  } catch {
    // No data base, as in a private window: the page is as new.
  }
  return undefined;
}

/** One after the other: a later state is never overwritten by an earlier one. */
let writing = Promise.resolve();

function keep(): void {
  const { sources, typed, pasting } = useImport.getState();
  let session = draft<string>(SESSION);
  if (session === undefined) keepDraft(SESSION, (session = Math.random().toString(36).slice(2)));
  const value: Kept = {
    session,
    sources: sources.map(({ name, origin, said, isRemembered }) => ({ name, origin, said, isRemembered })),
    typed,
    pasting,
  };
  // Where nothing can be kept, the page itself still holds all of it.
  writing = writing.then(() => set(KEY, value, store())).catch(() => undefined);
}

/** From now on, whatever is chosen is kept. */
export function keepChanges(): void {
  useImport.subscribe((state, before) => {
    const isSame =
      state.typed === before.typed &&
      state.pasting === before.pasting &&
      state.sources.length === before.sources.length &&
      state.sources.every(
        ({ name, said }, i) => name === before.sources[i]!.name && said === before.sources[i]!.said,
      );
    if (!isSame) keep();
  });
}
