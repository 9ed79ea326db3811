import { texts } from '../../texts';
import type { JsonObject } from '../form/field';
import type { Path } from '../form/path';
import { textOf } from '../form/words';
import { useIsFromSettings } from '../state/from-settings';

/** What a field is called and what it is for; and that the settings filled it in, where they did. */
export function useTextAt(path: Path, whole: JsonObject): ReturnType<typeof textOf> {
  const text = textOf(path);
  if (!useIsFromSettings(whole, path)) return text;
  const { hint } = text;
  return { ...text, hint: hint === undefined ? texts.settings.from : `${hint} ${texts.settings.from}` };
}
