/**
 * References to tables, between Excel's text and Univer's. Trap: Univer knows `[#This Row]` and not `@`, and takes what columns are named with (`#`, `'`,
 * brackets, `(`, `,`, `:` ...) for its own syntax. There such a character stands as its full-width form, which is read the same and means nothing to it.
 */
const WIDER = 0xfee0;
/** Full-width characters of somebody's own, out of the way of ours */
const PRIVATE = 0xe000;
const LINE_BREAK = '␤';

export const encoded = (column: string): string =>
  column.replace(/[\uff01-\uff5e\n]|[!-/:-@[\]^`{-~]/g, (character) => {
    if (character === '\n') return LINE_BREAK;
    const code = character.charCodeAt(0);
    return String.fromCharCode(code >= 0xff01 ? code - 0xff00 + PRIVATE : code + WIDER);
  });

const decoded = (column: string): string =>
  column.replace(/[\uff01-\uff5e\ue001-\ue05e␤]/g, (character) => {
    if (character === LINE_BREAK) return '\n';
    const code = character.charCodeAt(0);
    return String.fromCharCode(code >= 0xff01 ? code - WIDER : code - PRIVATE + 0xff00);
  });

/** `Pay '#'[1']` is the column `Pay #[1]`. */
const unescaped = (written: string): string => written.replace(/'([^])/g, '$1');
const escaped = (column: string): string => column.replace(/['#[\]@]/g, "'$&");

/** What stands between the outer brackets, in order: `[#All]`, `[Hours]`, and what is between them */
type Part = { readonly section: string } | { readonly column: string } | { readonly between: string };

const partsOf = (body: string): Part[] =>
  [...body.matchAll(/\[((?:[^[\]']|'[^])*)\]|([^[]+)/g)].map(([, inner, between]): Part => {
    if (inner === undefined) return { between: between ?? '' };
    return inner.trim().startsWith('#') ? { section: inner.trim() } : { column: inner };
  });

const THIS_ROW = '#This Row';

/** `[@Hours]`, `[[#All],[Hours]:[Pay]]`, `[Hours]`, each without its outer brackets */
export function bodyToEngine(body: string): string {
  const trimmed = body.trim();
  if (trimmed === '@') return THIS_ROW;
  if (trimmed.startsWith('@')) {
    const columns = trimmed.slice(1).trim();
    return `[${THIS_ROW}],${columns.startsWith('[') ? changed(columns, toOne) : `[${toOne(columns)}]`}`;
  }
  if (trimmed.startsWith('[')) return changed(trimmed, toOne);
  return trimmed.startsWith('#') ? trimmed : toOne(body);
}

const toOne = (written: string): string => encoded(unescaped(written));

export function bodyFromEngine(body: string): string {
  const back = (column: string) => escaped(decoded(column));
  if (body.trim().toLowerCase() === THIS_ROW.toLowerCase()) return '@';
  const own = /^\[#This Row\],\s*([^]*)$/i.exec(body)?.[1];
  if (own !== undefined) {
    const [, only] = /^\[([^[\]]*)\]$/.exec(own) ?? [];
    if (only === undefined) return `@${changed(own, back)}`;
    return /^[\w.]+$/.test(back(only)) ? `@${back(only)}` : `@[${back(only)}]`;
  }
  if (body.startsWith('[')) return changed(body, back);
  return body.startsWith('#') ? body : back(body);
}

const changed = (body: string, change: (column: string) => string): string =>
  partsOf(body)
    .map((part) => {
      if ('between' in part) return part.between;
      return 'section' in part ? `[${part.section}]` : `[${change(part.column)}]`;
    })
    .join('');

export interface TableParts {
  readonly sections: readonly string[];
  /** As Univer has them; absent: all */
  readonly first?: string;
  readonly last?: string;
}

/** What an engine's reference asks for; undefined for what is none */
export function partsOfEngine(body: string): TableParts | undefined {
  const trimmed = body.trim();
  if (trimmed === '') return { sections: [] };
  if (!trimmed.startsWith('['))
    return trimmed.startsWith('#')
      ? { sections: [trimmed.toLowerCase()] }
      : { sections: [], first: body, last: body };
  const parts = partsOf(trimmed);
  const sections = parts.flatMap((part) => ('section' in part ? [part.section.toLowerCase()] : []));
  const columns = parts.flatMap((part) => ('column' in part ? [part.column] : []));
  const between = parts.flatMap((part) => ('between' in part ? [part.between.trim()] : []));
  const isList = between.every((text) => text === ',' || text === ':' || text === '');
  const [first, last = first] = columns;
  if (!isList || columns.length > 2 || (columns.length === 2) !== between.includes(':')) return undefined;
  return { sections, ...(first !== undefined && last !== undefined ? { first, last } : {}) };
}
