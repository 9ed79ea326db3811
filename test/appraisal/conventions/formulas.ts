import type { XlsxPackage } from '../../xlsx/package';

/** A part of a formula, and where in the formula it stands. */
export interface Token {
  readonly kind: 'text' | 'sheet' | 'column' | 'cell' | 'function' | 'number' | 'word' | 'mark';
  readonly written: string;
  /** The function whose argument this is, and which argument. */
  readonly within?: string | undefined;
  readonly argument?: number;
}

const TOKENS =
  /(?<text>"(?:[^"]|"")*")|(?<sheet>'(?:[^']|'')*'!)|(?<column>\w+\[(?:\[[^\]]*\]|[^\]]*)\])|(?<cell>\$?[A-Z]{1,3}\$?\d+\b)|(?<function>[A-Za-z_.]+)\(|(?<number>\d+(?:\.\d+)?%?)|(?<word>[A-Za-z_]\w*)|(?<mark>[(),])/g;

export function tokens(formula: string): Token[] {
  const open: { name: string | undefined; argument: number }[] = [];
  return [...formula.matchAll(TOKENS)].map(({ groups }) => {
    const [kind, written] = Object.entries(groups!).find(([, found]) => found !== undefined) as [
      Token['kind'],
      string,
    ];
    const inner = open.at(-1);
    const token = { kind, written, within: inner?.name, argument: inner?.argument ?? 0 };
    if (kind === 'function') open.push({ name: written, argument: 0 });
    if (kind === 'mark' && written === '(') open.push({ name: undefined, argument: 0 });
    if (kind === 'mark' && written === ')') open.pop();
    if (kind === 'mark' && written === ',' && inner) inner.argument += 1;
    return token;
  });
}

export const formulasOf = ({ sheets }: XlsxPackage) =>
  sheets.flatMap(({ name: sheet, cells }) =>
    [...cells.values()].flatMap((cell) =>
      cell.formula === undefined
        ? []
        : [{ at: `${sheet}!${cell.address}`, sheet, ...cell, formula: cell.formula }],
    ),
  );

/** Which sheets a formula reads, its own apart: by address, by the columns of tables and by names. */
export function sheetsReadBy(formula: string, { tables, names }: XlsxPackage): Set<string> {
  const tableSheet = new Map(tables.map(({ name, sheet }) => [name, sheet]));
  const nameSheet = new Map(
    names.map(({ name, refersTo }) => [name, /^'(.+)'!/.exec(refersTo)?.[1]?.replaceAll("''", "'")]),
  );
  const read = tokens(formula).map(({ kind, written }) => {
    if (kind === 'sheet') return written.slice(1, -2).replaceAll("''", "'");
    if (kind === 'column') return tableSheet.get(written.slice(0, written.indexOf('[')));
    return kind === 'word' ? nameSheet.get(written) : undefined;
  });
  return new Set(read.filter((sheet) => sheet !== undefined));
}

/** A formula that only shows another cell. */
export const isReference = (formula: string) => /^(?:'(?:[^']|'')+'!)?\$?[A-Z]+\$?\d+$|^\w+$/.test(formula);
