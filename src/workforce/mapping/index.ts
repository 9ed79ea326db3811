import type { Guess } from '../options';
import { textOf } from '../check/cells';
import { guessMapping, type GuessedMapping } from './guess';
import { formatOf } from './mapped-format';

export { guessMapping, SURE, type GuessedColumn, type GuessedMapping } from './guess';
export { formatOf } from './mapped-format';
export {
  mappingSchema,
  mappingText,
  MAPPING_VERSION,
  parseMapping,
  type MappedColumn,
  type Mapping,
} from './schema';

/** Titles above a list are few. */
const ROWS_THAT_MAY_BE_HEADERS = 25;

interface Found {
  readonly guess: GuessedMapping;
  readonly sheet: string | undefined;
  readonly headerRow: number;
}

/** The mapping of the sheet and header row that explain most, most surely. */
export function findMapping(sheets: Parameters<Guess>[0]): Found | undefined {
  let best: Found | undefined;
  for (const { name, first, rows } of sheets) {
    const within = Math.min(rows.length - 1, ROWS_THAT_MAY_BE_HEADERS);
    for (let at = 0; at < within; at += 1) {
      const headers = (rows[at] ?? []).map(textOf);
      if (headers.filter((header) => header !== '').length < 2) continue;
      const guess = guessMapping(headers, rows.slice(at + 1));
      if (guess && weightOf(guess) > (best === undefined ? 0 : weightOf(best.guess))) {
        best = { guess, sheet: name, headerRow: first + at };
      }
    }
  }
  return best;
}

/** A surer guess is better, and so is one that explains more columns. */
const weightOf = ({ confidence, mapping }: GuessedMapping) => confidence * Math.sqrt(mapping.columns.length);

/** What the import makes of a file that no format recognises. */
export const guessFormat: Guess = (sheets) => {
  const found = findMapping(sheets);
  if (found === undefined) return undefined;
  const { guess, sheet, headerRow } = found;
  return {
    format: formatOf(guess.mapping),
    sheet,
    headerRow,
    because: guess.because,
    confidence: guess.confidence,
  };
};
