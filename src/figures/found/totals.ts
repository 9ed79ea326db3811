import type { Claim } from '../claims';
import { judge } from '../judge';
import { saysGrand, saysOfWhich, saysSubtotal } from '../words-in-heads';
import { type View, countHolding, isLikely, likeliest } from './view';

/** Too few to tell what a column is the total of by what follows. */
const FEW = 2;

/** The figures of each line that is a total, as sums of other lines. */
export function findTotals(view: View): Claim[] {
  const totals = view.lines.flatMap(({ isTotal, role }, line) => (isTotal && role === 'plain' ? [line] : []));
  return [...totals.flatMap((line) => totalOf(view, line)), ...lastOf(view), ...breakdownsOf(view)];
}

const isPart = (view: View, line: number) => {
  const { isWords, isTotal, role, label } = view.lines[line]!;
  return !isWords && !isTotal && role === 'plain' && !saysOfWhich(label);
};

/** Lines before a total, in the ways in which they may be meant. */
function waysBefore(view: View, line: number): number[][] {
  const { lines } = view;
  const before = lines.map((_, i) => i).slice(0, line);
  const parts = before.filter((i) => isPart(view, i));
  const group = lines[line]!.group;
  const lastTotal = before.findLast((i) => lines[i]!.isTotal) ?? -1;
  const block = parts.filter((i) => i > lastTotal);
  const inGroup = block.filter((i) => lines[i]!.group === group);
  const subtotals = [...before.filter((i) => lines[i]!.isTotal)];
  const rest = block.length > 0 && subtotals.length > 0 ? [...subtotals, ...block] : [];
  const own = inGroup.length > 1 ? inGroup : block;
  const isLast = !lines.slice(line + 1).some(({ isWords, role }) => !isWords && role === 'plain');
  const { label } = lines[line]!;
  const isGrand =
    !saysSubtotal(label) && subtotals.length > 1 && (saysGrand(label) || isLast || block.length === 0);
  const ways = isGrand ? [subtotals, rest, parts, own] : [own, block, parts, subtotals, rest];
  return unique(ways.filter((way) => way.length > 1));
}

const unique = (ways: readonly number[][]) => [...new Map(ways.map((way) => [way.join(), way])).values()];

function claimsOf(view: View, line: number, parts: readonly number[]): Claim[] {
  return view.items.flatMap((item, at): Claim[] => {
    const total = view.figure(line, at);
    if (item.isWords || !total || !addsUp(view, line, at)) return [];
    const used = parts.filter((part) => counts(view, part, at, total.unit));
    if (used.length < 2) return [];
    return [{ kind: 'sum', of: view.at(line, at), parts: used.map((part) => view.at(part, at)) }];
  });
}

/** Percentages are parts of a whole only where that is 100%; averages and rates never add up. */
function addsUp(view: View, line: number, at: number): boolean {
  const { role } = view.items[at]!;
  const total = view.figure(line, at)!;
  if (role === 'share' || total.unit === '%') return role === 'share' && Math.abs(total.stated - 100) < 0.5;
  return role === 'plain' || role === 'difference';
}

/** A percentage beside amounts is no part of them. Of shares, only those that are printed: where none is, none is meant. */
function counts(view: View, part: number, at: number, unit: string): boolean {
  const cell = view.cell(part, at);
  if (cell.kind === 'figure')
    return (cell.unit === '%') === (unit === '%') || view.items[at]!.role === 'share';
  const isShare = unit === '%' || view.items[at]!.role === 'share';
  return cell.kind === 'missing' && !(isShare && cell.text === '');
}

function totalOf(view: View, line: number): readonly Claim[] {
  const before = waysBefore(view, line).map((parts) => claimsOf(view, line, parts));
  if (before.some((claims) => claims.length > 0)) {
    const claims = likeliest(view.table, before);
    // Columns of several kinds may stand before one that says total: it is theirs where half of it is.
    return !view.isTurned || claims.length <= FEW || isLikely(view.table, claims) ? claims : [];
  }
  // A total that stands first: what follows it, as far as that is near enough to be its parts.
  const next = view.lines.findIndex(({ isTotal }, i) => i > line && isTotal);
  const after = view.lines.flatMap((_, i) =>
    i > line && (next < 0 || i < next) && isPart(view, i) ? [i] : [],
  );
  const group = after.filter((i) => view.lines[i]!.group === view.lines[line]!.group);
  const claims = likeliest(view.table, [claimsOf(view, line, group), claimsOf(view, line, after)]);
  return claims.filter((claim) => isNear(view, claim));
}

/** Within a tenth: figures of something else are mostly further off. */
function isNear({ table }: View, claim: Claim): boolean {
  const { stated, difference, verdict } = judge(table, claim);
  if (verdict !== 'No' || stated.kind !== 'figure' || difference === undefined) return true;
  return Math.abs(difference) <= Math.abs(stated.stated) / 10;
}

/** A last line without a name is a total where most of its figures are; one with a name that says nothing of it, where all are. */
function lastOf(view: View): readonly Claim[] {
  if (view.lines.some(({ isTotal }) => isTotal)) return [];
  const last = view.lines.findLastIndex(({ isWords, role }) => !isWords && role === 'plain');
  if (last < 0) return [];
  const parts = view.lines.flatMap((_, i) => (i < last && isPart(view, i) ? [i] : []));
  const claims = claimsOf(view, last, parts);
  const isNamed = view.isTurned || view.lines[last]!.label !== '';
  if (!isNamed) return countHolding(view.table, claims) * 2 > claims.length ? claims : [];
  const isSure = claims.length > 1 || parts.length > 2;
  return isSure && claims.every((claim) => judge(view.table, claim).verdict === 'Yes') ? claims : [];
}

/**
 * Groups that each break down the total at the top: of all staff, by hours, by contract, by age. Only where more than one group does, and
 * only those that come near it.
 */
function breakdownsOf(view: View): Claim[] {
  const top = view.lines.findIndex(({ isTotal, isWords }) => !isWords && isTotal);
  const first = view.lines.findIndex(({ isWords }) => !isWords);
  if (top < 0 || top !== first) return [];
  const groups = new Map<number, number[]>();
  view.lines.forEach(({ group }, line) => {
    if (line > top && isPart(view, line) && group !== view.lines[top]!.group)
      groups.set(group, [...(groups.get(group) ?? []), line]);
  });
  return view.items.flatMap((item, at) => {
    const total = view.figure(top, at);
    if (item.isWords || item.role !== 'plain' || !total || groups.size < 2) return [];
    const claims = [...groups.values()].flatMap((lines): Claim[] => {
      const parts = lines.filter((line) => counts(view, line, at, total.unit));
      return parts.length < 2
        ? []
        : [{ kind: 'sum', of: view.at(top, at), parts: parts.map((part) => view.at(part, at)) }];
    });
    const near = claims.filter((claim) => isNear(view, claim));
    return countHolding(view.table, near) * 2 > near.length ? near : [];
  });
}
