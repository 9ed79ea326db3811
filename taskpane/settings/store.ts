import { useEffect } from 'react';
import { create } from 'zustand';
import type { Settings } from '../../src/settings';
import { PaneError } from '../app/problem';
import { texts } from '../texts';
import type * as core from './core';

type Core = typeof core;

export type SettingsState =
  | { readonly kind: 'reading' }
  /** With the text as the workbook keeps it; undefined where it keeps none */
  | { readonly kind: 'read'; readonly settings: Settings; readonly text: string | undefined }
  | {
      readonly kind: 'unread';
      readonly why: 'newer' | 'damaged' | 'missing part';
      readonly text: string | undefined;
    };

/** The settings of the open workbook. */
export const useSettings = create<SettingsState>(() => ({ kind: 'reading' }));

let loading: Promise<Core> | undefined;

/** @throws PaneError where it did not come; the next call tries again */
export function loadSettingsCore(): Promise<Core> {
  loading ??= import(/* webpackChunkName: "settings-core" */ './core').catch((error: unknown) => {
    loading = undefined;
    throw new PaneError(texts.missingPart, { cause: error });
  });
  return loading;
}

/** Reads what is in memory: at once but for the first time. */
export async function readSettings(): Promise<void> {
  await take(({ keptSettings }) => Promise.resolve(keptSettings()));
}

/** Asks the workbook what it has by now. */
export async function readSettingsNow(): Promise<void> {
  await take(({ keptSettingsNow }) => keptSettingsNow());
}

async function take(read: (from: Core) => Promise<core.KeptSettings>): Promise<void> {
  let found: core.KeptSettings;
  try {
    found = await read(await loadSettingsCore());
  } catch {
    // Whoever needs a setting goes on without; the page of the settings says so and tries again.
    useSettings.setState({ kind: 'unread', why: 'missing part', text: undefined }, true);
    return;
  }
  const { text, parsed } = found;
  const now = useSettings.getState();
  // The same set stays the same object: what is worked out from it stays too.
  if (now.kind === 'read' && parsed.ok && now.text === text) return;
  useSettings.setState(
    parsed.ok
      ? { kind: 'read', settings: parsed.settings, text }
      : { kind: 'unread', why: parsed.why === 'newer' ? 'newer' : 'damaged', text },
    true,
  );
}

const NONE: Settings = {};

/** What is set; nothing while it is being read, or where it cannot be. */
export const settingsIn = (state: SettingsState): Settings => (state.kind === 'read' ? state.settings : NONE);
export const settingsNow = (): Settings => settingsIn(useSettings.getState());

/** What is set, for a page that fills something in from it. */
export function useSettingsHere(): Settings {
  useEffect(() => void readSettings(), []);
  return useSettings(settingsIn);
}
