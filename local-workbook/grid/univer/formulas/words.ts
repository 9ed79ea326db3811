import {
  RemoveDefinedNameMutation,
  RemoveSuperTableMutation,
  SetDefinedNameMutation,
  SetSuperTableMutation,
} from '@univerjs/engine-formula';
import { InsertSheetMutation, RemoveSheetMutation, SetWorksheetNameMutation } from '@univerjs/sheets';
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
} from '@univerjs/sheets-table';

const GOING: ReadonlySet<string> = new Set([
  RemoveDefinedNameMutation.id,
  RemoveSheetMutation.id,
  RemoveSuperTableMutation.id,
  DeleteSheetTableMutation.id,
]);
const COMING: ReadonlySet<string> = new Set([
  SetDefinedNameMutation.id,
  InsertSheetMutation.id,
  SetWorksheetNameMutation.id,
  SetSuperTableMutation.id,
  AddSheetTableMutation.id,
  SetSheetTableMutation.id,
]);

/** Whether this takes away what formulas may name: a sheet, a table, a defined name. */
export const takesWords = (mutation: string): boolean => GOING.has(mutation);

/** Whether after this a formula may mean something else though its text is the same. */
export const changesWords = (mutation: string): boolean => GOING.has(mutation) || COMING.has(mutation);
