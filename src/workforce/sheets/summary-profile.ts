import {
  type Block,
  type Cell,
  calc,
  digits,
  f,
  grid,
  heading,
  note,
  row,
  sheet,
  text,
  title,
  totalRow,
} from '../../workbook';
import { Measures } from '../profile/measure';
import type { WrittenTable } from './data';
import { type Part, numberOf, ratio, sumOf } from './parts';

interface SummaryLine {
  readonly row: number;
  readonly category: string;
  readonly kind: string;
  readonly number: number | null;
  readonly share: number | null;
}

/** Lines that say how many there are of all, and that the others are rates of. */
const STAFF = /staff|employed|workers?\b/i;
/** Their lines are no parts of a whole. */
const FLOWS = /turnover|vacanc/i;
const RATES: readonly (readonly [RegExp, string, 'of staff' | 'of posts', string])[] = [
  [/start/i, 'Starters', 'of staff', 'Starters / total staff'],
  [/\bleft\b|leaver/i, 'Turnover', 'of staff', 'Leavers / total staff'],
  [/vacanc/i, 'Vacancy rate', 'of posts', 'Vacancies / (vacancies + total staff)'],
];

/** A table pasted out of a report, worked out anew: shares of the known beside the shares that it states. */
export function summaryProfileSheet({ table, block }: WrittenTable): Part {
  const measures = new Measures(table, block);
  const at = (key: 'heading' | 'category' | 'lineKind' | 'number' | 'share', r: number) =>
    table.column(key)?.at(r) ?? null;
  const headings = new Map<string, SummaryLine[]>();
  for (let r = 0; r < table.rows; r += 1) {
    const of = table.column('summaryOf')?.at(r) ?? '';
    const own = String(at('heading', r) ?? 'Without a heading');
    const words = of === '' ? own : `${own} (${String(of)})`;
    const line: SummaryLine = {
      row: r,
      category: String(at('category', r) ?? words),
      kind: String(at('lineKind', r) ?? 'Part'),
      number: at('number', r) as number | null,
      share: at('share', r) as number | null,
    };
    headings.set(words, [...(headings.get(words) ?? []), line]);
  }
  const numberCell = ({ row: r, number }: SummaryLine) =>
    calc(f`INDEX(${measures.column('number')},${digits(r + 1)})`, number ?? 0, 'integer');
  const shareCell = ({ row: r, share }: SummaryLine) =>
    share === null ? null : calc(f`INDEX(${measures.column('share')},${digits(r + 1)})`, share, 'percent');
  const all: { line: SummaryLine; words: string; cell: Cell }[] = [];
  const blocks = [...headings].map(([words, lines]): Block => {
    const cells = lines.map((line) => {
      const cell = line.number === null ? null : numberCell(line);
      if (cell) all.push({ line, words, cell });
      return { line, cell };
    });
    const parts = cells.flatMap(({ line, cell }) => (line.kind === 'Part' && cell ? [cell] : []));
    const knownCell =
      parts.length > 1 && !FLOWS.test(words) ? calc(f`SUM(${parts})`, sumOf(parts), 'integer') : undefined;
    const adding = parts.length === 1 || !knownCell;
    return grid({
      head: [words, 'Kind', 'Number', 'Share of the known', 'Share as stated'],
      width: [14, 20, 20],
      rows: [
        ...cells.map(({ line, cell }) =>
          row(text(line.category, 'label'), line.kind, [
            cell,
            cell && knownCell && line.kind === 'Part' ? ratio(cell, knownCell, numberOf(knownCell)) : null,
            shareCell(line),
          ]),
        ),
        ...(adding ? [] : [totalRow('Parts together', 'base of the shares', [knownCell])]),
      ],
    });
  });
  const rates = rateRows(all);
  const results = all.map(({ cell }) => cell);
  return {
    sheet: sheet(
      'Summary profile',
      [
        title(
          'Summary profile',
          'The pasted table, worked out anew; what is not recorded is left out of the shares',
        ),
        note(
          'A share as stated that differs from the share of the known was cut, mistyped or taken of another base.',
        ),
        ...(rates.length === 0
          ? []
          : [heading('Rates'), grid({ head: ['Rate', 'Base', 'Rate'], rows: rates }), heading('As pasted')]),
        ...blocks,
      ],
      { kind: 'output', widths: { label: 48, unit: 38 }, freeze: { head: false } },
    ),
    what: 'The pasted table, its shares worked out anew',
    results,
    sums: [],
  };
}

function rateRows(all: readonly { line: SummaryLine; words: string; cell: Cell }[]) {
  const staff = all.find(
    ({ line, words }) =>
      line.kind !== 'Rate' &&
      STAFF.test(`${words} ${line.category}`) &&
      /total/i.test(`${words} ${line.category}`),
  );
  if (!staff) return [];
  return RATES.flatMap(([pattern, name, of, base]) => {
    const found = all.find(
      ({ line, words, cell }) =>
        cell !== staff.cell &&
        line.kind !== 'Rate' &&
        pattern.test(
          `${line.category}`.length > 0 ? `${line.category} ${of === 'of posts' ? words : ''}` : words,
        ),
    );
    if (!found) return [];
    const { cell } = found;
    const rate =
      of === 'of staff'
        ? ratio(cell, staff.cell, numberOf(staff.cell))
        : ratio(cell, f`${cell}+${staff.cell}`, numberOf(cell) + numberOf(staff.cell));
    return [row(name, base, [rate])];
  });
}
