import { isBlank } from '../check/cells';
import type { Format } from '../formats/format';
import { ImportError } from '../imported';
import type { Guess } from '../options';
import type { RawCell } from '../source/source';
import { duplicateHeader } from './duplicates';
import { fieldsByHeader, hasSignature, headersOf, isRecognised, matchHeaders, normalised } from './headers';
import { lacking, unknownFormat, unrecognised } from './messages';
import type { Sampled } from './sample';

/** One sheet and how it will be read. */
export interface SheetRead {
  /** Its place in the source. */
  readonly sheet: number;
  readonly format: Format;
  /** The number of the row of headers; 0 where there is none. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  /** The share of the headers that the format knows. */
  readonly known: number;
}

export interface Recognised {
  readonly format: Format;
  readonly reads: readonly SheetRead[];
  readonly because: string;
  readonly confidence: number;
  readonly notes: readonly string[];
}

export interface Wanted {
  readonly formats: readonly Format[];
  readonly as?: string | undefined;
  readonly sheet?: string | undefined;
  readonly headerRow?: number | undefined;
  readonly guess?: Guess | undefined;
}

/** Which format a file is of, by what stands in it. @throws ImportError with what was found where no format fits */
export function recognise(file: string, sampled: readonly Sampled[], wanted: Wanted): Recognised {
  const sheets = chosenSheets(file, sampled, wanted.sheet);
  if (sheets.every(({ rows }) => rows.every(isBlankRow)))
    throw new ImportError(file, 'it is empty: there are no rows in it');
  const formats = chosenFormats(file, wanted);
  const candidates = sampled.flatMap((one, sheet) =>
    sheets.includes(one) ? formats.flatMap((format) => readsOf(one, sheet, format, wanted.headerRow)) : [],
  );
  const best = candidates.reduce<SheetRead | undefined>(better, undefined);
  if (best) return described(file, best, candidates, sampled);
  const guessed = wanted.as === undefined ? wanted.guess?.(sheets) : undefined;
  if (guessed) return byGuess(file, guessed, sampled);
  const [asked] = wanted.as === undefined ? [] : formats;
  throw new ImportError(
    file,
    asked ? lacking(asked, sheets) : (headerAlone(sheets) ?? unrecognised(formats, sheets)),
  );
}

/** A list of which nothing but its header was exported: nothing below could say what it is. */
function headerAlone(sheets: readonly Sampled[]): string | undefined {
  const [row, ...others] = sheets.flatMap(({ rows }) => rows.filter((cells) => !isBlankRow(cells)));
  if (!row || others.length > 0 || row.filter((cell) => !isBlank(cell)).length < 2) return undefined;
  return 'its only row would be the header: there are no rows below the header';
}

function chosenSheets(
  file: string,
  sampled: readonly Sampled[],
  name: string | undefined,
): readonly Sampled[] {
  if (name === undefined) return sampled;
  const chosen = sampled.filter((sheet) => sheet.name === name);
  if (chosen.length > 0) return chosen;
  const names = sampled.map((sheet) => `“${sheet.name ?? ''}”`).join(', ');
  throw new ImportError(file, `there is no sheet “${name}”; it has ${names}`);
}

function chosenFormats(file: string, { formats, as }: Wanted): readonly Format[] {
  if (as === undefined) return formats;
  const asked = formats.filter((format) => format.id === as);
  if (asked.length === 0) throw new ImportError(file, unknownFormat(as, formats));
  return asked;
}

/** The first row that serves as a header; title rows above it are passed over. */
function readsOf(
  sampled: Sampled,
  sheet: number,
  format: Format,
  headerRow: number | undefined,
): SheetRead[] {
  if (format.unheaded) {
    const known = format.unheaded.recognise(sampled.rows);
    return known > 0 ? [{ sheet, format, headerRow: 0, headers: format.unheaded.headers, known }] : [];
  }
  if (format.sheet && sampled.name !== undefined && !format.sheet.test(sampled.name)) return [];
  for (const [index, cells] of sampled.rows.entries()) {
    const row = sampled.first + index;
    if (headerRow !== undefined && row !== headerRow) continue;
    const headers = headersOf(cells);
    if (!hasSignature(format, headers)) continue;
    const match = matchHeaders(format, headers);
    if (!isRecognised(match, headers)) continue;
    const top = { sheet: sampled.name, headers, rows: sampled.rows.slice(index + 1) };
    if (format.tells?.(top) ?? true) return [{ sheet, format, headerRow: row, headers, known: match.known }];
  }
  return [];
}

/** The format that knows more of a sheet's headers; then the longer signature; then the one listed first. */
function better(one: SheetRead | undefined, other: SheetRead): SheetRead {
  if (!one) return other;
  // A header is better evidence than the look of rows without one.
  if ((one.headerRow === 0) !== (other.headerRow === 0)) return one.headerRow === 0 ? other : one;
  if (one.sheet === other.sheet && one.known !== other.known) return other.known > one.known ? other : one;
  return other.format.signature.length > one.format.signature.length && one.sheet === other.sheet
    ? other
    : one;
}

function described(
  file: string,
  best: SheetRead,
  candidates: readonly SheetRead[],
  sampled: readonly Sampled[],
): Recognised {
  const { format } = best;
  const along = [format, ...(format.companions ?? [])];
  const bySheet = new Map<number, SheetRead>();
  const all = [...candidates, ...companionReads(format, sampled)];
  for (const one of all.filter((read) => along.includes(read.format))) {
    bySheet.set(one.sheet, better(bySheet.get(one.sheet), one));
  }
  bySheet.set(best.sheet, best);
  const found = [...bySheet.values()].sort((a, b) => a.sheet - b.sheet);
  // The same kind of list twice in a workbook is two versions of it rather than two halves, unless the format names its sheets.
  const isRepeat = (read: SheetRead) =>
    read.format === format && !format.sheetAs && !format.sheet && read !== best;
  const repeats = found.filter(isRepeat);
  const reads = found.filter((read) => !isRepeat(read));
  for (const { headers, headerRow } of reads) {
    const duplicate = headerRow === 0 ? undefined : duplicateHeader(headers, headerRow);
    if (duplicate) throw new ImportError(file, duplicate);
  }
  const where = best.headerRow === 0 ? '' : ` in row ${best.headerRow}`;
  const signature = format.signature.map(([first = '']) => first).join(', ');
  return {
    format,
    reads: reads.map((read) => ({ ...read, format: withOthers(read, sampled) })),
    because:
      best.headerRow === 0
        ? `its rows are those of: ${format.title}`
        : `it has the headers ${signature}${where}`,
    confidence: best.headerRow === 0 ? best.known : 1,
    notes: repeats.map(({ sheet }) => {
      const name = sampled[sheet]?.name ?? '';
      return `Sheet “${name}” holds a list of the same kind and was not read: choose it by its name to read it instead.`;
    }),
  };
}

/** The format with what this very sheet has besides. */
function withOthers({ format, sheet, headerRow, headers }: SheetRead, sampled: readonly Sampled[]): Format {
  const one = sampled[sheet];
  if (!format.others || !one) return format;
  const rows = one.rows.slice(headerRow + 1 - one.first);
  const { fields, derived = [] } = format.others({ sheet: one.name, headers, rows }, (header) =>
    fieldsByHeader(format).has(normalised(header)),
  );
  if (fields.length === 0) return format;
  return {
    ...format,
    fields: [...format.fields, ...fields],
    derived: [...(format.derived ?? []), ...derived],
  };
}

/** Companions are no formats of their own to choose from, so they may not be among the candidates. */
function companionReads(format: Format, sampled: readonly Sampled[]): SheetRead[] {
  return (format.companions ?? []).flatMap((companion) =>
    sampled.flatMap((one, sheet) => readsOf(one, sheet, companion, undefined)),
  );
}

function byGuess(
  file: string,
  guessed: NonNullable<ReturnType<Guess>>,
  sampled: readonly Sampled[],
): Recognised {
  const { format, headerRow, because, confidence } = guessed;
  const sheet = sampled.findIndex(({ name }) => name === guessed.sheet);
  const one = sampled[sheet];
  const headers = headersOf(one?.rows[headerRow - one.first] ?? []);
  const duplicate = duplicateHeader(headers, headerRow);
  if (duplicate) throw new ImportError(file, duplicate);
  const { known } = matchHeaders(format, headers);
  return { format, reads: [{ sheet, format, headerRow, headers, known }], because, confidence, notes: [] };
}

export function isBlankRow(cells: readonly RawCell[]): boolean {
  for (const cell of cells) if (!isBlank(cell)) return false;
  return true;
}
