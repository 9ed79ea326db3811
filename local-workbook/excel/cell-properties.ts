import { cellCount } from './address';
import { flag, options } from './arguments';
import { notImplemented, refusal } from './errors';
import type { Place } from './place';
import type { Format } from '../grid/grid';

type Pick = (format: Format) => unknown;
type Asked = Readonly<Record<string, Pick | Readonly<Record<string, Pick>>>>;

/** What of a cell's look can be asked for, in the words of CellPropertiesFormat. */
const KNOWN: Asked = {
  font: {
    bold: ({ bold }) => bold,
    italic: ({ italic }) => italic,
    underline: ({ underline }) => underline,
    color: ({ fontColour }) => fontColour,
    name: ({ fontName }) => fontName,
    size: ({ fontSize }) => fontSize,
  },
  // Excel says white where there is no fill.
  fill: { color: ({ fill }) => (fill === '' ? '#FFFFFF' : fill) },
  horizontalAlignment: ({ horizontal }) => horizontal,
  verticalAlignment: ({ vertical }) => vertical,
  wrapText: ({ wrap }) => wrap,
  indentLevel: ({ indent }) => indent,
};

const MAX_READ = 5_000_000;

/** `Range.getCellProperties`: of each cell what was asked for, in rows. Borders, protection, styles and addresses are not there. */
export function cellProperties({ context, sheet, area }: Place, asked: unknown): unknown[][] {
  if (cellCount(area) > MAX_READ) throw refusal('RangeExceedsLimit');
  const { format, ...others } = options(asked, ['address', 'addressLocal', 'format', 'hidden', 'style']);
  if (Object.keys(others).length > 0) throw notImplemented('Range.getCellProperties');
  const pick = picker(format ?? {}, KNOWN);
  return context.grid.formats.read(sheet, area).map((row) => row.map((one) => ({ format: pick(one) })));
}

/** Takes from a format what a load object marks with `true`. */
function picker(asked: unknown, known: Asked): (format: Format) => Record<string, unknown> {
  const parts = Object.entries(options(asked, Object.keys(asked as object))).flatMap(([name, wanted]) => {
    const found = known[name];
    if (found === undefined) throw notImplemented(`CellPropertiesFormat.${name}`);
    if (typeof found === 'object') return [[name, picker(wanted, found)] as const];
    return flag(wanted) ? [[name, found] as const] : [];
  });
  return (format) => Object.fromEntries(parts.map(([name, take]) => [name, take(format)]));
}
