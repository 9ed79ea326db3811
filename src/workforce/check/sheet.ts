import type { Format, RowView } from '../formats/format';
import { ImportError, type Counts, type Problem, type RefusedRow } from '../imported';
import { normalised } from '../recognise/headers';
import type { RawCell } from '../source/source';
import type { FieldKey } from '../table/fields';
import { isBlank, shown, textOf } from './cells';
import type { SheetColumn } from './columns';
import type { Problems } from './problems';
import { MovingRow } from './row';
import { Totals } from './totals';

/** Where accepted rows go. */
export interface Sink {
  /** The rows of a chunk that were accepted, by their place in it. */
  take(rows: readonly (readonly RawCell[])[], accepted: readonly number[], view: MovingRow): void;
}

export interface SheetPlace {
  readonly file: string;
  readonly sheet: string | undefined;
  readonly format: Format;
  readonly headers: readonly string[];
  /** Delimited text: a row longer than its header has lost a quote or gained a separator. */
  readonly isDelimited: boolean;
}

/** Checks the rows of one sheet, chunk by chunk: column by column first, because entries repeat, then row by row. */
export class SheetCheck {
  readonly counts: { -readonly [K in keyof Counts]: number } = {
    read: 0,
    imported: 0,
    notImported: 0,
    totals: 0,
    blanks: 0,
  };
  private readonly byKey = new Map<FieldKey, SheetColumn>();
  private readonly uppers = new Map<FieldKey, SheetColumn>();
  private readonly checked: readonly SheetColumn[];
  private readonly totals: Totals;
  private readonly rules: NonNullable<Format['rules']>;
  private readonly foreign = new Set<string>();
  readonly view: MovingRow;

  constructor(
    private readonly place: SheetPlace,
    private readonly columns: readonly SheetColumn[],
    private readonly problems: Problems,
    private readonly sink: Sink,
  ) {
    for (const column of columns) {
      if (!column.field) continue;
      this.byKey.set(column.field.key, column);
      if (column.field.kind.kind === 'moneyRange') this.uppers.set(column.field.kind.upper, column);
    }
    this.checked = columns.filter((column) => column.isChecked);
    this.totals = new Totals(columns.filter(isAmount));
    this.rules = (place.format.rules ?? []).filter(({ keys }) => keys.some((key) => this.byKey.has(key)));
    this.view = new MovingRow(
      (key, at, cells) => this.valueAt(key, at, cells),
      (key, at) => this.byKey.get(key)?.entries[at],
      (key) => this.byKey.get(key)?.place,
    );
  }

  chunk(rows: readonly (readonly RawCell[])[], first: number): void {
    this.checkColumns(rows);
    const accepted: number[] = [];
    for (let at = 0; at < rows.length; at += 1)
      if (this.accepts(rows[at] ?? [], at, first + at)) accepted.push(at);
    this.counts.imported += accepted.length;
    this.sink.take(rows, accepted, this.view);
  }

  private checkColumns(rows: readonly (readonly RawCell[])[]): void {
    for (const column of this.checked) {
      const { entries, place, check } = column;
      if (!check) continue;
      for (let at = 0; at < rows.length; at += 1) entries[at] = check.check(rows[at]?.[place]);
    }
  }

  private accepts(cells: readonly RawCell[], at: number, row: number): boolean {
    this.counts.read += 1;
    if (cells.every(isBlank)) {
      this.counts.blanks += 1;
      return false;
    }
    const view = this.view.move(cells, at);
    if (this.isTotal(cells, view)) {
      this.counts.totals += 1;
      return false;
    }
    this.totals.add(cells, at);
    const problems = this.problemsOf(cells, at, row);
    this.applyRules(view, at, row, problems);
    if (problems.length === 0) return true;
    this.counts.notImported += 1;
    this.problems.refuse(() => this.refusedRow(cells, row, problems));
    return false;
  }

  private isTotal(cells: readonly RawCell[], view: RowView): boolean {
    const { format, headers } = this.place;
    if (format.isTotal?.(view)) return true;
    if (!format.keepsTotals && this.totals.isTotal(cells)) return true;
    return isHeaderAgain(cells, headers);
  }

  private problemsOf(cells: readonly RawCell[], at: number, row: number): Problem[] {
    const problems: Problem[] = [];
    for (const column of this.checked) {
      if (!column.check?.isTroubled) continue;
      const entry = column.entries[at];
      if (entry?.allowed !== undefined) {
        problems.push(this.problem(row, column, cells, entry.allowed));
        this.noteForeign(column, cells);
      } else if (entry?.doubt !== undefined) {
        this.problems.warn(this.problem(row, column, cells, entry.doubt));
      }
    }
    const { headers, isDelimited } = this.place;
    if (
      isDelimited &&
      cells.length > headers.length &&
      cells.slice(headers.length).some((cell) => !isBlank(cell))
    ) {
      const found = `${cells.length} entries`;
      problems.push({ ...this.where(row), found, allowed: `${headers.length} entries, one for each header` });
    }
    return problems;
  }

  private applyRules(view: RowView, at: number, row: number, problems: Problem[]): void {
    for (const rule of this.rules) {
      const allowed = rule.broken(view);
      if (allowed === undefined) continue;
      const columns = rule.keys.map((key) => this.byKey.get(key)).filter((column) => column !== undefined);
      const found = columns.map((column) => `${column.header} ${this.found(column, view.cells)}`).join(', ');
      const column = columns[0]?.header;
      const problem = { ...this.where(row), ...(column === undefined ? {} : { column }), found, allowed };
      if (rule.weight === 'refuse') problems.push(problem);
      else this.problems.warn(problem);
      if (rule.weight === 'ignore') columns[0]?.ignore(at);
    }
  }

  private problem(row: number, column: SheetColumn, cells: readonly RawCell[], allowed: string): Problem {
    const { file, sheet } = this.place;
    const { header } = column;
    const found = this.found(column, cells);
    // Written out rather than spread: where most rows of a file are wrong, there are hundreds of thousands of these.
    return sheet === undefined
      ? { file, row, column: header, found, allowed }
      : { file, sheet, row, column: header, found, allowed };
  }

  private found(column: SheetColumn, cells: readonly RawCell[]): string {
    const cell = cells[column.place];
    return column.isPersonal && !isBlank(cell) ? 'a personal entry, not shown' : shown(cell);
  }

  private where(row: number): Pick<Problem, 'file' | 'sheet' | 'row'> {
    const { file, sheet } = this.place;
    return { file, ...(sheet === undefined ? {} : { sheet }), row };
  }

  /** Personal columns are blank here too, and so are unknown ones: nobody has said what they hold. */
  private refusedRow(cells: readonly RawCell[], row: number, problems: readonly Problem[]): RefusedRow {
    const { sheet } = this.place;
    const shownCells = this.columns.map((column) =>
      column.isPersonal ? '' : textOf(cells[column.place] ?? null),
    );
    return { ...(sheet === undefined ? {} : { sheet }), row, cells: shownCells, problems };
  }

  private noteForeign(column: SheetColumn, cells: readonly RawCell[]): void {
    const { foreign } = this.place.format;
    if (!foreign || column.field?.key !== foreign.key) return;
    const text = textOf(cells[column.place] ?? null);
    if (!foreign.entries.includes(text)) return;
    this.foreign.add(text);
    if (this.foreign.size > 1) throw new ImportError(this.place.file, foreign.because);
  }

  private valueAt(key: FieldKey, at: number, cells: readonly RawCell[]): string | number | null {
    const column = this.byKey.get(key);
    if (!column) return this.uppers.get(key)?.entries[at]?.upper ?? null;
    if (column.isChecked) return column.entries[at]?.value ?? null;
    // Read for what is counted or worked out from it, and never kept.
    return column.check?.check(cells[column.place]).value ?? null;
  }
}

const isAmount = ({ field }: SheetColumn) => field?.kind.kind === 'number' || field?.kind.kind === 'money';

/** Lists pasted page by page repeat their header. */
function isHeaderAgain(cells: readonly RawCell[], headers: readonly string[]): boolean {
  return headers.every((header, index) => {
    const written = textOf(cells[index] ?? null);
    return (
      header === written || (header !== '' && written !== '' && normalised(header) === normalised(written))
    );
  });
}
