import { eventOf } from '../protocol/names';
import { ActionType, type BatchRequest, PathType } from '../protocol/wire';

/** Numbers by which office.js names the host's methods and events. */
export const Method = {
  saveSettings: 76,
  getFile: 77,
  getSlice: 80,
  closeFile: 81,
  richApi: 93,
  commandCompleted: 94,
} as const;
export const Event = { dialogMessage: 10, parentMessage: 12, richApi: 33, commandInvoked: 39 } as const;

/** Statuses of office.js: what a call is answered with that is not carried out. */
export const Status = {
  done: 0,
  notSupported: 5000,
  internalError: 5001,
  /** The client turns it into InvalidOperationInCellEditMode. */
  cellEditMode: 5004,
  dialogAddressNotTrusted: 12004,
  dialogClosed: 12006,
  dialogAlreadyOpen: 12007,
} as const;

/** Bits of a batch's flags. */
export const WAITS_FOR_CELL_EDIT = 64;

/** One line of a `richApiMessage`: category, type, target, JSON text, id. */
export type Entry = readonly [category: number, type: number, target: string, message: string, id: string];
export const Category = { functions: 1, event: 65536 } as const;
export const Type = { invoke: 1000, cancel: 1001, visibilityChanged: 65539 } as const;

/** The service that a batch is for, where it is for one: `Microsoft.ExcelServices.CustomFunctions` and its like. */
export const serviceOf = ({ ObjectPaths }: BatchRequest): string | undefined =>
  Object.values(ObjectPaths).find(({ ObjectPathType }) => ObjectPathType === PathType.newObject)?.Name;

/** Bytes that a text takes on the wire. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Does a batch only begin or end to listen to events? */
export const isOfEvents = ({ Actions }: BatchRequest): boolean => {
  const calls = Actions.filter(
    ({ ActionType: type }) => type !== ActionType.instantiate && type !== ActionType.trace,
  );
  return calls.length > 0 && calls.every(({ Name }) => eventOf(Name) !== undefined);
};
