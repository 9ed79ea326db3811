import type { DescribedWords, Value } from '../../workbook';
import { parseA1 } from '../../workbook';
import { escapeText } from '../text';
import type { ChartCell, ChartCells } from './drawn';
import { content, element, group, setting } from './xml';

/** References of a chart with what their cells hold now, so that a previewer draws the chart without calculating. */
export class Caches {
  constructor(
    private readonly sheets: ChartCells,
    private readonly broken: 'refused' | 'as they are' = 'refused',
  ) {}

  /** Figures to be drawn; text among them is left out, as a gap. */
  numbers(address: string): string {
    const cells = this.#cells(address);
    return group('c:numRef', content('c:f', address), this.#numberCache(cells));
  }

  /** What stands below the columns: words, or figures where every cell is one. */
  categories(address: string): string {
    const cells = this.#cells(address);
    const numeric = cells.length > 0 && cells.every((cell) => typeof cell?.value === 'number');
    return numeric ? this.numbers(address) : strings(address, cells.map(valueOf));
  }

  /** The one cell that a title or a name follows. */
  words({ text, cell }: DescribedWords): string | null {
    return cell === undefined ? null : strings(cell, [text]);
  }

  #numberCache(cells: readonly (ChartCell | null)[]): string {
    const format = cells.find((cell) => cell?.format !== undefined)?.format ?? 'General';
    const values = cells.map(valueOf).map((value) => (typeof value === 'number' ? value : null));
    return group('c:numCache', content('c:formatCode', format), points(values));
  }

  #cells(address: string): (ChartCell | null)[] {
    const [, quoted, bare, first = '', last = first] =
      /^(?:'((?:[^']|'')+)'|([^'!]+))!([^:]+)(?::(.+))?$/.exec(address) ?? [];
    const at = this.sheets(quoted?.replaceAll("''", "'") ?? bare ?? '');
    const [start, end] = [parseA1(first), parseA1(last)];
    if (!at || !start || !end) {
      if (this.broken === 'as they are') return [];
      throw new RangeError(`A chart refers to "${address}", which is no range`);
    }
    const cells: (ChartCell | null)[] = [];
    for (let row = start.row; row <= end.row; row += 1) {
      for (let column = start.column; column <= end.column; column += 1) cells.push(at(row, column));
    }
    return cells;
  }
}

const valueOf = (cell: ChartCell | null): Value => cell?.value ?? null;

const strings = (address: string, values: readonly Value[]): string =>
  group('c:strRef', content('c:f', address), group('c:strCache', points(values)));

function points(values: readonly Value[]): string {
  const written = values.map((value, idx) =>
    value === null
      ? ''
      : element('c:pt', { idx }, [
          content('c:v', typeof value === 'string' ? escapeText(value) : String(value)),
        ]),
  );
  return setting('c:ptCount', values.length) + written.join('');
}
