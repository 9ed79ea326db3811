import Papa from 'papaparse';

/** The only file that knows PapaParse. Its parser of one piece is used, without the streams around it: those need Node or a page. */
export interface Parsed {
  readonly rows: string[][];
  /** How much of the text the rows take up. */
  readonly used: number;
  /** The place in `rows` of the first row whose quotes are wrong. */
  readonly badQuotes?: number;
  /** The text ends inside quotes. */
  readonly unclosed: boolean;
}

/** Whether the parser takes it for a separator; for any other it would take a comma. */
export const isSeparator = (separator: string): boolean => !Papa.BAD_DELIMITERS.includes(separator);

interface PapaResult {
  readonly data: string[][];
  readonly errors: readonly { readonly code?: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

export class CsvParser {
  private readonly parser: Papa.Parser;

  /** @param rows - how many rows are read at a time; all that there are unless given */
  constructor(separator: string, lineEnd: '\n' | '\r\n' | '\r', rows?: number) {
    this.parser = new Papa.Parser({
      delimiter: separator,
      newline: lineEnd,
      // Its short way through text without quotes splits all of the text, however few rows are asked for.
      ...(rows === undefined ? {} : { preview: rows, fastMode: false }),
    });
  }

  /** @param last - nothing follows; otherwise a row that has no end yet is left for later */
  parse(text: string, last: boolean): Parsed {
    const { data, errors, meta } = this.parser.parse(text, 0, !last) as PapaResult;
    // Of a row that is not finished, what looks like an error may turn out well with the next piece.
    const bad = errors.find(({ code, row }) => code === 'InvalidQuotes' && row < data.length);
    return {
      rows: data,
      used: meta.cursor,
      ...(bad && { badQuotes: bad.row }),
      unclosed: errors.some(({ code }) => code === 'MissingQuotes'),
    };
  }
}
