import { type Shown, builtInFormat, shownBy } from './dates';
import { Tokens } from './tokens';
import type { ZipPart } from './zip';

/** By the number of a cell's style, what it makes of a number. */
export function shownByStyle(part: ZipPart | undefined): readonly Shown[] {
  if (!part) return [];
  const own = new Map<number, Shown>();
  const styles: Shown[] = [];
  let inCells = false;
  const tokens = new Tokens(part);
  while (tokens.next()) {
    const { kind, name } = tokens;
    if (name === 'cellXfs') inCells = kind === 'open' && !tokens.empty;
    else if (kind !== 'open') continue;
    else if (name === 'numFmt') {
      own.set(Number(tokens.attribute('numFmtId')), shownBy(tokens.attribute('formatCode') ?? ''));
    } else if (name === 'xf' && inCells) {
      const id = Number(tokens.attribute('numFmtId') ?? 0);
      styles.push(own.get(id) ?? builtInFormat(id));
    }
  }
  return styles;
}
