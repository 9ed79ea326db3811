import { list } from '../read/kinds';
import { type Cell, type Formula, absolute, calc, digits, f, join, remark, text } from '../../workbook';

/** Values, then blanks up to the source column, then where the figures come from. */
export const sourceColumn =
  (columns: number) =>
  (values: readonly (Cell | null)[], source?: string): (Cell | null)[] => {
    const blanks = Array.from({ length: columns - values.length }, () => null);
    return source === undefined ? [...values] : [...values, ...blanks, remark(source)];
  };

/** A cell that shows what another one holds: each figure is worked out once and referred to after. */
export function same(cell: Cell, style?: Cell['style']): Cell {
  const shown = cell.value === null ? 0 : cell.value;
  return calc(f`${cell}`, shown, cell.format, style === undefined ? {} : { style });
}

/** Column heads that follow the names typed on Inputs. */
export const heads = (cells: readonly Cell[]): Cell[] => cells.map((cell) => same(cell, 'columnHeadNumber'));

/** A bulleted list in one cell. */
export const bullets = (items: readonly string[]): string => list.show(items) as string;

/** Zero without a sign: what is not released is 0, not -0. */
export const plain = (value: number): number => value + 0;

/**
 * The figure that stands beside each name of a column of names: `SUMIF(names, column&"", figures)`. The empty text makes a
 * row left blank a name that nothing has; some spreadsheet programs refuse a blank as a criterion.
 */
export const lookUp = (names: readonly Cell[], wanted: Formula, figures: readonly Cell[]): Formula =>
  f`SUMIF(${absolute(names)},${wanted}&"",${absolute(figures)})`;

export const plainText = (value: string): Cell => text(value);

/** Words as a formula holds them. */
export const quoted = (words: string): Formula => ({
  kind: 'formula',
  parts: [`"${words.replaceAll('"', '""')}"`],
});

/** Words among which the words of cells stand, so that they follow what is typed there. */
export const wordsWith = (style: Cell['style'], parts: readonly (string | Cell)[]): Cell =>
  calc(
    join(
      '&',
      parts.map((part) => (typeof part === 'string' ? quoted(part) : part)),
    ),
    parts.map((part) => (typeof part === 'string' ? part : String(part.value ?? ''))).join(''),
    undefined,
    { style },
  );

/**
 * What is left of a total beside the lines that stand for its parts. Rounded, since sums of many figures differ in their last binary digits:
 * nothing left must be nothing, and no red -0.
 */
export const rest = (total: Cell, parts: readonly Cell[]): Formula =>
  f`ROUND(${total}-SUM(${parts}),${digits(total.format === 'money' ? 6 : 9)})`;

/** The place of the first figure that is the lowest to the penny. SUMPRODUCT works the list out in every version without an array formula. */
export const firstLeastOf = (figures: readonly Cell[]): Formula =>
  f`SUMPRODUCT(MATCH(0,ROUND(${figures}-MIN(${figures}),${digits(2)}),0))`;
