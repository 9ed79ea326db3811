import { create } from 'zustand';
import { type FilledIn, bandOfTeam, fillCase } from '../../../src/settings/case';
import { draft, keepDraft } from '../../app/draft';
import { settingsNow } from '../../settings/store';
import { type Json, type JsonObject, isObject, listOf } from '../form/field';
import { type Path, setAt, valueAt } from '../form/path';

/** What the settings filled into the case, by where it stands: `pensionRate`, `band of Duty`. */
type Filled = Readonly<Record<string, Json>>;

const DRAFT = 'appraisal-from-settings';
const useFilled = create<{ readonly filled: Filled }>(() => ({ filled: draft<Filled>(DRAFT) ?? {} }));
useFilled.subscribe(({ filled }) => keepDraft(DRAFT, filled));

const bandKey = (team: unknown) => `band of ${String(team)}`;

function note(all: readonly FilledIn[]): void {
  if (all.length === 0) return;
  const more: Filled = Object.fromEntries(
    all.map(({ setting, team, value }): [string, Json] => [
      setting === 'teamBands' ? bandKey(team) : setting,
      typeof value === 'object' ? { ...value } : value,
    ]),
  );
  useFilled.setState(({ filled }) => ({ filled: { ...filled, ...more } }));
}

/** Another case altogether: nothing of it came from the settings. */
export const forgetFilled = (): void => useFilled.setState({ filled: {} });

/** What a case begins with that nothing was typed of yet. */
export function beginning(): JsonObject {
  const { case: begun, filled } = fillCase<JsonObject>(settingsNow(), {});
  forgetFilled();
  note(filled);
  return begun;
}

/** The case with the bands that the settings have for these teams, by name; a band that one has stays. */
export function withTeamBands(json: JsonObject, places: readonly number[]): JsonObject {
  const settings = settingsNow();
  let after = json;
  for (const place of places) {
    const team = listOf(json['teams'])[place];
    if (!isObject(team) || team['band'] !== undefined) continue;
    const { name } = team;
    const band = bandOfTeam(settings, name);
    if (!band || typeof name !== 'string') continue;
    after = setAt(after, ['teams', place, 'band'], { ...band });
    note([{ setting: 'teamBands', team: name, value: band }]);
  }
  return after;
}

/** Whether what stands there is what the settings filled in. */
export const useIsFromSettings = (json: JsonObject, path: Path): boolean =>
  useFilled(({ filled }) => isFilled(filled, json, path));

/** The same outside of a component. */
export const isFromSettings = (json: JsonObject, path: Path): boolean =>
  isFilled(useFilled.getState().filled, json, path);

function isFilled(filled: Filled, json: JsonObject, path: Path): boolean {
  const [list, place, key] = path;
  const isOfTeam = list === 'teams' && key === 'band' && path.length === 3;
  if (path.length !== 1 && !isOfTeam) return false;
  const name = isOfTeam ? bandKey(valueAt(json, ['teams', place!, 'name'])) : String(list);
  const was = filled[name];
  return was !== undefined && JSON.stringify(was) === JSON.stringify(valueAt(json, path));
}
