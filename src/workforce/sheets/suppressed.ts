import { type Block, type Cell, type Format, grid, note, row, sheet, text, title } from '../../workbook';
import { type CountTables, countTables } from '../profile/count-tables';
import { suppressed } from '../profile/suppress';
import type { FieldKey } from '../table/fields';
import type { ImportedTable, TableKind } from '../table/table';
import type { Part } from './parts';

const ASKED: Partial<Record<TableKind, readonly (readonly [FieldKey, string])[]>> = {
  posts: [
    ['team', 'By team'],
    ['service', 'By service'],
    ['directorate', 'By directorate'],
    ['grade', 'By grade'],
    ['contractType', 'Contracts'],
  ],
  workers: [
    ['employmentStatus', 'Employment status'],
    ['contractType', 'Contracts'],
    ['zeroHours', 'Zero hours contract'],
    ['fullOrPartTime', 'Full and part time'],
    ['ageBand', 'Age'],
    ['gender', 'Gender'],
    ['ethnicity', 'Ethnicity'],
    ['nationality', 'Nationality'],
    ['disability', 'Disability'],
    ['role', 'Job roles'],
    ['timeInJob', 'Time in job'],
    ['qualification', 'Social care qualification'],
  ],
  caseload: [
    ['team', 'By team'],
    ['agency', 'Agency workers'],
  ],
};

/** What is counted, by kind of table. */
const UNITS: Partial<Record<TableKind, string>> = { posts: 'posts', workers: 'workers', caseload: 'lines' };

/**
 * Counts as values, for tables whose rows are not written.
 *
 * @param below - counts from 1 to one less are hidden, and what would give them away; nothing where it is left out
 */
export function suppressedParts(tables: readonly ImportedTable[], below: number | undefined): Part[] {
  return tables.flatMap((table): Part[] => {
    const asked = (ASKED[table.kind] ?? []).map(([key, heading]) => ({ key, heading }));
    const counts = countTables(table, asked, table.kind === 'posts' ? 'postStatus' : undefined);
    if (counts.tables.length === 0) return [];
    const name = `Counts of ${table.name}`.slice(0, 31);
    const unit = UNITS[table.kind] ?? 'rows';
    const hidden =
      below === undefined
        ? new Set<number>()
        : suppressed(counts.values, counts.sums, below, (place) => place === counts.total);
    const isTold = ({ lines }: CountTables['tables'][number]) =>
      lines.some(({ counts: places }) =>
        places.some((place) => place !== counts.total && !hidden.has(place)),
      );
    const told = counts.tables.filter(isTold);
    const silent = counts.tables.filter((one) => !isTold(one)).map(({ heading }) => heading);
    return [
      {
        sheet: sheet(
          name,
          [
            title(name, 'Values, not formulas: the rows behind them are not in this workbook'),
            note(words(below)),
            ...(silent.length === 0 ? [] : [note(`Too few to show anything: ${silent.join('; ')}.`)]),
            ...told.map((one) => countGrid(one, counts, hidden, unit)),
          ],
          { kind: 'output', widths: { label: 44 }, freeze: { head: false } },
        ),
        what: `Counts of the table ${table.name}, as values`,
        sums: [],
      },
    ];
  });
}

/** Stands where a count is hidden, for whichever reason. */
export const HIDDEN = '[c]';

const words = (below: number | undefined): string =>
  below === undefined
    ? 'The table has more rows than a sheet takes.'
    : `${HIDDEN} stands for a count from 1 to ${below - 1} ("<${below}"), or for a larger one that would give such a count away. Noughts are shown. Shares are of the known. The sheet holds counts alone: no FTE, cost, average or rate, from which a hidden count could be worked back.`;

function countGrid(
  { heading, heads, lines, base }: CountTables['tables'][number],
  { values }: CountTables,
  hidden: ReadonlySet<number>,
  unit: string,
): Block {
  const count = (place: number): Cell =>
    hidden.has(place) ? text(HIDDEN, 'calculation') : figure(values[place] ?? 0, 'integer');
  const share = (name: string, place: number): Cell[] => {
    const isPart = base !== undefined && !['Known', 'All', 'Not recorded'].includes(name);
    if (!isPart || hidden.has(place) || hidden.has(base) || !values[base]) return [];
    return [figure((values[place] ?? 0) / values[base], 'percent')];
  };
  return grid({
    head: [heading, 'Unit', ...heads, ...(base === undefined ? [] : ['Share of the known'])],
    rows: lines.map(({ name, counts }) =>
      row(text(name, 'label'), unit, [
        ...counts.map(count),
        ...(base === undefined ? [] : share(name, counts[0] ?? 0)),
      ]),
    ),
  });
}

const figure = (value: number, format: Format): Cell => ({
  kind: 'cell',
  value,
  format,
  style: 'calculation',
});
