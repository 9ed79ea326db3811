import { isBlank, textOf } from '../../src/workforce/check/cells';
import { sheetColumns } from '../../src/workforce/check/columns';
import { FORMATS } from '../../src/workforce/formats';
import { ImportError } from '../../src/workforce/imported';
import {
  type GuessedMapping,
  MAPPING_VERSION,
  SURE,
  formatOf,
  guessMapping,
} from '../../src/workforce/mapping';
import { type Opened, UNHEADED, guessing } from '../../src/workforce/read-file';
import { headersOf } from '../../src/workforce/recognise/headers';
import { type Recognised, isBlankRow, recognise } from '../../src/workforce/recognise/recognise';
import { type Sampled, sample } from '../../src/workforce/recognise/sample';
import type { RawCell, Source } from '../../src/workforce/source';
import type { Look, PreviewCell, Said } from './messages';

/** Rows shown at first sight. */
const ROWS = 6;
/** Values shown of a column whose meaning is asked for. */
const SAMPLES = 3;

/** What a source is taken for, and its first rows. Nothing is checked yet. */
export async function lookAt({ source, pasted }: Opened, said: Said): Promise<Look> {
  const sampled = await sample(source);
  try {
    return seen(source, sampled, said);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const byRows = await unheaded(await pasted?.(), said);
    return byRows ?? { ...unrecognised(source, sampled, said), refusal: error.message };
  }
}

function seen(source: Source, sampled: readonly Sampled[], said: Said): Look {
  const { as, mapping, sheet, headerRow } = said;
  let unsure = false;
  const guess = guessing(headerRow, ({ confidence }) => (unsure = confidence < SURE));
  const format = mapping && formatOf(mapping);
  const recognised = recognise(source.name, sampled, {
    ...(format ? { formats: [format], as: format.id } : { formats: FORMATS, as }),
    sheet,
    headerRow,
    guess,
  });
  return { ...looked(source, sampled, recognised), isUnsure: unsure };
}

/** A table out of a report is known by its rows alone. */
async function unheaded(source: Source | undefined, { as }: Said): Promise<Look | undefined> {
  if (!source || !UNHEADED.some(({ id }) => as === undefined || as === id)) return undefined;
  const sampled = await sample(source);
  try {
    return looked(source, sampled, recognise(source.name, sampled, { formats: UNHEADED, as }));
  } catch (error) {
    if (error instanceof ImportError) return undefined;
    throw error;
  }
}

function looked(source: Source, sampled: readonly Sampled[], recognised: Recognised): Look {
  const { format, because, confidence, reads } = recognised;
  const [read] = reads;
  if (!read) throw new RangeError('A recognised source has a sheet that is read');
  const top = sampled[read.sheet];
  const below = top?.rows.slice(Math.max(0, read.headerRow + 1 - top.first)) ?? [];
  const reader = format.unheaded?.reader();
  const columns = reads.flatMap((each) => sheetColumns(each.format, each.headers, false));
  const headersWith = (...fates: string[]) => [
    ...new Set(columns.filter(({ fate }) => fates.includes(fate)).map(({ header }) => header)),
  ];
  return {
    ...whereabouts(source, top),
    format: { id: format.id, title: format.title },
    because,
    confidence,
    isUnsure: false,
    headerRow: read.headerRow,
    headers: read.headers,
    preview: previewOf(reader ? below.map(reader) : below, read.headers.length),
    personal: { dropped: headersWith('dropped', 'derived'), standIns: headersWith('pseudonym') },
    ...guessLook(guessMapping(read.headers, below), below),
  };
}

/** Nothing knows it: its top as it stands, from the row that may hold the headers. */
function unrecognised(source: Source, sampled: readonly Sampled[], { sheet, headerRow }: Said): Look {
  const top = sampled.find(({ name }) => name === sheet) ?? sampled[0];
  const rows = top?.rows ?? [];
  const first =
    headerRow === undefined ? rows.findIndex((row) => !isBlankRow(row)) : headerRow - (top?.first ?? 1);
  const at = Math.max(0, first);
  const headers = headersOf(rows[at] ?? []);
  const below = rows.slice(at + 1);
  return {
    ...whereabouts(source, top),
    isUnsure: true,
    headerRow: (top?.first ?? 1) + at,
    headers,
    preview: previewOf(below, headers.length),
    personal: { dropped: [], standIns: [] },
    ...guessLook(guessMapping(headers, below) ?? nothingGuessed(headers), below),
  };
}

/** Not even two columns can be told: the person says all of them. */
const nothingGuessed = (headers: readonly string[]): GuessedMapping => ({
  mapping: { version: MAPPING_VERSION, table: 'posts', columns: [] },
  confidence: 0,
  because: '',
  columns: headers.map((header) => ({ header, confidence: 0, because: '' })),
});

const whereabouts = ({ encoding, sheets }: Source, top: Sampled | undefined) => ({
  ...(encoding === undefined ? {} : { encoding }),
  ...(top?.name === undefined ? {} : { sheet: top.name }),
  sheets: sheets.flatMap(({ name }) => name ?? []),
});

const previewOf = (rows: readonly (readonly RawCell[])[], columns: number): PreviewCell[][] =>
  rows
    .filter((row) => !isBlankRow(row))
    .slice(0, ROWS)
    .map((row) => Array.from({ length: columns }, (_, i) => previewCell(row[i] ?? null)));

/** `0017` is a name that is written in figures. */
const FIGURE = /^(?!0\d)[-+£]?[\d,]*\.?\d+%?$/;

function previewCell(cell: RawCell): PreviewCell {
  const text = textOf(cell);
  return { text, isFigure: typeof cell === 'number' || FIGURE.test(text) };
}

function guessLook(
  guess: GuessedMapping | undefined,
  rows: readonly (readonly RawCell[])[],
): Pick<Look, 'guess'> {
  if (!guess) return {};
  const { mapping, columns } = guess;
  return {
    guess: { mapping, columns: columns.map((column, i) => ({ ...column, samples: samplesOf(rows, i) })) },
  };
}

function samplesOf(rows: readonly (readonly RawCell[])[], column: number): string[] {
  const texts = rows.flatMap((row) => (isBlank(row[column]) ? [] : [textOf(row[column] ?? null)]));
  return [...new Set(texts)].slice(0, SAMPLES);
}
