import type { Format, RowView } from '../formats/format';
import { ImportError, type Counts, type Problem } from '../imported';
import { RowCells } from '../source/row-cells';
import type { Cells } from '../source/source';
import type { FieldKey } from '../table/fields';
import { textOf } from './cells';
import { AS_FOUND } from './column';
import type { SheetColumn } from './columns';
import type { Problems } from './problems';
import { type SheetPlace, cellsShown, foundIn, problemAt, refusedRow } from './found';
import { HeaderAgain } from './header-again';
import { MovingRow, type Value } from './row';
import { Suspects } from './suspects';
import { Totals } from './totals';

/** Where accepted rows go. */
export interface Sink {
  /** The rows of a chunk that were accepted, by their place in it. */
  take(cells: Cells, accepted: readonly number[], view: MovingRow): void;
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
  private readonly headerAgain: HeaderAgain;
  private readonly suspects: Suspects;
  /** The rows under check. */
  private cells: Cells = new RowCells([]);
  /** The first of the rows under check that totals have not been added to, or left out of. */
  private toAdd = 0;
  /** Columns of which something was refused or is doubtful. */
  private troubled: readonly SheetColumn[] = [];
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
    this.view = new MovingRow(this.byKey, (key, at) => this.valueAt(key, at));
    this.headerAgain = new HeaderAgain(place.headers);
    const { totals, headerAgain, rules } = this;
    const most = place.isDelimited ? place.headers.length : Infinity;
    this.suspects = new Suspects({ format: place.format, rules, columns, totals, headerAgain, most });
  }

  chunk(cells: Cells, first: number): void {
    this.cells = cells;
    this.view.begin(cells);
    for (const column of this.checked) column.checkAll(cells);
    this.troubled = this.checked.filter(({ check }) => check?.isTroubled);
    const suspects = this.suspects.mark(cells, this.troubled, this.view);
    const accepted: number[] = [];
    this.toAdd = 0;
    for (let at = 0; at < cells.rows; at += 1) {
      if (suspects[at] === 0 || this.accepts(at, first + at)) accepted.push(at);
    }
    this.totals.add(cells, this.toAdd, cells.rows);
    this.counts.read += cells.rows;
    this.counts.imported += accepted.length;
    this.sink.take(cells, accepted, this.view);
  }

  /** Looks at one row in full. */
  private accepts(at: number, row: number): boolean {
    this.totals.add(this.cells, this.toAdd, at);
    this.toAdd = at;
    const view = this.view.move(at);
    const kind = this.isBlankRow(at) ? 'blanks' : this.isTotal(at, view) ? 'totals' : undefined;
    if (kind) {
      this.counts[kind] += 1;
      this.toAdd = at + 1;
      return false;
    }
    const problems = this.problemsOf(at, row);
    this.applyRules(view, at, row, problems);
    if (problems.length === 0) return true;
    this.counts.notImported += 1;
    this.problems.refuse(() =>
      refusedRow(this.place, row, cellsShown(this.columns, this.cells, at), problems),
    );
    return false;
  }

  private isBlankRow(at: number): boolean {
    for (let place = 0; place < this.cells.lengthOf(at); place += 1) {
      if (!this.cells.isBlank(at, place)) return false;
    }
    return true;
  }

  private isTotal(at: number, view: RowView): boolean {
    const { format } = this.place;
    if (format.isTotal?.(view)) return true;
    if (!format.keepsTotals && this.totals.isTotal(this.cells, at)) return true;
    return this.headerAgain.isAt(this.cells, at);
  }

  private problemsOf(at: number, row: number): Problem[] {
    const { place, cells } = this;
    const problems: Problem[] = [];
    for (const column of this.troubled) {
      const entry = column.entryAt(at);
      if (entry.allowed !== undefined) {
        problems.push(problemAt(place, row, column.header, foundIn(column, cells, at), entry.allowed));
        this.noteForeign(column, at);
      } else if (entry.doubt !== undefined) {
        this.problems.warn(problemAt(place, row, column.header, foundIn(column, cells, at), entry.doubt));
      }
    }
    const { headers, isDelimited } = place;
    if (isDelimited && this.isLonger(at, headers.length)) {
      const allowed = `${headers.length} entries, one for each header`;
      problems.push(problemAt(place, row, undefined, `${cells.lengthOf(at)} entries`, allowed));
    }
    return problems;
  }

  /** Whether anything stands beyond so many cells of a row. */
  private isLonger(at: number, length: number): boolean {
    for (let place = length; place < this.cells.lengthOf(at); place += 1) {
      if (!this.cells.isBlank(at, place)) return true;
    }
    return false;
  }

  private applyRules(view: RowView, at: number, row: number, problems: Problem[]): void {
    for (const rule of this.rules) {
      const allowed = rule.broken(view);
      if (allowed === undefined) continue;
      const columns = rule.keys.map((key) => this.byKey.get(key)).filter((column) => column !== undefined);
      const found = columns.map((column) => `${column.header} ${foundIn(column, this.cells, at)}`).join(', ');
      const problem = problemAt(this.place, row, columns[0]?.header, found, allowed);
      if (rule.weight === 'refuse') problems.push(problem);
      else this.problems.warn(problem);
      if (rule.weight === 'ignore') columns[0]?.ignore(at);
    }
  }

  private noteForeign(column: SheetColumn, at: number): void {
    const { foreign } = this.place.format;
    if (!foreign || column.field?.key !== foreign.key) return;
    const text = textOf(this.cells.cell(at, column.place) ?? null);
    if (!foreign.entries.includes(text)) return;
    this.foreign.add(text);
    if (this.foreign.size > 1) throw new ImportError(this.place.file, foreign.because);
  }

  private valueAt(key: FieldKey, at: number): Value {
    const column = this.byKey.get(key);
    if (!column) return this.uppers.get(key)?.entryAt(at).upper ?? null;
    if (column.isChecked) {
      const entry = column.entryAt(at);
      return entry === AS_FOUND ? textOf(this.cells.cell(at, column.place) ?? null) : entry.value;
    }
    // Read for what is counted or worked out from it, and never kept.
    return column.check?.check(this.cells.cell(at, column.place)).value ?? null;
  }
}

const isAmount = ({ field }: SheetColumn) => field?.kind.kind === 'number' || field?.kind.kind === 'money';
