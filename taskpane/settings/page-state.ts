import { create } from 'zustand';
import type { SettingChange, Settings, SettingsProblem } from '../../src/settings';
import { draft, keepDraft } from '../app/draft';
import { onceLetGo } from '../app/pressed';
import { problemOf } from '../app/problem';
import { download } from '../appraisal/download';
import { texts } from '../texts';
import { type ReadForm, type Typed, readForm, typedOf } from './form';
import { loadSettingsCore, readSettings, readSettingsNow, settingsNow, useSettings } from './store';

const words = texts.settings;
/** Far above any set; a file chosen by mistake may be anything. */
const MOST_BYTES = 500_000;

export interface Message {
  readonly intent: 'success' | 'error' | 'info';
  readonly words: string;
  readonly problems?: readonly SettingsProblem[];
}

interface State {
  /** What is typed and not saved; undefined where the form shows what the workbook has. */
  readonly typed: Typed | undefined;
  readonly message: Message | undefined;
  /** A file that was read and waits for its yes. */
  readonly file: { readonly name: string; readonly settings: Settings; readonly changes: readonly SettingChange[] } | undefined; // prettier-ignore
  /** A set that was not saved, because the workbook has another one by now: from the one there to it. */
  readonly conflict: { readonly mine: Settings; readonly changes: readonly SettingChange[] } | undefined;
  readonly isSaving: boolean;
}

const DRAFT = 'settings';
const QUIET = { message: undefined, file: undefined, conflict: undefined } as const;

/** The page of the settings; what is typed outlives another page, and a reload of the pane. */
export const usePage = create<State>(() => ({
  typed: draft<Typed | null>(DRAFT) ?? undefined,
  ...QUIET,
  isSaving: false,
}));
usePage.subscribe(({ typed }, before) => typed !== before.typed && keepDraft(DRAFT, typed ?? null));

/** What the form shows. */
export const typedNow = (): Typed => usePage.getState().typed ?? typedOf(settingsNow());

export const type = (parts: Partial<Typed>): void =>
  usePage.setState({ typed: { ...typedNow(), ...parts }, message: undefined });

export const discard = (): void => usePage.setState({ typed: undefined, ...QUIET });

const say = (message: Message) => onceLetGo(() => usePage.setState({ ...QUIET, message }));

export async function readTyped(): Promise<ReadForm> {
  const { checkSettings } = await loadSettingsCore();
  return readForm(typedNow(), checkSettings);
}

/** Saves what is typed, where all of it is right. */
export async function saveTyped(): Promise<void> {
  const { settings } = await readTyped();
  if (settings) await save(settings, words.saved);
}

export const restore = (): Promise<void> => save({}, words.restored);

export async function applyFile(): Promise<void> {
  const { file } = usePage.getState();
  if (file) await save(file.settings, words.saved);
}

/** After a conflict: what is there now was shown, and goes. */
export async function saveMine(): Promise<void> {
  const { conflict } = usePage.getState();
  if (conflict) await save(conflict.mine, words.saved);
}

export const takeTheirs = discard;

async function save(settings: Settings, done: string): Promise<void> {
  if (usePage.getState().isSaving) return;
  if (isOfNewer()) return say({ intent: 'error', words: words.unread.newer });
  usePage.setState({ isSaving: true });
  try {
    const { keepSettings, settingChanges } = await loadSettingsCore();
    const before = useSettings.getState();
    const from = before.kind === 'reading' ? undefined : before.text;
    const isKept = await keepSettings(settings, from);
    // What stands there now: ours, or that of somebody else.
    await readSettings();
    if (isKept) {
      usePage.setState({ typed: undefined });
      say({ intent: 'success', words: done });
      return;
    }
    usePage.setState({ typed: typedOf(settings) });
    if (isOfNewer()) return say({ intent: 'error', words: words.unread.newer });
    const changes = settingChanges(settingsNow(), settings);
    usePage.setState({ ...QUIET, conflict: { mine: settings, changes } });
  } catch (error) {
    say({ intent: 'error', words: problemOf(error).words });
  } finally {
    usePage.setState({ isSaving: false });
  }
}

/** What a newer version saved is not written over. */
function isOfNewer(): boolean {
  const state = useSettings.getState();
  return state.kind === 'unread' && state.why === 'newer';
}

/** Reads a file and says what it would change; the workbook stays as it is until that is confirmed. */
export async function openFile(file: File): Promise<void> {
  try {
    if (file.size > MOST_BYTES) return say({ intent: 'error', words: words.file.tooLarge(file.name) });
    const { parseSettings, settingChanges } = await loadSettingsCore();
    const parsed = parseSettings(await file.text());
    if (!parsed.ok)
      return say({
        intent: 'error',
        words: words.file[parsed.why](file.name),
        ...(parsed.why === 'wrong' ? { problems: parsed.problems } : {}),
      });
    await readSettingsNow();
    const changes = settingChanges(settingsNow(), parsed.settings);
    if (changes.length === 0 && useSettings.getState().kind === 'read')
      return say({ intent: 'info', words: words.file.same(file.name) });
    usePage.setState({ ...QUIET, file: { name: file.name, settings: parsed.settings, changes } });
  } catch (error) {
    say({ intent: 'error', words: problemOf(error).words });
  }
}

export const leaveFile = (): void => usePage.setState(QUIET);

/** The settings that are saved with the workbook, as a file. */
export async function saveAsFile(): Promise<void> {
  try {
    const { settingsText } = await loadSettingsCore();
    download(words.file.name, settingsText(settingsNow()), 'application/json');
    say({ intent: 'success', words: words.file.done(words.file.name) });
  } catch (error) {
    say({ intent: 'error', words: problemOf(error).words });
  }
}
