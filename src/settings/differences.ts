import { SETTING_NAMES, type SettingName, type Settings } from './schema';

/** A setting that two sets hold differently. */
export interface SettingChange {
  readonly name: SettingName;
  readonly before: Settings[SettingName];
  readonly after: Settings[SettingName];
}

/** What changes from one set to the other, in the order of the settings. */
export const settingChanges = (before: Settings, after: Settings): SettingChange[] =>
  SETTING_NAMES.filter((name) => !same(before[name], after[name])).map((name) => ({
    name,
    before: before[name],
    after: after[name],
  }));

export const sameSettings = (a: Settings, b: Settings): boolean => settingChanges(a, b).length === 0;

/** Whatever the order in which an object names its parts; a list has an order. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [ours, theirs] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return [...keys].every((key) => same(ours[key], theirs[key]));
}
