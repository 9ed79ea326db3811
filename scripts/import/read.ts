import {
  FORMATS,
  type Format,
  type Guess,
  ImportError,
  type ImportOptions,
  type Imported,
  importSource,
} from '../../src/workforce';
import { type Mapping, SURE, findMapping, formatOf } from '../../src/workforce/mapping';
import { headersOf, isRecognised, matchHeaders } from '../../src/workforce/recognise/headers';
import { sample } from '../../src/workforce/recognise/sample';
import type { Source } from '../../src/workforce/source';
import { MERGED } from '../../src/xlsx';
import type { Choices } from './choices';
import type { Opened } from './open';
import { UnsureMapping } from './unsure';

/** One file that was read, and the mapping that it was read by, where there was one. */
export interface ReadFile {
  readonly imported: Imported;
  readonly guessed?: Mapping;
  readonly isByGivenMapping: boolean;
}

type Given = Pick<ImportOptions, 'signal' | 'progress' | 'pseudonyms'>;

/**
 * Reads one file by the mapping that was given, as what its content says it is, or by a mapping that is guessed. A mapping that is
 * given with several files is for those of them that have its columns.
 *
 * @throws ImportError where it is refused, UnsureMapping where what its columns are has to be said
 */
export async function readFile(
  opened: Opened,
  choices: Choices,
  given: Given,
  isAlone: boolean,
): Promise<ReadFile> {
  const { as, sheet, headerRow, keepPersonal, asAt, fullTimeHours, mapping } = choices;
  const options: ImportOptions = {
    ...given,
    keepPersonal,
    ...(as !== undefined && { as }),
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerRow }),
    ...(asAt !== undefined && { asAt }),
    ...(fullTimeHours !== undefined && { fullTimeHours }),
  };
  if (mapping) {
    const format = formatOf(mapping);
    if (isAlone || (await hasColumnsOf(format, opened.source))) {
      const byMapping = { ...options, formats: [format], as: format.id };
      return { imported: await read(opened.source, byMapping), isByGivenMapping: true };
    }
  }
  return { ...(await recognised(opened, options)), isByGivenMapping: false };
}

async function hasColumnsOf(format: Format, source: Source): Promise<boolean> {
  return (await sample(source)).some(({ rows }) =>
    rows.map(headersOf).some((headers) => isRecognised(matchHeaders(format, headers), headers)),
  );
}

async function recognised(
  { source, pasted }: Opened,
  options: ImportOptions,
): Promise<Omit<ReadFile, 'isByGivenMapping'>> {
  let guessed: Mapping | undefined;
  const guess: Guess = (sheets) => {
    const found = findMapping(fromHeaderRow(sheets, options.headerRow));
    if (!found || (options.headerRow ?? found.headerRow) !== found.headerRow) return undefined;
    const { guess: mapped, sheet, headerRow } = found;
    if (mapped.confidence < SURE) throw new UnsureMapping(source.name, mapped);
    guessed = mapped.mapping;
    const { because, confidence } = mapped;
    return { format: formatOf(guessed), sheet, headerRow, because, confidence };
  };
  try {
    const imported = await read(source, { ...options, guess });
    return { imported, ...(guessed && { guessed }) };
  } catch (error) {
    const isUnknown = error instanceof ImportError || error instanceof UnsureMapping;
    const imported = isUnknown ? await asPasted(await pasted?.(), options) : undefined;
    if (imported) return { imported };
    throw error;
  }
}

/** The rows from the one that is said to hold the headers. */
const fromHeaderRow = (sheets: Parameters<Guess>[0], headerRow = 1): Parameters<Guess>[0] =>
  sheets.map(({ name, first, rows }) => {
    const skipped = Math.max(0, headerRow - first);
    return { name, first: first + skipped, rows: rows.slice(skipped) };
  });

const UNHEADED = FORMATS.filter(({ unheaded }) => unheaded);

/** A table out of a report has no header that could be found: it is known by its rows, if it is one. */
async function asPasted(source: Source | undefined, options: ImportOptions): Promise<Imported | undefined> {
  const wanted = (format: Format) => options.as === undefined || options.as === format.id;
  if (!source || !UNHEADED.some(wanted)) return undefined;
  try {
    return await read(source, { ...options, formats: UNHEADED, guess: () => undefined });
  } catch (error) {
    if (error instanceof ImportError) return undefined;
    throw error;
  }
}

/** Titles of our own sheets are merged and our tables cannot be: of a workbook of ours that is nothing to know. */
async function read(source: Source, options: ImportOptions): Promise<Imported> {
  const imported = await importSource(source, options);
  const isOwn = FORMATS.some(({ id, exact }) => exact && id === imported.format.id);
  const ofFile = (source.notes?.() ?? []).filter((note) => !(isOwn && note.includes(MERGED)));
  return { ...imported, notes: [...new Set([...imported.notes, ...ofFile])] };
}
