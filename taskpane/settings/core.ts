/** What reads, checks and keeps a set; loaded after the page that asks for it. */
import { keepUnlessChanged, kept, refreshKept } from '../../src/excel/kept';
import { type ParsedSettings, type Settings, parseSettings, settingsText } from '../../src/settings';
import { PaneError } from '../app/problem';
import { texts } from '../texts';

export { checkSettings, parseSettings, settingChanges, settingsText } from '../../src/settings';

const KEY = 'workforce-case.settings';

/** What the workbook keeps, as text and read; a text that is undefined is none, and no settings. */
export interface KeptSettings {
  readonly text: string | undefined;
  readonly parsed: ParsedSettings;
}

/** As it is in memory, at once. */
export function keptSettings(): KeptSettings {
  const text = kept(KEY);
  return { text, parsed: text === undefined ? { ok: true, settings: {} } : parseSettings(text) };
}

/** As the workbook has it by now: another pane may have saved since it was opened. */
export async function keptSettingsNow(): Promise<KeptSettings> {
  await refreshKept();
  return keptSettings();
}

/**
 * Keeps a set with the workbook, unless somebody else saved another one since `from` was read.
 *
 * @returns whether it was kept
 * @throws PaneError where Excel does not save it
 */
export const keepSettings = (settings: Settings, from: string | undefined): Promise<boolean> =>
  keepUnlessChanged(KEY, settingsText(settings), from, (why) => new PaneError(texts.settings.notSaved(why)));
