/** A stretch of a part's text, and what takes its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A part with some of its text replaced; the rest stays as it is. */
export function spliced(part: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(part.slice(at, start), text);
    at = end;
  }
  pieces.push(part.slice(at));
  return pieces.join('');
}
