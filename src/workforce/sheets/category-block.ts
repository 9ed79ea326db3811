import { type Cell, type GridBlock, calc, f, grid, label, remark, row, totalRow } from '../../workbook';
import { type Measures, is, isNoneOf, known as isKnown, naturally, notRecorded } from '../profile/measure';
import type { FieldKey } from '../table/fields';
import { type AgreeingSum, category, figureCell, numberOf, ratio, sumOf } from './parts';

/** More answers than this are the answers of free text: the rest stands in one row. */
const MOST_CATEGORIES = 40;

export interface CategoryBlock {
  readonly block: GridBlock;
  readonly names: readonly Cell[];
  readonly counts: readonly Cell[];
  readonly sum: AgreeingSum;
}

interface Asked {
  readonly key: FieldKey;
  readonly heading: string;
  /** What is counted: workers, posts. */
  readonly unit: string;
  /** The largest group first, instead of natural order. */
  readonly byCount?: boolean;
}

/** How many there are of each answer, their share of the known, and how many are not recorded: the base is printed. */
export function categoryBlock(measures: Measures, { key, heading, unit, byCount }: Asked): CategoryBlock {
  const found = measures.categories(key);
  const order = [...found].sort((a, b) => b.count - a.count || naturally(a.text, b.text));
  const shown = order.slice(0, MOST_CATEGORIES);
  if (!byCount) shown.sort((a, b) => naturally(a.text, b.text));
  const names = shown.map(({ text }) => category(text));
  const counts = names.map((name) => figureCell(measures.countWhere(is(key, name)), 'integer'));
  const missing = figureCell(measures.countWhere(notRecorded(key)), 'integer');
  const all = figureCell(measures.rows(), 'integer', 'total');
  const known = calc(f`${all}-${missing}`, numberOf(all) - numberOf(missing), 'integer');
  const others = order.slice(MOST_CATEGORIES);
  const rest =
    others.length === 0
      ? undefined
      : figureCell(measures.countWhere(isKnown(key), isNoneOf(key, names)), 'integer');
  const share = (count: Cell) => ratio(count, known, numberOf(known));
  const lines = [
    ...names.map((name, i) => row(name, unit, [counts[i]!, share(counts[i]!)])),
    ...(rest ? [row(label(`Other answers (${others.length})`), unit, [rest, share(rest)])] : []),
    row(label('Known', 1), unit, [known, remark('base of shares')]),
    row(label('Not recorded', 1), unit, [missing]),
    totalRow('All', unit, [all]),
  ];
  const together = rest ? f`SUM(${counts})+${rest}+${missing}=${all}` : f`SUM(${counts})+${missing}=${all}`;
  return {
    block: grid({ head: [heading, 'Unit', 'Number', 'Share of known'], rows: lines, width: [13, 16] }),
    names,
    counts,
    sum: {
      says: `${heading}: the answers and the not recorded add up to all ${unit}`,
      formula: counts.length === 0 ? f`${missing}=${all}` : together,
      holds: sumOf(counts) + (rest ? numberOf(rest) : 0) + numberOf(missing) === numberOf(all),
    },
  };
}
