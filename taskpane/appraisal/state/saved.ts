import { create } from 'zustand';
import { type Problem, problemOf } from '../../app/problem';
import { type Json, isObject } from '../form/field';
import { loadCore } from '../load-core';
import { caseNow, takeFromWorkbook, useCase } from './case';

type State =
  | { readonly kind: 'reading' | 'saved' | 'saving' | 'changed' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'unread'; readonly problem: Problem };

/** Whether the workbook has the case as it stands; and whether it has its sheets. */
export const useSaved = create<{ readonly state: State; readonly isBuilt: boolean }>(() => ({
  state: { kind: 'reading' },
  isBuilt: false,
}));

const say = (state: State) => useSaved.setState({ state });

/** A moment of rest: then the workbook gets the case. */
const PAUSE = 1500;
let timer: ReturnType<typeof setTimeout> | undefined;
let saving: Promise<void> | undefined;

/** What the workbook keeps, unless the pane has something newer that did not get there. Where it cannot be read, the page says so. */
export async function readSaved(): Promise<void> {
  try {
    const { savedCase } = await loadCore();
    const saved = savedCase();
    useSaved.setState({ isBuilt: saved?.isBuilt ?? false });
    if (useCase.getState().isChanged) return saveSoon(0);
    const json = saved?.json as Json | undefined;
    if (isObject(json)) takeFromWorkbook(json);
    say({ kind: 'saved' });
  } catch (error) {
    say({ kind: 'unread', problem: problemOf(error) });
  }
}

/** Saves after each change, from now on, once the person pauses. @returns stops */
export function watchChanges(): () => void {
  return useCase.subscribe(({ json, isChanged }, before) => {
    if (json === before.json || !isChanged) return;
    say({ kind: 'changed' });
    saveSoon(PAUSE);
  });
}

function saveSoon(after: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void saveNow(), after);
}

/** Gives the workbook the case as it stands; one after the other, the last one last. Where it fails, the pane says so. */
export async function saveNow(): Promise<void> {
  clearTimeout(timer);
  await saving;
  if (!useCase.getState().isChanged) return;
  saving = save();
  await saving;
  saving = undefined;
}

async function save(): Promise<void> {
  const json = caseNow();
  say({ kind: 'saving' });
  try {
    const { saveCase } = await loadCore();
    await saveCase(json);
    if (caseNow() !== json) return;
    useCase.setState({ isChanged: false });
    say({ kind: 'saved' });
  } catch (error) {
    say({ kind: 'failed', why: problemOf(error).words });
  }
}

export const setBuilt = (isBuilt: boolean): void => useSaved.setState({ isBuilt });
