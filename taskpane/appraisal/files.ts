import { create } from 'zustand';
import { PaneError, problemOf } from '../app/problem';
import { texts } from '../texts';
import { download } from './download';
import type { CaseProblem } from './form/check';
import { type Json, type JsonObject, isObject } from './form/field';
import { loadCore } from './load-core';
import { caseNow, replaceCase } from './state/case';
import { forgetFilled } from './state/from-settings';

const words = texts.appraisal.start;
/** Far above any case; a file chosen by mistake may be anything. */
const MOST_BYTES = 5_000_000;

interface State {
  readonly message: { readonly words: string; readonly isError: boolean } | undefined;
  /** Read, but not yet opened: it does not fit a case. */
  readonly waiting:
    | { readonly name: string; readonly json: JsonObject; readonly problems: readonly CaseProblem[] }
    | undefined;
}

/** What came of the case file that was chosen last. */
export const useFile = create<State>(() => ({ message: undefined, waiting: undefined }));

const say = (message: State['message'], waiting?: State['waiting']) => useFile.setState({ message, waiting });
export const leaveFile = (): void => say(undefined);

export async function openFile(file: File): Promise<void> {
  try {
    const json = await readJson(file);
    const { check } = await loadCore();
    const problems = check(json);
    if (problems.length > 0) return say(undefined, { name: file.name, json, problems });
    open(json, words.opened(file.name));
  } catch (error) {
    say({ words: problemOf(error).words, isError: true });
  }
}

/** With what does not fit: the forms lead to it. */
export function openAnyway(): void {
  const { waiting } = useFile.getState();
  if (waiting) open(waiting.json, words.opened(waiting.name));
}

export async function startFromExample(): Promise<void> {
  try {
    const { exampleCase } = await loadCore();
    open(exampleCase(), words.openedExample);
  } catch (error) {
    say({ words: problemOf(error).words, isError: true });
  }
}

function open(json: JsonObject, message: string): void {
  replaceCase(json, message);
  forgetFilled();
  say({ words: message, isError: false });
}

async function readJson(file: File): Promise<JsonObject> {
  if (file.size > MOST_BYTES) throw new PaneError(words.tooLarge(file.name));
  const json = parsed(await file.text(), file.name);
  if (!isObject(json)) throw new PaneError(words.noCase(file.name));
  return json;
}

function parsed(text: string, name: string): Json {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch (error) {
    throw new PaneError(words.unreadable(name), { cause: error });
  }
}

/** The case as a file, whole or not yet. */
export function saveCaseFile(): void {
  const name = `${fileNameOf(texts.appraisal.build.caseName(titleNow()))}.json`;
  download(name, `${JSON.stringify(caseNow(), null, 2)}\n`, 'application/json');
  say({ words: texts.appraisal.build.savedFile(name), isError: false });
}

export function titleNow(): string {
  const { title } = caseNow();
  return typeof title === 'string' && title !== '' ? title : texts.appraisal.build.untitled;
}

/** Without what Windows or a Mac refuses in a name, and no longer than they take with a folder before it. */
const fileNameOf = (title: string): string =>
  title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100);
