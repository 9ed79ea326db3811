import { FORMATS } from './formats';
import type { Format } from './formats/format';
import { importSource } from './import';
import { ImportError, type Imported } from './imported';
import { type GuessedMapping, type Mapping, SURE, findMapping, formatOf } from './mapping';
import type { Guess, ImportOptions } from './options';
import type { Source } from './source';

/** A file, opened; beside it the same read as pasted text, where it is text that somebody may have pasted. */
export interface Opened {
  readonly source: Source;
  readonly pasted?: () => Promise<Source | undefined>;
}

/** One file that was read, and the mapping that was guessed for it, where there was one. */
export interface ReadFile {
  readonly imported: Imported;
  readonly guessed?: Mapping;
}

export interface ReadOptions extends ImportOptions {
  /** The person said what its columns are. */
  readonly mapping?: Mapping | undefined;
  /** What to say where a guess is not sure enough. */
  readonly unsure: (guess: GuessedMapping) => Error;
  /** Words of a note that is nothing to know of a workbook that we wrote. */
  readonly ownNote: string;
}

/**
 * Reads one file by the mapping that was given, as what its content says it is, or by a mapping that is guessed.
 *
 * @throws ImportError where it is refused, what `unsure` gives where what its columns are has to be said
 */
export async function readFile(opened: Opened, options: ReadOptions): Promise<ReadFile> {
  const { mapping, unsure, ownNote, ...given } = options;
  if (mapping) {
    const format = formatOf(mapping);
    return {
      imported: await read(opened.source, { ...given, formats: [format], as: format.id }, ownNote),
    };
  }
  const { source, pasted } = opened;
  let guessed: Mapping | undefined;
  let doubted: Error | undefined;
  const guess = guessing(given.headerRow, (found) => {
    if (found.confidence < SURE) throw (doubted = unsure(found));
    guessed = found.mapping;
  });
  try {
    const imported = await read(source, { ...given, guess }, ownNote);
    return { imported, ...(guessed && { guessed }) };
  } catch (error) {
    const isUnknown = error instanceof ImportError || (doubted !== undefined && error === doubted);
    const imported = isUnknown ? await asPasted(await pasted?.(), given, ownNote) : undefined;
    if (imported) return { imported };
    throw error;
  }
}

/** Guesses a mapping from the row that is said to hold the headers, or the row that explains most; `found` may refuse it. */
export const guessing =
  (headerRow: number | undefined, found: (guess: GuessedMapping) => void): Guess =>
  (sheets) => {
    const best = findMapping(fromHeaderRow(sheets, headerRow));
    if (!best || (headerRow ?? best.headerRow) !== best.headerRow) return undefined;
    found(best.guess);
    const { mapping, because, confidence } = best.guess;
    return { format: formatOf(mapping), sheet: best.sheet, headerRow: best.headerRow, because, confidence };
  };

/** The rows from the one that is said to hold the headers. */
const fromHeaderRow = (sheets: Parameters<Guess>[0], headerRow = 1): Parameters<Guess>[0] =>
  sheets.map(({ name, first, rows }) => {
    const skipped = Math.max(0, headerRow - first);
    return { name, first: first + skipped, rows: rows.slice(skipped) };
  });

/** Formats of rows without a header. */
export const UNHEADED: readonly Format[] = FORMATS.filter(({ unheaded }) => unheaded);

/** A table out of a report has no header that could be found: it is known by its rows, if it is one. */
async function asPasted(
  source: Source | undefined,
  options: ImportOptions,
  ownNote: string,
): Promise<Imported | undefined> {
  const wanted = (format: Format) => options.as === undefined || options.as === format.id;
  if (!source || !UNHEADED.some(wanted)) return undefined;
  try {
    return await read(source, { ...options, formats: UNHEADED, guess: () => undefined }, ownNote);
  } catch (error) {
    if (error instanceof ImportError) return undefined;
    throw error;
  }
}

/** Titles of our own sheets are merged and our tables cannot be: of a workbook of ours that is nothing to know. */
async function read(source: Source, options: ImportOptions, ownNote: string): Promise<Imported> {
  const imported = await importSource(source, options);
  const isOwn = FORMATS.some(({ id, exact }) => exact && id === imported.format.id);
  const ofFile = (source.notes?.() ?? []).filter((note) => !(isOwn && note.includes(ownNote)));
  return { ...imported, notes: [...new Set([...imported.notes, ...ofFile])] };
}
