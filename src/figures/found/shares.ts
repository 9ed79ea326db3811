import type { Claim, Operand } from '../claims';
import { saysShare } from '../words-in-heads';
import { type View, isLikely, likeliest } from './view';

/**
 * Percentages that stand beside counts, as shares of a total: of the block, of the table, or of the counts that have a percentage. Which one
 * is settled for each block by what makes most of its shares true.
 */
export function findShares(view: View): Claim[] {
  return view.items.flatMap((item, at) => {
    if (item.isWords || item.role !== 'share') return [];
    const counts = countsBefore(view, at);
    if (counts === undefined) return [];
    const claims = blocksOf(view, at, counts).flatMap((lines) => sharesOf(view, at, counts, lines));
    // A head that says nothing of a share may stand over anything in per cent.
    return saysShare(item.label) || isLikely(view.table, claims) ? claims : [];
  });
}

/** The nearest counts before it. */
function countsBefore({ items }: View, at: number): number | undefined {
  const found = items.findLastIndex(({ isWords, role }, i) => i < at && !isWords && role === 'plain');
  return found < 0 ? undefined : found;
}

/** Lines that have a percentage or a count, by group; where a block ends with a total, the next begins. */
function blocksOf(view: View, at: number, counts: number): number[][] {
  const blocks: number[][] = [];
  let group: number | undefined;
  view.lines.forEach((line, i) => {
    const isCounted = view.figure(i, counts) !== undefined || view.cell(i, counts).text !== '';
    if (line.isWords || line.role !== 'plain' || !isCounted) return;
    if (group === undefined || line.group !== group) blocks.push([]);
    group = line.group;
    blocks.at(-1)!.push(i);
  });
  return blocks.filter((lines) => lines.some((i) => view.figure(i, at)));
}

function sharesOf(view: View, at: number, counts: number, lines: readonly number[]): readonly Claim[] {
  const { lines: all } = view;
  const cells = (some: readonly number[]): Operand[] => some.map((i) => view.at(i, counts));
  const parts = lines.filter((i) => !all[i]!.isTotal);
  const claimed = lines.filter((i) => view.figure(i, at) && view.figure(i, counts));
  const against = (whole: readonly number[]): readonly Claim[] =>
    whole.length === 0
      ? []
      : claimed
          // That a total is 100% of itself, or of its parts, says nothing.
          .filter((i) => !(whole.length > 1 ? all[i]!.isTotal : whole[0] === i))
          .map((i) => ({ kind: 'share', of: view.at(i, at), parts: [view.at(i, counts), ...cells(whole)] }));
  const totals = all.flatMap(({ isTotal }, i) => (isTotal && view.figure(i, counts) ? [i] : []));
  const own = totals.filter((i) => lines.includes(i)).slice(-1);
  // The last of a table is its grand total; where the first line is a total, the groups below break it down.
  const grand = [totals.at(-1), totals[0]].flatMap((i) => (i === undefined ? [] : [[i]]));
  const withShare = parts.filter((i) => view.figure(i, at));
  return likeliest(view.table, [
    against(own),
    ...grand.map(against),
    ...(withShare.length > 1 ? [against(withShare)] : []),
    ...(parts.length > withShare.length && parts.length > 1 ? [against(parts)] : []),
  ]);
}
