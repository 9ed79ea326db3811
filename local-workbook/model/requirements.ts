/** The requirement sets that the host claims to hold: `{ ExcelApi: '1.14' }`. As text, since 1.10 is above 1.9. */
export type Claims = Readonly<Record<string, string>>;

/** What the stand-in claims unless told otherwise: Excel 2021 and the current channels hold it. */
export const DEFAULT_CLAIMS: Claims = { ExcelApi: '1.14' };

/** The highest set that office.js 1.1.110 holds; a member above it cannot be asked for by this client. */
export const HIGHEST_EXCEL_API = '1.16';

const parts = (version: string): readonly number[] => version.split('.').map(Number);

/** Below 0, 0 or above 0, as version `a` comes before, is or comes after version `b`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether what is claimed includes a set such as `ExcelApi 1.14`. */
export function claimed(claims: Claims, set: string): boolean {
  const [name = '', version = ''] = set.split(' ');
  const held = Object.hasOwn(claims, name) ? claims[name] : undefined;
  return held !== undefined && compareVersions(held, version) >= 0;
}
