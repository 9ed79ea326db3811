import { type Area } from '../grid';

/** What a formula's own table is, where it says `[@Hours]` and no name */
export interface OwnTable {
  readonly name: string;
  readonly area: Area;
}

/**
 * Trap: Univer knows `Staff[[#This Row],[Hours]]` and not the shorter `Staff[@Hours]`, nor a reference without its table's name. Text and quoted
 * sheet names are left alone.
 */
export function toEngine(formula: string, own?: OwnTable): string {
  return outsideQuotes(formula, (part) =>
    part
      .replace(
        /([A-Za-z_\\][\w.\\]*)?\[@(?:\[([^[\]]+)\]|([^[\]]+))\]/g,
        (all, table: string | undefined, inner?: string, plain?: string) => {
          const name = table ?? own?.name;
          return name === undefined ? all : `${name}[[#This Row],[${inner ?? plain}]]`;
        },
      )
      .replace(/([A-Za-z_\\][\w.\\]*)\[@\]/g, '$1[#This Row]'),
  );
}

/** And back, to what Excel gives as the formula */
export function fromEngine(formula: string): string {
  if (!formula.includes('[#This Row]')) return formula;
  return outsideQuotes(formula, (part) =>
    part.replace(/\[\[#This Row\],\s*\[([^[\]]+)\]\]/g, (_all, column: string) =>
      /^[\w.]+$/.test(column) ? `[@${column}]` : `[@[${column}]]`,
    ),
  );
}

function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}
