import type { ParsedSettings, Settings } from '../../src/settings';
import { sameName } from '../../src/settings/names';
import { rateOf } from '../import/rate';
import { figureOf, figureText } from '../appraisal/form/entry';

export interface TeamRow {
  readonly id: number;
  readonly team: string;
  readonly low: string;
  readonly high: string;
}

export interface KindRow {
  readonly id: number;
  readonly complexity: string;
  readonly points: string;
}

/** The settings as they are typed. */
export interface Typed {
  readonly fullTimeHours: string;
  readonly low: string;
  readonly high: string;
  readonly teams: readonly TeamRow[];
  readonly kinds: readonly KindRow[];
  readonly perFte: string;
  readonly perAsye: string;
  readonly pensionRate: string;
  readonly taxYear: string;
  readonly suppressBelow: string;
}

export type Entry = Exclude<keyof Typed, 'teams' | 'kinds'>;

const written = (value: number | undefined): string => figureText(value, 'number');

/** As a set is shown when nothing is typed. */
export function typedOf({ band, teamBands = [], caseWeights, ...rest }: Settings): Typed {
  return {
    fullTimeHours: written(rest.fullTimeHours),
    low: written(band?.low),
    high: written(band?.high),
    teams: teamBands.map(({ team, low, high }, id) => ({ id, team, low: written(low), high: written(high) })),
    kinds: Object.entries(caseWeights?.points ?? {}).map(([complexity, points], id) => ({
      ...{ id, complexity },
      points: written(points),
    })),
    perFte: written(caseWeights?.perFte),
    perAsye: written(caseWeights?.perAsye),
    pensionRate: figureText(rest.pensionRate, 'percentage'),
    taxYear: rest.taxYear ?? '',
    suppressBelow: written(rest.suppressBelow),
  };
}

const blank = (...entries: readonly string[]): boolean => entries.every((entry) => entry.trim() === '');
export const isBlankTeam = ({ team, low, high }: TeamRow): boolean => blank(team, low, high);
export const isBlankKind = ({ complexity, points }: KindRow): boolean => blank(complexity, points);

export interface ReadForm {
  /** Undefined where something is wrong */
  readonly settings: Settings | undefined;
  /** What is allowed, by the name of an entry: `pensionRate`, `teams 3 high` */
  readonly wrong: ReadonlyMap<string, string>;
}

/** What was typed as a set. Blank entries and rows are not set. */
export function readForm(typed: Typed, check: (json: unknown) => ParsedSettings): ReadForm {
  const teams = typed.teams.filter((row) => !isBlankTeam(row));
  const kinds = typed.kinds.filter((row) => !isBlankKind(row));
  const wrong = wrongNames(kinds);
  const named = kinds.filter(({ id }) => !wrong.has(`kinds ${id} complexity`));
  const hasWeights = kinds.length > 0 || !blank(typed.perFte, typed.perAsye);
  const json = {
    fullTimeHours: numberOf(typed.fullTimeHours),
    ...(blank(typed.low, typed.high)
      ? {}
      : { band: { low: numberOf(typed.low), high: numberOf(typed.high) } }),
    ...(teams.length === 0
      ? {}
      : {
          teamBands: teams.map(({ team, low, high }) => ({ team, low: numberOf(low), high: numberOf(high) })),
        }),
    ...(hasWeights
      ? {
          caseWeights: {
            points: Object.fromEntries(
              named.map(({ complexity, points }) => [complexity.trim(), numberOf(points)]),
            ),
            perFte: numberOf(typed.perFte),
            perAsye: numberOf(typed.perAsye),
          },
        }
      : {}),
    pensionRate: blank(typed.pensionRate)
      ? undefined
      : (rateOf(typed.pensionRate.trim()) ?? typed.pensionRate),
    taxYear: typed.taxYear || undefined,
    suppressBelow: numberOf(typed.suppressBelow),
  };
  const given = Object.fromEntries(Object.entries(json).filter(([, value]) => value !== undefined));
  const parsed = check(given);
  if (!parsed.ok && parsed.why === 'wrong')
    for (const { path, allowed } of parsed.problems) wrong.set(entryAt(path, teams, named), allowed);
  return { settings: parsed.ok && wrong.size === 0 ? parsed.settings : undefined, wrong };
}

/** An object has each name once: names that are missing or typed twice are told before there is one. */
function wrongNames(kinds: readonly KindRow[]): Map<string, string> {
  const wrong = new Map<string, string>();
  kinds.forEach(({ id, complexity }, at) => {
    if (blank(complexity)) wrong.set(`kinds ${id} complexity`, '');
    else if (kinds.slice(0, at).some((before) => sameName(before.complexity, complexity)))
      wrong.set(`kinds ${id} complexity`, 'each name once');
  });
  return wrong;
}

/** A number, or what was typed where it is none: the check says what is allowed. */
const numberOf = (typed: string) => figureOf(typed, 'number');

/** `teamBands[1].high` is the end of the band in the second row that is not blank. */
function entryAt(path: string, teams: readonly TeamRow[], kinds: readonly KindRow[]): string {
  const team = /^teamBands\[(\d+)\]\.(\w+)$/.exec(path);
  if (team) return `teams ${teams[Number(team[1])]!.id} ${team[2]}`;
  const points = /^caseWeights\.points\.(.*)$/s.exec(path);
  if (points) return `kinds ${kinds.find(({ complexity }) => complexity.trim() === points[1])?.id} points`;
  return path.replace(/^(?:band|caseWeights)\./, '');
}

/** Another id than those of the rows. */
export const nextId = (rows: readonly { readonly id: number }[]): number =>
  Math.max(-1, ...rows.map(({ id }) => id)) + 1;
