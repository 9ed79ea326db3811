import { sheetColumns, type SheetColumn } from './check/columns';
import { Problems } from './check/problems';
import { SheetCheck } from './check/sheet';
import { FORMATS } from './formats';
import type { Aggregator, Format, Unheaded } from './formats/format';
import { ImportError, type ColumnQuality, type Counts, type Imported } from './imported';
import { guessFormat } from './mapping';
import type { ImportOptions } from './options';
import { pseudonymsFrom, renamedNote } from './personal/people';
import { PseudonymBook } from './personal/pseudonyms';
import { EndOfRows } from './recognise/cut-short';
import { recognise, type Recognised, type SheetRead } from './recognise/recognise';
import { sample } from './recognise/sample';
import { FULL_TIME_HOURS, type Settings } from './settings';
import { RowCells } from './source/row-cells';
import type { Cells, Chunk, Source } from './source/source';
import { TableBuilder } from './table/builder';
import { TableFill } from './table/fill';
import type { TableKind } from './table/table';

/**
 * Reads a file, a paste or a range into clean tables: recognises its format, checks every row, leaves out what is personal.
 *
 * @throws ImportError where the file as a whole is no good; the signal's reason where it is cancelled
 */
export async function importSource(source: Source, options: ImportOptions = {}): Promise<Imported> {
  const { signal, formats = FORMATS, as, sheet, headerRow, guess = guessFormat } = options;
  signal?.throwIfAborted();
  const sampled = await sample(source, signal);
  const recognised = recognise(source.name, sampled, { formats, as, sheet, headerRow, guess });
  return new Importing(source, recognised, options).run();
}

/** One import, from the first sheet to the last. */
class Importing {
  private readonly tables = new Map<TableKind, TableBuilder>();
  private readonly aggregators = new Map<Format, Aggregator>();
  private readonly problems = new Problems();
  private readonly notes: string[];
  private readonly quality: ColumnQuality[] = [];
  private readonly counts = { read: 0, imported: 0, notImported: 0, totals: 0, blanks: 0 };
  private readonly settings: Settings;
  private readonly book: PseudonymBook;
  private readonly given = new Map<number, number>();

  constructor(
    private readonly source: Source,
    private readonly recognised: Recognised,
    private readonly options: ImportOptions,
  ) {
    const { asAt, fullTimeHours = FULL_TIME_HOURS, pseudonyms = new PseudonymBook() } = options;
    if (!(fullTimeHours > 0 && fullTimeHours <= 168)) {
      throw new RangeError(
        `full-time hours of ${fullTimeHours} a week are not possible: give a number up to 168`,
      );
    }
    this.settings = { fullTimeHours, ...(asAt === undefined ? {} : { asAt }) };
    this.book = pseudonyms;
    this.notes = [...recognised.notes];
  }

  async run(): Promise<Imported> {
    const { reads, format, because, confidence } = this.recognised;
    for (const [index, read] of reads.entries()) await this.readSheet(read, index, reads.length);
    if (this.counts.read === this.counts.blanks) {
      throw new ImportError(this.source.name, 'there are headers in it but no rows below them');
    }
    for (const [aggregating, aggregator] of this.aggregators) this.writeAggregated(aggregating, aggregator);
    assertComplete(this.counts);
    for (const each of new Set(reads.map((read) => read.format))) this.notes.push(...(each.notes ?? []));
    const renamed = renamedNote(this.given);
    if (renamed !== undefined) this.notes.push(renamed);
    return {
      file: this.source.name,
      format: { id: format.id, title: format.title },
      recognised: { because, confidence },
      ...(this.source.encoding === undefined ? {} : { encoding: this.source.encoding }),
      tables: [...this.tables.values()].map((table) => table.finish()),
      counts: this.counts,
      notImported: this.problems.refused,
      warnings: this.problems.warnings,
      quality: this.quality,
      notes: [...this.notes, ...this.problems.notes()],
    };
  }

  private async readSheet(read: SheetRead, index: number, of: number): Promise<void> {
    const { source, options } = this;
    const sheet = source.sheets[read.sheet];
    if (!sheet) return;
    const { format, headers } = read;
    const columns = sheetColumns(format, headers, options.keepPersonal ?? false);
    this.refuseLacking(format, columns);
    const fill = new TableFill({
      format,
      columns,
      table: this.table(format.table),
      tables: (kind) => this.table(kind),
      sheet: sheet.name,
      settings: this.settings,
      pseudonyms: pseudonymsFrom(this.book, format.exact ? this.given : undefined),
      aggregator: this.aggregator(format),
    });
    const isDelimited = source.kind === 'delimited' && !format.unheaded;
    const place = { file: source.name, sheet: sheet.name, format, headers, isDelimited };
    const check = new SheetCheck(place, columns, this.problems, fill);
    const end = isDelimited ? new EndOfRows(source.name, headers.length) : undefined;
    const reader = format.unheaded?.reader();
    const readBefore = this.counts.read;
    for await (const chunk of sheet.chunks()) {
      options.signal?.throwIfAborted();
      const skipped = Math.max(read.headerRow + 1 - chunk.first, 0);
      const cells = cellsBelow(chunk, skipped, reader);
      end?.see(cells, chunk.first + skipped, chunk.endsOpen);
      check.chunk(cells, chunk.first + skipped);
      options.progress?.({ rows: readBefore + check.counts.read, done: (index + chunk.done) / of });
    }
    end?.check();
    for (const key of Object.keys(this.counts) as (keyof Counts)[]) this.counts[key] += check.counts[key];
    this.notes.push(...fill.finish());
    this.quality.push(...columns.map((column) => column.quality()).filter(isWorthSaying));
  }

  private refuseLacking(format: Format, columns: readonly SheetColumn[]): void {
    const there = new Set(columns.map(({ field }) => field?.key));
    const lacking = format.fields.filter(({ key, required }) => required && !there.has(key));
    if (lacking.length === 0) return;
    const names = lacking.map(({ headers }) => headers[0] ?? '').join(', ');
    throw new ImportError(
      this.source.name,
      `it lacks the columns ${names}, which every row of “${format.title}” needs`,
    );
  }

  private table(kind: TableKind): TableBuilder {
    let table = this.tables.get(kind);
    if (!table) this.tables.set(kind, (table = new TableBuilder(kind)));
    return table;
  }

  private aggregator(format: Format): Aggregator | undefined {
    if (!format.aggregate) return undefined;
    let aggregator = this.aggregators.get(format);
    if (!aggregator) this.aggregators.set(format, (aggregator = format.aggregate.start()));
    return aggregator;
  }

  private writeAggregated({ table: kind, aggregate }: Format, aggregator: Aggregator): void {
    const table = this.table(kind);
    const { rows, notes } = aggregator.finish();
    const columns = aggregate?.columns ?? [];
    for (const key of columns) table.column(key);
    for (const row of rows) {
      for (const key of columns) if (row[key] != null) table.column(key).set(table.rows, row[key]);
      table.endRow();
    }
    this.notes.push(...notes);
  }
}

/** The cells of a chunk's rows but for the first so many. */
function cellsBelow(chunk: Chunk, rows: number, reader: ReturnType<Unheaded['reader']> | undefined): Cells {
  if (!chunk.cells || reader) {
    const below = chunk.rows.slice(rows);
    return new RowCells(reader ? below.map(reader) : below);
  }
  chunk.cells.skip(Math.min(rows, chunk.cells.rows));
  return chunk.cells;
}

/** A column without a header and without entries is the edge of the sheet. */
function isWorthSaying({ header, filled }: ColumnQuality): boolean {
  return header !== '' || filled > 0;
}

/** Every row that was read is somewhere: a figure that nobody can account for is worse than none. */
function assertComplete({ read, imported, notImported, totals, blanks }: Counts): void {
  if (read === imported + notImported + totals + blanks) return;
  throw new Error(
    `${read} rows read, but ${imported} + ${notImported} + ${totals} + ${blanks} accounted for`,
  );
}
