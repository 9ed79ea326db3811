import type { Area } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { flag, oneOf, options } from './arguments';
import type { Context } from './context';
import { apiObject } from './define';
import { notImplemented, refusal } from './errors';
import { isUnbounded } from './address';

/** Excel's options of a protected sheet, all off unless said. */
const ALLOW = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;
export type Allowance = (typeof ALLOW)[number];
const SELECTION = ['Normal', 'Unlocked', 'None'] as const;

function protectionOptions(value: unknown): Readonly<Record<string, unknown>> {
  const said = value == null ? {} : options(value, [...ALLOW, 'selectionMode']);
  const allowed = ALLOW.map((name) => [name, said[name] === undefined ? false : flag(said[name])] as const);
  const mode = said.selectionMode ?? 'Normal';
  return { ...Object.fromEntries(allowed), selectionMode: oneOf(mode, SELECTION) };
}

export function worksheetProtection(context: Context, sheet: string): ApiObject {
  const { sheets } = context.grid;
  const password = (value: unknown) => {
    if (value != null && value !== '') throw notImplemented('protection with a password');
  };
  return apiObject({
    apiClass: 'WorksheetProtection',
    get: {
      protected: () => sheets.get(sheet).protected,
      options: () => {
        const state = sheets.get(sheet);
        return state.protected ? state.protection : null;
      },
    },
    call: {
      protect: (said: unknown, secret: unknown) => {
        password(secret);
        if (sheets.get(sheet).protected) throw refusal('InvalidOperation');
        sheets.protect(sheet, protectionOptions(said));
      },
      unprotect: (secret: unknown) => {
        password(secret);
        if (sheets.get(sheet).protected) sheets.unprotect(sheet);
      },
    },
  });
}

/** @throws HostError AccessDenied on a protected sheet, unless its protection allows it */
export function requireUnprotected({ grid }: Context, sheet: string, allowance?: Allowance): void {
  const state = grid.sheets.get(sheet);
  if (state.protected && !(allowance && state.protection[allowance] === true)) throw refusal('AccessDenied');
}

/** @throws HostError AccessDenied where a locked cell of a protected sheet is among them */
export function requireUnlocked(context: Context, sheet: string, area: Area): void {
  const { grid } = context;
  if (!grid.sheets.get(sheet).protected) return;
  // Whole columns hold locked cells far below what anyone unlocked.
  const isLocked =
    isUnbounded(area) || grid.formats.read(sheet, area).some((row) => row.some((f) => f.locked));
  if (isLocked) throw refusal('AccessDenied');
}
