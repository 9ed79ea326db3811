import type {
  CostLine,
  HolderLine,
  Side,
  StaffingTest,
  TeamFigures,
  When,
} from '../../src/appraisal/staffing-test';
import { texts } from '../texts';
import type { StaffingCore } from './core';
import { pence, percent, plain, twoDecimals } from './format';

const words = texts.staffing.working;

/** How a figure is made, in words and numbers. */
export interface Working {
  readonly lines: readonly WorkingLine[];
  readonly total?: { readonly what: string; readonly amount: string };
  readonly sentences: readonly string[];
}

export interface WorkingLine {
  readonly what: string;
  /** The rest of the product: "× £61,000 a year each × 6 of 12 months" */
  readonly how: string;
  readonly detail?: string;
  readonly amount: string;
}

export const costWorking = (core: StaffingCore, test: StaffingTest, side: Side, when: When): Working =>
  costOf(core.costLines(test, side, when));

export const savedWorking = (core: StaffingCore, test: StaffingTest, side: Side, when: When): Working =>
  costOf(core.agencySavedLines(test, side, when));

function costOf(lines: readonly CostLine[]): Working {
  if (lines.length === 0) return { lines: [], sentences: [words.noLines] };
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  const hasFactors = lines.some(({ parts }) => parts.some(({ factor }) => factor !== 1));
  return {
    lines: lines.map(costLine),
    total: { what: words.total, amount: pence(total) },
    sentences: hasFactors ? [words.factors] : [],
  };
}

function costLine({ kind, what, team, number, parts, each, months, amount }: CostLine): WorkingLine {
  const isPost = kind === 'added' || kind === 'released';
  const shown = parts.map((part) => {
    const price = pence(part.amount);
    const product = part.factor === 1 ? price : words.times(price, plain(part.factor));
    return words.partOf(words.part[part.part], product);
  });
  const isPlain = parts.length === 1 && parts[0]!.factor === 1 && parts[0]!.part === 'post';
  return {
    what: words.line(kind, isPost ? words.inTeam(what, team) : what, number),
    how: [words.each(pence(each)), ...(months === 12 ? [] : [words.months(months)])].join(' '),
    ...(isPlain ? {} : { detail: words.parts(shown) }),
    amount: pence(amount),
  };
}

/** The FTE that holds a team's cases, and its average against the band. */
export function averageWorking(
  core: StaffingCore,
  test: StaffingTest,
  side: Side,
  team: TeamFigures,
): Working {
  const { fte, average, status } = team.points[side];
  const [cases, low, high] = [team.cases, team.band.low, team.band.high].map(plain);
  return {
    ...holders(core, test, side, team),
    sentences:
      average === undefined
        ? [words.nobody]
        : [
            words.averageIs(cases!, plain(fte), twoDecimals(average)),
            words.bandIs(low!, high!, texts.staffing.caseload.status[status]),
          ],
  };
}

/** The same FTE against what the cases need. */
export function gapWorking(core: StaffingCore, test: StaffingTest, side: Side, team: TeamFigures): Working {
  const [needed, fte] = [plain(team.fteNeeded), plain(team.points[side].fte)];
  return {
    ...holders(core, test, side, team),
    sentences: [
      words.neededIs(plain(team.cases), plain(team.band.high), needed),
      words.gapIs(needed, fte, plain(team.gaps[side])),
    ],
  };
}

function holders(core: StaffingCore, test: StaffingTest, side: Side, team: TeamFigures) {
  const lines = core.holderLines(test, side, team.name).map(holderLine);
  return { lines, total: { what: words.fte, amount: plain(team.points[side].fte) } };
}

const holderLine = ({ kind, what, number, each, fte }: HolderLine): WorkingLine => ({
  what: words.line(kind, what, number),
  how: words.eachFte(plain(each)),
  amount: plain(fte),
});

/** What is left of the saving after a cut of the grant. */
export function leftWorking(test: StaffingTest, side: Side, cut: number): Working {
  const { base } = test.grant!;
  const saved = test.grant!.saved[side];
  const taken = base * cut;
  return {
    lines: [],
    sentences: [
      savedIs(test, side),
      words.takenIs(percent(cut), pence(base), pence(taken)),
      words.leftIs(pence(saved), pence(taken), pence(saved - taken)),
    ],
  };
}

/** The largest cut that the saving covers. */
export function largestCutWorking(test: StaffingTest, side: Side): Working {
  const { base, saved, largestCut } = test.grant!;
  const share = percent(largestCut[side]);
  const why =
    base === 0
      ? words.noGrantMoney
      : saved[side] <= 0
        ? words.nothingSaved
        : words.coveredIs(pence(saved[side]), pence(base), share);
  return { lines: [], sentences: [savedIs(test, side), why] };
}

const savedIs = ({ sides, grant }: StaffingTest, side: Side) =>
  words.savedIs(pence(sides[0].fullYear), pence(sides[side].fullYear), pence(grant!.saved[side]));

/** Which teams are counted, and with what. */
export function teamsWorking(
  { teams }: StaffingTest,
  counts: (team: TeamFigures) => string | undefined,
  total: string,
): Working {
  const lines = teams.flatMap((team) => {
    const amount = counts(team);
    return amount === undefined ? [] : [{ what: team.name, how: '', amount }];
  });
  if (lines.length === 0) return { lines, sentences: [words.noLines] };
  return { lines, total: { what: words.total, amount: total }, sentences: [] };
}
