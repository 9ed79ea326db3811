export { type FilledIn, bandOfTeam, fillCase, withBands } from './case';
export { type SettingChange, sameSettings, settingChanges } from './differences';
export { sameName } from './names';
export {
  type ParsedSettings,
  type SettingsProblem,
  checkSettings,
  parseSettings,
  settingsText,
} from './parse';
export {
  type Band,
  type CaseWeights,
  MARK,
  NO_SETTINGS,
  SETTING_NAMES,
  type SettingName,
  type Settings,
  TAX_YEARS,
  VERSION,
} from './schema';
