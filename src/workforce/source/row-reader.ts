import { CsvParser, isSeparator } from './csv-parser';
import { OTHER, letterOf } from './letters';
import type { LineEnd } from './line-ends';
import { TextCells } from './text-cells';

/** What came of a piece of text. */
export interface Taken {
  /** How much of it the rows take up. */
  readonly used: number;
  /** The text ends in the last row, without the end of a line. */
  readonly endsOpen: boolean;
  /** The place of a row whose quotes are wrong. */
  readonly badQuotes?: number;
  /** The text ends inside quotes. */
  readonly unclosed?: boolean;
}

/**
 * Takes text apart into rows. A line without a quote is its cells between separators, and those are found where they stand; a row
 * with quotes goes to the parser.
 */
export class RowReader {
  readonly cells = new TextCells();
  private readonly parser: CsvParser;
  private readonly letter: number;
  private readonly isSimple: boolean;

  constructor(
    private readonly separator: string,
    private readonly lineEnd: Exclude<LineEnd, 'mixed'>,
  ) {
    this.parser = new CsvParser(separator, lineEnd, 1);
    this.letter = separator.charCodeAt(0);
    this.isSimple = separator.length === 1 && letterOf(separator, 0) !== OTHER && isSeparator(separator);
  }

  /** @param last - nothing follows; otherwise a row that has no end yet is left for later */
  read(text: string, last: boolean): Taken {
    const { cells, lineEnd } = this;
    cells.begin(text);
    let at = 0;
    let quote = this.nextQuote(text, 0);
    while (at < text.length) {
      const end = text.indexOf(lineEnd, at);
      if (quote < at) quote = this.nextQuote(text, at);
      if (quote < (end < 0 ? text.length : end)) {
        const taken = this.readQuoted(text, at, last);
        at = taken.used;
        if (taken.isOver) return taken;
      } else if (end >= 0) {
        cells.addText(at, end, this.letter);
        at = end + lineEnd.length;
      } else {
        if (last) cells.addText(at, text.length, this.letter);
        return { used: last ? text.length : at, endsOpen: last };
      }
    }
    return { used: at, endsOpen: false };
  }

  /** The same rows as arrays, all by the parser. */
  rows(text: string, endsOpen: boolean): string[][] {
    return new CsvParser(this.separator, this.lineEnd).parse(text, endsOpen).rows;
  }

  /** Where the next quote is; a separator that is no single letter of ASCII is the parser's matter as quotes are. */
  private nextQuote(text: string, from: number): number {
    if (!this.isSimple) return from;
    const quote = text.indexOf('"', from);
    return quote < 0 ? Infinity : quote;
  }

  private readQuoted(text: string, from: number, last: boolean): Taken & { readonly isOver: boolean } {
    const rest = text.slice(from);
    let { rows, used, badQuotes, unclosed } = this.parser.parse(rest, false);
    const endsOpen = rows.length === 0 && last;
    if (endsOpen) ({ rows, used, badQuotes, unclosed } = this.parser.parse(rest, true));
    const isOver = rows.length === 0 || endsOpen || badQuotes !== undefined;
    const place = this.cells.rows;
    if (rows[0]) this.cells.addRow(rows[0]);
    return {
      used: from + used,
      endsOpen,
      isOver,
      ...(badQuotes === undefined ? {} : { badQuotes: place }),
      ...(unclosed && { unclosed }),
    };
  }
}
