import {
  type Cell,
  type GridBlock,
  type RowBlock,
  calc,
  f,
  grid,
  join,
  label,
  remark,
  row,
  text,
  totalRow,
} from '../../workbook';
import { type SummaryGroup, type SummaryLine, bandsBetween, isFlow, isManifold } from '../profile/summary';
import type { Figure } from '../profile/measure';
import { numberOf, ratio, sumOf } from './parts';
import { comparedWith, totalsCompared } from './stated';
import type { SummaryCells } from './summary-rates';

const HEADS = ['Number', 'Share', 'Stated', 'Difference, points', 'In words', 'Base of the share'] as const;

/** The first heads stand above figures, even where a table states none. */
export const summaryHeads = (count: number = HEADS.length): (Cell | string)[] =>
  HEADS.slice(0, count).map((words, i) => (i < 4 ? text(words, 'columnHeadNumber') : words));

export const WIDTHS = [11, 11, 11, 13, 30, 32];

/** What a line of a group is compared with. */
interface Bases {
  /** The parts together. */
  readonly known: Cell | undefined;
  /** The parts and the not recorded. */
  readonly all: Cell | undefined;
  readonly staff: Cell | undefined;
}

/** One heading with its lines as they were pasted, each share worked out anew beside the one that is stated. */
export function summaryGroup(
  group: SummaryGroup,
  cells: SummaryCells,
  { staff, whole }: { staff: Cell | undefined; whole: Cell | undefined },
): GridBlock {
  const { lines } = group;
  const counted = (kind: string) => lines.filter((line) => line.kind === kind && line.number !== null);
  const parts = counted('Part');
  const missing = counted('Not recorded').map((line) => cells.number(line));
  const hasBase = parts.length > 1 && !isFlow(group) && !isManifold(group);
  const partCells = parts.map((line) => cells.number(line));
  const known = hasBase ? calc(f`SUM(${join(',', partCells)})`, sumOf(partCells), 'integer') : undefined;
  const all =
    known && missing.length > 0
      ? calc(f`${known}+${join('+', missing)}`, numberOf(known) + sumOf(missing), 'integer', {
          style: 'total',
        })
      : undefined;
  const bases: Bases = { known, all, staff: isFlow(group) ? staff : undefined };
  const rows = lines.map((line): RowBlock => {
    return row(text(line.category, 'label'), line.kind.toLowerCase(), lineCells(line, bases, cells, parts));
  });
  if (known) rows.push(...closing(known, all, whole, cells, parts));
  const used = Math.max(1, ...rows.map(({ cells: own }) => own.findLastIndex((cell) => cell !== null) + 1));
  return grid({ head: [group.heading, 'Kind', ...summaryHeads(used)], width: WIDTHS, rows });
}

function lineCells(
  line: SummaryLine,
  bases: Bases,
  cells: SummaryCells,
  parts: readonly SummaryLine[],
): (Cell | null)[] {
  const stated = cells.stated(line) ?? null;
  const { share, basis, other } = shareOf(line, bases, cells, parts);
  const number = line.number === null ? null : cells.number(line);
  if (!share) return [number, null, stated];
  const told = stated && comparedWith(share, stated, other);
  return [number, share, stated, told?.difference ?? null, told?.words ?? null, remark(basis)];
}

interface Share {
  readonly share?: Cell;
  readonly basis: string;
  readonly other?: { share: Figure; words: string };
}

const NO_SHARE: Share = { basis: '' };
const OF_ALL = 'Agrees of all, with the not recorded';

function shareOf(
  line: SummaryLine,
  { known, all, staff }: Bases,
  cells: SummaryCells,
  parts: readonly SummaryLine[],
): Share {
  const bands = known ? bandsBetween(line, parts).map((band) => cells.number(band)) : [];
  if (known && bands.length > 0) {
    const sum = join('+', bands);
    const share = calc(f`IF(${known}=0,"",(${sum})/${known})`, sumOf(bands) / numberOf(known), 'percentFine');
    return { share, basis: 'of the known' };
  }
  if (line.number === null) return NO_SHARE;
  const number = cells.number(line);
  const of = (base: Cell) => ratio(number, base, numberOf(base), 'percentFine');
  if (staff && line.share !== null) return { share: of(staff), basis: 'of total staff' };
  if (line.kind === 'Not recorded' && all) return { share: of(all), basis: 'of all, with the not recorded' };
  if (line.kind !== 'Part' || !known) return NO_SHARE;
  // Where a printed share does not fit the known, it may be of all.
  const other =
    all && line.share !== null
      ? { share: { formula: f`${number}/${all}`, value: numberOf(number) / numberOf(all) }, words: OF_ALL }
      : undefined;
  return { share: of(known), basis: 'of the known', ...(other ? { other } : {}) };
}

/** The parts together, and whether that is what the table says. */
function closing(
  known: Cell,
  all: Cell | undefined,
  whole: Cell | undefined,
  cells: SummaryCells,
  parts: readonly SummaryLine[],
): RowBlock[] {
  const stated = parts.flatMap((line) => cells.stated(line) ?? []);
  const together =
    stated.length > 1 ? calc(f`SUM(${join(',', stated)})`, sumOf(stated), 'percentFine') : null;
  const statedWhole = whole ? calc(f`${whole}`, numberOf(whole), 'integer') : null;
  const words = whole ? totalsCompared(known, whole) : null;
  return [
    row(label('Parts together', 1), 'known', [known, null, together]),
    ...(all ? [totalRow('Parts and not recorded', 'all', [all])] : []),
    ...(whole ? [row(label('Whole as stated', 1), 'whole', [statedWhole, null, null, null, words])] : []),
  ];
}
