import type { ExcelModel } from '../model/model';
import type { Claims } from '../model/requirements';
import type { ApiObject } from './object';
import type { References } from './references';

/** What the executor works on: the workbook, its services, and what this Excel claims to be. */
export interface ExecutorHost {
  /** The workbook */
  readonly root: ApiObject;
  /** Objects that the client makes by name: `Microsoft.ExcelServices.CustomFunctions` */
  readonly services?: ReadonlyMap<string, ApiObject>;
  readonly references: References;
  readonly model: ExcelModel;
  /** DEFAULT_CLAIMS where left out */
  readonly claims?: Claims;
  /** Awaited before each query: results of formulas must have settled. */
  readonly beforeRead?: () => Promise<void>;
  /** Told of every failure that is no refusal but a fault of the stand-in. */
  readonly onFault?: (error: unknown) => void;
  readonly limits?: Partial<Limits>;
}

/** What Excel on the web bears: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
export interface Limits {
  readonly requestBytes: number;
  /** Of a whole answer; Excel on Windows and Mac has no such limit, and what must run on the web must keep to it */
  readonly responseBytes: number;
  /** Of one range that is read */
  readonly readCells: number;
}
export const LIMITS: Limits = {
  requestBytes: 5 * 1024 * 1024,
  responseBytes: 5 * 1024 * 1024,
  readCells: 5_000_000,
};
