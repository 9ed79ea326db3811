import type { GuessedMapping, Mapping } from '../../src/workforce/mapping';
import { FIELDS } from '../../src/workforce';

/** A list of which the columns were guessed and may be wrong: the person has to say what they are. */
export class UnsureMapping extends Error {
  override readonly name = 'UnsureMapping';
  readonly mapping: Mapping;
  constructor(
    readonly file: string,
    guess: GuessedMapping,
  ) {
    super(unsureText(file, guess));
    this.mapping = guess.mapping;
  }
}

function unsureText(file: string, { columns, confidence, mapping }: GuessedMapping): string {
  const width = Math.max(...columns.map(({ header }) => header.length), 8);
  return [
    `${file}: no format recognises it, and what its columns are is not sure enough (${percent(confidence)}).`,
    `It may be a list of ${mapping.table === 'posts' ? 'posts' : 'cases'}:`,
    ...columns
      .filter(({ header }) => header !== '')
      .map(({ header, field, confidence: sure, doubt }) =>
        field === undefined
          ? `  ${header.padEnd(width)}  left out`
          : `  ${header.padEnd(width)}  ${FIELDS[field].title}, ${percent(sure)}${doubt === undefined ? '' : `: ${doubt}`}`,
      ),
  ].join('\n');
}

export const percent = (share: number): string => `${Math.round(share * 100)}%`;
