/** A formula with each reference to a table changed; text, quoted sheet names and other workbooks' brackets are left alone. */
export function withTableReferences(
  formula: string,
  change: (table: string, body: string) => string | undefined,
): string {
  let result = '';
  let at = 0;
  while (at < formula.length) {
    const rest = formula.slice(at);
    const [quoted] = /^(?:"(?:[^"]|"")*"|'(?:[^']|'')*')/.exec(rest) ?? [];
    const [all, table = '', body = ''] = quoted === undefined ? (REFERENCE.exec(rest) ?? []) : [];
    const word =
      quoted ?? (all === undefined ? (/^[\p{L}\p{N}_.\\]+/u.exec(rest)?.[0] ?? rest.charAt(0)) : all);
    result += all === undefined ? word : (change(table, body) ?? all);
    at += word.length;
  }
  return result;
}
const REFERENCE =
  /^([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[((?:[^[\]']|'[^]|\[(?:[^[\]']|'[^])*\])*)\](?![\p{L}\p{N}_'])/u;
