/** How rows end: in one way throughout, or in several. */
export type LineEnd = '\n' | '\r\n' | '\r' | 'mixed';

/** Counts the ends of lines in a text that comes in pieces. Those inside quotes are counted too: a file with such is taken as mixed. */
export class LineEnds {
  private lf = 0;
  private cr = 0;
  private crlf = 0;
  private endedInCr = false;

  add(text: string): void {
    if (text === '') return;
    if (this.endedInCr && text.startsWith('\n')) this.crlf += 1;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.lf += 1;
    for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
      this.cr += 1;
      if (text[at + 1] === '\n') this.crlf += 1;
    }
    this.endedInCr = text.endsWith('\r');
  }

  get kind(): LineEnd {
    if (this.cr === 0) return '\n';
    if (this.crlf === this.cr && this.crlf === this.lf) return '\r\n';
    return this.lf === 0 ? '\r' : 'mixed';
  }
}

const [QUOTE, LF, CR] = [34, 10, 13];

/**
 * Makes every end of a row a line feed, and leaves what stands in quotes alone. PapaParse takes one kind of line end for a whole file,
 * and a file put together from several has several. The text comes in pieces, which may end anywhere.
 */
export class RowEnds {
  private place: 'start of a cell' | 'cell' | 'quotes' | 'after a quote' = 'start of a cell';
  private endedInCr = false;
  private readonly separator: number;

  constructor(separator: string) {
    this.separator = separator.charCodeAt(0);
  }

  normalise(text: string): string {
    let result = '';
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const letter = text.charCodeAt(at);
      const afterCr = this.endedInCr;
      this.endedInCr = false;
      if (letter === QUOTE) {
        if (this.place === 'start of a cell' || this.place === 'after a quote') this.place = 'quotes';
        else if (this.place === 'quotes') this.place = 'after a quote';
      } else if (this.place === 'quotes') {
        continue;
      } else if (letter === CR) {
        result += `${text.slice(from, at)}\n`;
        from = at + 1;
        this.endedInCr = true;
        this.place = 'start of a cell';
      } else if (letter === LF) {
        if (afterCr) from = at + 1;
        this.place = 'start of a cell';
      } else {
        this.place = letter === this.separator ? 'start of a cell' : 'cell';
      }
    }
    return result + text.slice(from);
  }
}
