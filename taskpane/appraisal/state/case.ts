import { create } from 'zustand';
import { draft, keepDraft } from '../../app/draft';
import { type Json, type JsonObject, type NamedList, isObject, isParent, listOf } from '../form/field';
import { fieldAt } from '../form/find';
import { type Path, pathText, setAt, valueAt } from '../form/path';
import { renamed } from '../form/references';
import { ALL_FIELDS } from '../steps';
import { beginning, withTeamBands } from './from-settings';

/** A name that is being typed: what refers to it follows once the person leaves the field, not key by key. */
interface Renaming {
  readonly list: NamedList;
  readonly path: Path;
  readonly from: string;
}

interface State {
  /** The case so far. */
  readonly json: JsonObject;
  /** Since the workbook had it last. */
  readonly isChanged: boolean;
  readonly renaming: Renaming | undefined;
  /** What was taken away or replaced last, to be put back; with what it was called. */
  readonly undo: Undo | undefined;
}

interface Undo {
  readonly json: JsonObject;
  readonly words: string;
  /** The list that it was taken from; undefined where the whole case was another. */
  readonly list?: string;
}

type Kept = Pick<State, 'json' | 'isChanged' | 'renaming'>;

const kept = draft<Partial<Kept>>('appraisal');

/** The team that is being named for the first time. */
let naming: Path | undefined;

/** The case as it is typed; it outlives another page, and a reload of the pane. */
export const useCase = create<State>(() => ({
  json: isObject(kept?.json) ? kept.json : {},
  isChanged: kept?.isChanged ?? false,
  renaming: kept?.renaming,
  undo: undefined,
}));
useCase.subscribe(({ json, isChanged, renaming }) => keepDraft('appraisal', { json, isChanged, renaming }));
// A reload may have come between the keys of a name.
followName();

export const caseNow = (): JsonObject => useCase.getState().json;

const change = (json: JsonObject, undo?: State['undo']) => useCase.setState({ json, isChanged: true, undo });

/** What a change is made to: a case of which nothing was typed yet begins with what is set. */
const begun = (): JsonObject => (Object.keys(caseNow()).length === 0 ? beginning() : caseNow());

/** Another value at a place; undefined takes it away. What its entry can then no longer have goes with it. */
export function type(path: Path, value: Json | undefined): void {
  if (value === valueAt(caseNow(), path)) return;
  change(withoutUnasked(setAt(begun(), path, value), path.slice(0, -1)));
}

/** The case file takes no field that the entry does not have: a change that ends agency workers has no team. */
function withoutUnasked(json: JsonObject, entryPath: Path): JsonObject {
  const list = fieldAt(entryPath);
  const entry = valueAt(json, entryPath);
  if (!list || !isParent(list) || !isObject(entry)) return json;
  const gone = list.fields.filter(
    ({ key, isShown }) => entry[key] !== undefined && isShown !== undefined && !isShown(entry, json),
  );
  return gone.reduce((rest, { key }) => setAt(rest, [...entryPath, key], undefined), json);
}

/** The name of an entry, before its first key. */
export function beginName(list: NamedList, path: Path): void {
  const from = valueAt(caseNow(), path);
  naming = list === 'teams' && from === undefined ? path : undefined;
  useCase.setState({ renaming: typeof from === 'string' ? { list, path, from } : undefined });
}

/** Everything that referred to the entry by its old name refers to it by the new one. */
export function followName(): void {
  giveBand();
  const { renaming, json } = useCase.getState();
  if (!renaming) return;
  const to = valueAt(json, renaming.path);
  const after = typeof to === 'string' ? renamed(ALL_FIELDS, json, { ...renaming, to }) : json;
  useCase.setState({ renaming: undefined, ...(after === json ? {} : { json: after, isChanged: true }) });
}

/** A team that has its name now gets the band that is set for it. */
function giveBand(): void {
  const place = naming?.[1];
  naming = undefined;
  if (typeof place !== 'number') return;
  const json = caseNow();
  const after = withTeamBands(json, [place]);
  if (after !== json) change(after);
}

/** @returns the place of the new entry */
export function addEntry(list: Path, fresh: JsonObject = {}): Path {
  const entries = listOf(valueAt(caseNow(), list));
  change(setAt(begun(), list, [...entries, fresh]));
  return [...list, entries.length];
}

/** @param words - what it is called, for the way back */
export function removeEntry(path: Path, words: string): void {
  const before = caseNow();
  const [list, key] = [path.slice(0, -1), path.at(-1)!];
  const after =
    typeof key === 'string'
      ? setAt(before, path, undefined)
      : setAt(before, list, without(listOf(valueAt(before, list)), key));
  change(after, { json: before, words, list: pathText(list) });
}

/** A list without entries is none. */
function without(entries: readonly Json[], place: number): Json | undefined {
  const left = entries.toSpliced(place, 1);
  return left.length > 0 ? left : undefined;
}

/** @returns the place of the copy, behind its original */
export function duplicateEntry(path: Path, copy: Json): Path {
  const [list, place] = [path.slice(0, -1), Number(path.at(-1))];
  change(setAt(caseNow(), list, listOf(valueAt(caseNow(), list)).toSpliced(place + 1, 0, copy)));
  return [...list, place + 1];
}

/** @returns where the entry is then */
export function moveEntry(path: Path, by: -1 | 1): Path {
  const [list, from] = [path.slice(0, -1), Number(path.at(-1))];
  const entries = [...listOf(valueAt(caseNow(), list))];
  const to = Math.min(Math.max(from + by, 0), entries.length - 1);
  entries.splice(to, 0, ...entries.splice(from, 1));
  change(setAt(caseNow(), list, entries));
  return [...list, to];
}

/** Another case in place of this one, which can be put back. */
export function replaceCase(json: JsonObject, words: string): void {
  const before = caseNow();
  change(
    setAt(json, ['$schema'], undefined),
    Object.keys(before).length > 0 ? { json: before, words } : undefined,
  );
}

/** What the workbook has is what the pane goes on from. */
export const takeFromWorkbook = (json: JsonObject): void =>
  useCase.setState({ json, isChanged: false, renaming: undefined, undo: undefined });

export function undoLast(): void {
  const { undo } = useCase.getState();
  if (undo) change(undo.json);
}

export const forgetUndo = (): void => useCase.setState({ undo: undefined });
