import { priceLevels, UNCHANGED } from '../pay';
import { postMoves } from '../post-moves';
import type { Change } from '../schema';
import { type Period, shareOfYear } from '../timing';
import { MONTHS_IN_YEAR } from '../units';
import type { Side, StaffingTest } from './figures';

/** Part of what one post or worker costs: an amount in the prices of the price base, and what it is multiplied by in the year. */
export interface PartOfCost {
  readonly part: 'post' | 'premium';
  readonly amount: number;
  readonly factor: number;
}

/** A line of a cost: so many of something, at so much each, for so many months. GBP; what is released or ended is negative. */
export interface CostLine {
  readonly kind: 'agency there' | 'added' | 'released' | 'agency ended';
  /** The role, or the assignment */
  readonly what: string;
  readonly team: string;
  readonly number: number;
  readonly parts: readonly PartOfCost[];
  /** A year */
  readonly each: number;
  readonly months: number;
  readonly amount: number;
}

export type When = 'first year' | 'full year';

/** Line by line what a side costs in a year; the lines add up to its figure. Lines of nothing are left out. */
export function costLines(test: StaffingTest, side: Side, when: When): CostLine[] {
  const { case: c, evaluation } = test;
  const level = when === 'first year' ? priceLevels(c)[0]! : UNCHANGED;
  const months = (period: Period) =>
    when === 'first year' ? MONTHS_IN_YEAR * shareOfYear(0, period) : MONTHS_IN_YEAR;
  const costOf = (role: string) => evaluation.roles.find(({ name }) => name === role)!.cost;
  const postParts = (role: string): PartOfCost[] => [
    { part: 'post', amount: costOf(role), factor: (1 - c.vacancyFactor) * level.pay },
  ];
  const agencyLine = (name: string, kind: CostLine['kind'], number: number, time: number) => {
    const { post, premium } = evaluation.assignments.find((assignment) => assignment.name === name)!;
    const { team } = c.agency.find((assignment) => assignment.name === name)!;
    const parts: PartOfCost[] = [
      ...(post === 0 ? [] : [{ part: 'post' as const, amount: post, factor: level.pay }]),
      { part: 'premium', amount: premium, factor: level.agency },
    ];
    return costLine({ kind, what: name, team, number, parts, months: time });
  };
  const changeLines = (change: Change): CostLine[] => {
    if (change.change === 'end agency')
      return [agencyLine(change.assignment, 'agency ended', 0 - change.number, months(change))];
    return postMoves(change).map((move) =>
      costLine({
        kind: move.number < 0 ? 'released' : 'added',
        ...{ what: move.role, team: move.team, number: move.number },
        ...{ parts: postParts(move.role), months: months(move) },
      }),
    );
  };
  return [
    ...c.agency.map(({ name, workers }) => agencyLine(name, 'agency there', workers, MONTHS_IN_YEAR)),
    ...c.options[side]!.changes.flatMap(changeLines),
  ].filter(({ number }) => number !== 0);
}

/** What the ended agency workers would have cost; positive is saved. */
export const agencySavedLines = (test: StaffingTest, side: Side, when: When): CostLine[] =>
  costLines(test, side, when)
    .filter(({ kind }) => kind === 'agency ended')
    .map((line) => ({ ...line, number: 0 - line.number, amount: 0 - line.amount }));

function costLine(line: Omit<CostLine, 'each' | 'amount'>): CostLine {
  const each = line.parts.reduce((sum, { amount, factor }) => sum + amount * factor, 0);
  return { ...line, each, amount: (line.number * each * line.months) / MONTHS_IN_YEAR };
}

/** A line of the FTE that holds a team's cases: so many posts or workers, each with so much FTE. */
export interface HolderLine {
  readonly kind: 'filled posts' | 'agency there' | 'added' | 'released' | 'agency ended';
  readonly what: string;
  readonly number: number;
  readonly each: number;
  readonly fte: number;
}

/** Who holds a team's cases on a side; the lines add up to its FTE. Who holds no cases is left out. */
export function holderLines({ case: c }: StaffingTest, side: Side, team: string): HolderLine[] {
  const line = (kind: HolderLine['kind'], what: string, role: string, number: number): HolderLine => {
    const { caseFte } = c.roles.find(({ name }) => name === role)!;
    return { kind, what, number, each: caseFte, fte: number * caseFte };
  };
  const changeLines = (change: Change): HolderLine[] => {
    if (change.change === 'end agency') {
      const ended = c.agency.find(({ name }) => name === change.assignment)!;
      return ended.team === team ? [line('agency ended', ended.name, ended.role, 0 - change.number)] : [];
    }
    return postMoves(change)
      .filter((move) => move.team === team)
      .map(({ role, number }) => line(number < 0 ? 'released' : 'added', role, role, number));
  };
  return [
    ...c.teams
      .find(({ name }) => name === team)!
      .posts.map(({ role, number, vacant }) => line('filled posts', role, role, number - vacant)),
    ...c.agency
      .filter((assignment) => assignment.team === team)
      .map(({ name, role, workers }) => line('agency there', name, role, workers)),
    ...c.options[side]!.changes.flatMap(changeLines),
  ].filter(({ fte }) => fte !== 0);
}
