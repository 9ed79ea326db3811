import { sameName } from './names';
import type { Band, Settings } from './schema';

/** A case as it is typed: whole or not yet, and possibly wrong. */
type Draft = Readonly<Record<string, unknown>>;

/** What settings filled into a case, and where. */
export interface FilledIn {
  readonly setting: 'pensionRate' | 'taxYear' | 'band' | 'teamBands';
  /** Of a band: the team that has it now */
  readonly team?: string;
  readonly value: string | number | Band;
}

/** The band that the settings give a team: its own, or none. */
export function bandOfTeam({ teamBands = [] }: Settings, team: unknown): Band | undefined {
  if (typeof team !== 'string') return undefined;
  const own = teamBands.find((one) => sameName(one.team, team));
  return own && { low: own.low, high: own.high };
}

const WHOLE_CASE = ['pensionRate', 'taxYear', 'band'] as const;

/**
 * The case with what it leaves out and the settings have: pension rate, tax year, the band of the whole case, and the bands of teams by
 * name. What it says itself stays, whatever that is.
 */
export function fillCase<Case extends Draft>(
  settings: Settings,
  c: Case,
): { readonly case: Case; readonly filled: readonly FilledIn[] } {
  const whole = WHOLE_CASE.flatMap((setting) => {
    const value = settings[setting];
    return c[setting] === undefined && value !== undefined ? [{ setting, value }] : [];
  });
  const { teams, filled } = fillTeams(settings, c['teams']);
  const filledIn = Object.fromEntries(whole.map(({ setting, value }) => [setting, value]));
  return {
    case: { ...c, ...filledIn, ...(filled.length > 0 ? { teams } : {}) },
    filled: [...whole, ...filled],
  };
}

function fillTeams(settings: Settings, teams: unknown): { teams: unknown; filled: readonly FilledIn[] } {
  if (!Array.isArray(teams)) return { teams, filled: [] };
  const filled: FilledIn[] = [];
  const after = teams.map((team: unknown): unknown => {
    if (typeof team !== 'object' || team === null) return team;
    const { name, band } = team as Draft;
    const own = band === undefined ? bandOfTeam(settings, name) : undefined;
    if (!own) return team;
    filled.push({ setting: 'teamBands', team: String(name), value: own });
    return { ...team, band: own };
  });
  return { teams: after, filled };
}

/**
 * The teams of a draft with the band that the settings give them, where neither they nor the case have one. For a look at figures: the
 * draft itself stays as it is.
 *
 * @returns the names of the teams that have theirs from the settings
 */
export function withBands<Case extends Draft>(
  settings: Settings,
  draft: Case,
): { readonly draft: Case; readonly filled: readonly string[] } {
  const { teams } = draft;
  if (draft['band'] !== undefined || !Array.isArray(teams)) return { draft, filled: [] };
  const filled: string[] = [];
  const after = teams.map((team: unknown): unknown => {
    if (typeof team !== 'object' || team === null) return team;
    const { name, band } = team as Draft;
    const given = bandOfTeam(settings, name) ?? settings.band;
    if (band !== undefined || !given || typeof name !== 'string') return team;
    filled.push(name);
    return { ...team, band: given };
  });
  return filled.length === 0 ? { draft, filled } : { draft: { ...draft, teams: after }, filled };
}
