import { create } from 'zustand';
import type { Block } from '../../src/excel';
import { texts } from '../texts';
import type { Checked, Look, Said } from '../worker/messages';
import { settingsIn, useSettings } from '../settings/store';
import type { Typed } from './choices';

export type Origin =
  | { readonly kind: 'file'; readonly file: Blob }
  | { readonly kind: 'pasted'; readonly text: string }
  | { readonly kind: 'range'; readonly block: Block };

/** Something to import. Its name is its own among the sources. */
export interface Source {
  readonly name: string;
  readonly origin: Origin;
  readonly said: Said;
  /** Undefined while it is being looked at. */
  readonly look: Look | undefined;
  /** Its columns are read as they were said to be the last time. */
  readonly isRemembered: boolean;
}

interface State {
  readonly sources: readonly Source[];
  /** What the person chose; the rest is as the settings or the standard values have it. */
  readonly typed: Partial<Typed>;
  /** Text that is being pasted and not used yet; undefined where nobody pastes. */
  readonly pasting: string | undefined;
  /** Of the sources and choices as they are; anything that would change it takes it away. */
  readonly checked: Checked | undefined;
  /** The local authority to compare. */
  readonly area: string;
}

export const EMPTY: State = {
  sources: [],
  typed: {},
  pasting: undefined,
  checked: undefined,
  area: '',
};

/** What is to be imported and how; it outlives another page, and a reload of the pane. */
export const useImport = create<State>(() => EMPTY);

// Other hours make other rows than those that were checked.
useSettings.subscribe((now, before) => {
  const hours = settingsIn(now).fullTimeHours;
  if (hours === settingsIn(before).fullTimeHours || useImport.getState().typed.fullTimeHours !== undefined)
    return;
  useImport.setState({ checked: undefined });
});

export function addSource(origin: Origin, name: string): Source {
  const taken = new Set(useImport.getState().sources.map((source) => source.name));
  const source = { name: apart(name, taken), origin, said: {}, look: undefined, isRemembered: false };
  useImport.setState(({ sources }) => ({ sources: [...sources, source], checked: undefined }));
  return source;
}

/** Two files may have one name, and everything is told by name. */
function apart(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let i = 2; ; i += 1) if (!taken.has(`${name} (${i})`)) return `${name} (${i})`;
}

export const changeSource = (name: string, change: Partial<Source>): void =>
  useImport.setState(({ sources }) => ({
    sources: sources.map((source) => (source.name === name ? { ...source, ...change } : source)),
    checked: undefined,
  }));

export const removeSource = (name: string): void =>
  useImport.setState(({ sources }) => ({
    sources: sources.filter((source) => source.name !== name),
    checked: undefined,
  }));

/** Choices that only the sheets depend on leave what was checked as it is. */
const OF_SHEETS: ReadonlySet<string> = new Set<keyof Typed>(['suppress', 'low', 'high', 'pensionRate']);

export const choose = (change: Partial<Typed>): void =>
  useImport.setState(({ typed, checked }) => ({
    typed: { ...typed, ...change },
    checked: Object.keys(change).every((name) => OF_SHEETS.has(name)) ? checked : undefined,
  }));

export const nameOf = (origin: Origin, given?: string): string => {
  if (origin.kind === 'pasted') return texts.importing.sources.pasted;
  if (origin.kind === 'file') return given ?? '';
  const { sheet, address, table } = origin.block;
  return table ?? `${sheet}!${address}`;
};

/** Sources that can be read as they are: none is being looked at, and none has to be said first. Refused ones do not hold up the others. */
export const canCheck = (sources: readonly Source[]): boolean =>
  sources.some(({ look }) => look && look.refusal === undefined) &&
  sources.every(({ look }) => look && (look.refusal !== undefined || !look.isUnsure));
