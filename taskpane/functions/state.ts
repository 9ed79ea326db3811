import { create } from 'zustand';
import { definitions } from '../../functions/definitions';
import { draft, keepDraft } from '../app/draft';

interface State {
  readonly search: string;
  /** The function whose form is open. */
  readonly chosen: string | undefined;
  /** What was typed, by function and then by position; null where nothing was, not even a blank. */
  readonly typed: Readonly<Record<string, readonly (string | null)[]>>;
}

const EMPTY: State = { search: '', chosen: undefined, typed: {} };

/** What is looked for and typed on this page; it outlives another page, and a reload of the pane. */
export const useFunctions = create<State>(() => ({ ...EMPTY, ...draft<Partial<State>>('functions') }));
useFunctions.subscribe((state) => keepDraft('functions', state));

export const search = (words: string): void => useFunctions.setState({ search: words });
export const choose = (id: string | undefined): void => useFunctions.setState({ chosen: id });

export function type(id: string, position: number, text: string): void {
  useFunctions.setState(({ typed }) => {
    const before = typed[id] ?? [];
    const after = Array.from({ length: Math.max(before.length, position + 1) }, (_, i) =>
      i === position ? text : (before[i] ?? null),
    );
    return { typed: { ...typed, [id]: after } };
  });
}

export const typeAll = (id: string, entries: readonly string[]): void =>
  useFunctions.setState(({ typed }) => ({ typed: { ...typed, [id]: entries } }));

/** The functions that have every word in their name, their summary or what their parameters are. */
export function found(words: string): typeof definitions {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return definitions.filter(({ id, summary, parameters }) => {
    const text = [id, summary, ...parameters.flatMap(({ name, description }) => [name, description])]
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
