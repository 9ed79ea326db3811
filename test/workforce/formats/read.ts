import { readFileSync } from 'node:fs';
import { isRecognised, matchHeaders, headersOf, normalised } from '../../../src/workforce/recognise/headers';
import { readerOf } from '../../../src/workforce/check/reader';
import { FULL_TIME_HOURS } from '../../../src/workforce';
import type { AggregatedRow, Field, Format, RowView } from '../../../src/workforce/formats/format';
import { openSource, pastedSource, rangeSource } from '../../../src/workforce/source';
import type { RawCell, SourceSheet } from '../../../src/workforce/source';
import type { FieldKey } from '../../../src/workforce/table/fields';

export const EXAMPLES = 'examples/data';

export const sheetsOf = async (path: string): Promise<readonly SourceSheet[]> =>
  (await openSource(path, readFileSync(path))).sheets;

export const sheetOfRows = (rows: RawCell[][]): SourceSheet =>
  only(rangeSource('the selected range', rows).sheets);
export const sheetOfText = (text: string): SourceSheet => only(pastedSource(text).sheets);

export function only<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined || items.length !== 1) throw new Error(`one was expected, not ${items.length}`);
  return item;
}

export interface ReadFormat {
  readonly rows: readonly RowView[];
  readonly refused: readonly { readonly row: RowView; readonly problems: readonly string[] }[];
  readonly warned: readonly string[];
  /** Cells that said "not recorded", by what they said. */
  readonly notRecorded: Readonly<Record<string, number>>;
  readonly leftOut: readonly string[];
}

/** The rows of a sheet as a format's data says they are read: headers by name, cells by kind, derived values, rules. */
export async function readWith(format: Format, sheet: SourceSheet, name = sheet.name): Promise<ReadFormat> {
  const rows: (readonly RawCell[])[] = [];
  for await (const chunk of sheet.chunks()) rows.push(...chunk.rows);
  const at = rows.findIndex((cells) =>
    isRecognised(matchHeaders(format, headersOf(cells)), headersOf(cells)),
  );
  if (at < 0) throw new Error(`the headers are not those of ${format.id}`);
  const headers = headersOf(rows[at] ?? []);
  const fields = headers.map((header) => format.fields.find((field) => isNamed(field, header)));
  const result = {
    rows: [] as RowView[],
    refused: [] as ReadFormat['refused'][number][],
    warned: [] as string[],
  };
  const notRecorded: Record<string, number> = {};
  for (const cells of rows.slice(at + 1)) {
    if (cells.every((cell) => cell === null || cell === '')) continue;
    const values = new Map<FieldKey, string | number>();
    const raws = new Map<FieldKey, RawCell>();
    const problems: string[] = [];
    if (format.sheetAs && name !== undefined) values.set(format.sheetAs, name);
    fields.forEach((field, i) => {
      if (!field) return;
      const cell = cells[i] ?? null;
      raws.set(field.key, cell);
      const read = readerOf(field)(cell);
      if (read.state === 'refused') problems.push(`${headers[i]}: ${read.allowed}`);
      if (read.state === 'notRecorded') notRecorded[String(cell)] = (notRecorded[String(cell)] ?? 0) + 1;
      if (read.state === 'value') values.set(field.key, read.value);
      if (read.state === 'value' && field.kind.kind === 'moneyRange' && read.upper !== undefined) {
        values.set(field.kind.upper, read.upper);
      }
      if (field.required && read.state !== 'value') problems.push(`${headers[i]} is missing`);
    });
    const row: RowView = {
      value: (key) => values.get(key) ?? null,
      raw: (key) => raws.get(key) ?? null,
      cells,
    };
    for (const { key, from } of format.derived ?? []) {
      const value = values.has(key)
        ? null
        : from(row, { asAt: '2025-09-30', fullTimeHours: FULL_TIME_HOURS });
      if (value !== null) values.set(key, value);
    }
    for (const { broken, weight } of format.rules ?? []) {
      const problem = broken(row);
      if (problem !== undefined) (weight === 'refuse' ? problems : result.warned).push(problem);
    }
    if (problems.length === 0) result.rows.push(row);
    else result.refused.push({ row, problems });
  }
  const leftOut = headers.filter((header, i) => header !== '' && fields[i] === undefined);
  return { ...result, notRecorded, leftOut };
}

/** The table that an aggregating format makes of sheets, which keep their names. */
export async function aggregated(format: Format, sheets: readonly SourceSheet[]) {
  const aggregator = format.aggregate?.start();
  if (!aggregator) throw new Error(`${format.id} does not aggregate`);
  let read = 0;
  for (const sheet of sheets) {
    if (format.sheet && !format.sheet.test(sheet.name ?? '')) continue;
    const { rows } = await readWith(format, sheet);
    rows.forEach((row) => aggregator.add(row));
    read += rows.length;
  }
  const { rows, notes } = aggregator.finish();
  return { read, rows, notes, sum: (key: FieldKey) => sumOf(rows, key) };
}

const sumOf = (rows: readonly AggregatedRow[], key: FieldKey) =>
  rows.reduce((sum, row) => sum + Number(row[key] ?? 0), 0);

const isNamed = (field: Field, header: string) =>
  field.headers.some((name) => normalised(name) === normalised(header));

export const column = ({ rows }: ReadFormat, key: FieldKey) => rows.map((row) => row.value(key));
