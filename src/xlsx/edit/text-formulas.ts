import { decode } from '../read/xml';

/** A formula of a part that stands in no cell: where its text begins and ends, and what it belongs to. */
export interface TextFormula {
  readonly place: TextPlace;
  readonly formula: string;
  readonly start: number;
  readonly end: number;
}

export type TextPlace =
  | { readonly kind: 'column'; readonly table: string; readonly column: string; readonly sheet: string }
  | { readonly kind: 'name'; readonly name: string; readonly sheet?: string }
  | { readonly kind: 'conditional format' | 'validation'; readonly sheet: string; readonly cells: string };

const RULE =
  /<((?:\w+:)?)(formula|formula1|formula2|f)(?:\s[^>]*)?>([^<]+)<\/\1\2>|<(?:\w+:)?cfvo\b[^>]*?\bval="([^"]*)"/g;

/** The formulas of a sheet's rules; those that Excel 2010 brought stand in the sheet's extensions. */
export function rulesIn(part: string, sheet: string, wanted: (formula: string) => boolean): TextFormula[] {
  const end = part.lastIndexOf('sheetData>');
  const start = Math.max(part.indexOf('<sheetData'), part.indexOf(':sheetData'));
  const stretches =
    end < 0 || start < 0
      ? [[0, part.length]]
      : [
          [0, start],
          [end, part.length],
        ];
  const rules = stretches.flatMap(([from = 0, to]) =>
    [...part.slice(from, to).matchAll(RULE)].map((found) => ({ found, at: from + found.index })),
  );
  return rules.flatMap(({ found, at }): TextFormula[] => {
    const [whole, prefix = '', name = '', inside, value] = found;
    const text = inside ?? value ?? '';
    if (!wanted(decode(text))) return [];
    const start =
      inside === undefined
        ? at + whole.length - 1 - text.length
        : at + whole.length - text.length - `</${prefix}${name}>`.length;
    const before = part.slice(0, start);
    const isValidation =
      /formula[12]/.test(name) || lastOf(before, 'dataValidation ') > lastOf(before, 'cfRule ');
    const cells = isValidation
      ? cellsOf(part, lastOf(before, 'dataValidation '))
      : cellsOf(part, lastOf(before, 'conditionalFormatting'));
    const kind = isValidation ? 'validation' : 'conditional format';
    return [{ place: { kind, sheet, cells }, formula: decode(text), start, end: start + text.length }];
  });
}

const lastOf = (text: string, element: string): number =>
  Math.max(text.lastIndexOf(`<${element}`), text.lastIndexOf(`:${element}`));

/** The cells of a rule: an attribute of its own, or an element within an extension. */
function cellsOf(part: string, from: number): string {
  const rest = part.slice(Math.max(from, 0));
  const own = /^[^>]*?\bsqref="([^"]*)"/.exec(rest)?.[1];
  return own ?? /<(?:\w+:)?sqref>([^<]*)</.exec(rest)?.[1] ?? '';
}

const COLUMN = /<(?:\w+:)?tableColumn\b([^>]*?)>/g;
const OF_COLUMN = /<((?:\w+:)?)(calculatedColumnFormula|totalsRowFormula)(?:\s[^>]*)?>([^<]+)<\/\1\2>/g;

/** The formulas that fill new rows of a table, and those of its totals. */
export function columnsIn(part: string, table: string, sheet: string): TextFormula[] {
  const heads = [...part.matchAll(COLUMN)].map((found) => ({
    at: found.index,
    name: decode(/\bname="([^"]*)"/.exec(found[1] ?? '')?.[1] ?? ''),
  }));
  return [...part.matchAll(OF_COLUMN)].map((found) => {
    const [whole, prefix = '', name = '', text = ''] = found;
    const column = heads.findLast(({ at }) => at < found.index)?.name ?? '';
    const start = found.index + whole.length - `</${prefix}${name}>`.length - text.length;
    return {
      place: { kind: 'column', table, column, sheet },
      formula: decode(text),
      start,
      end: start + text.length,
    };
  });
}

const NAME = /<((?:\w+:)?)definedName\b([^>]*)>([^<]*)<\/\1definedName>/g;

/** The names of the workbook; `sheets` in their order, since a name's own sheet is told by its number. */
export function namesIn(
  part: string,
  sheets: readonly string[],
): (TextFormula & { readonly whole: [number, number] })[] {
  return [...part.matchAll(NAME)].map((found) => {
    const [whole, prefix = '', attributes = '', text = ''] = found;
    const name = decode(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? '');
    const number = /\blocalSheetId="(\d+)"/.exec(attributes)?.[1];
    const sheet = number === undefined ? undefined : sheets[Number(number)];
    const start = found.index + whole.length - `</${prefix}definedName>`.length - text.length;
    return {
      place: { kind: 'name', name, ...(sheet !== undefined && { sheet }) },
      formula: decode(text),
      start,
      end: start + text.length,
      whole: [found.index, found.index + whole.length],
    };
  });
}
