/** What is measured twice: through Microsoft's client and the local workbook, and with Univer driven directly. */
export interface Side {
  write(address: string, values: readonly (readonly (number | string)[])[]): Promise<void>;
  writeFormulas(address: string, formulas: readonly (readonly string[])[]): Promise<void>;
  read(address: string): Promise<readonly (readonly unknown[])[]>;
  /** After a change: with all formulas worked out */
  readResults(address: string): Promise<readonly (readonly unknown[])[]>;
  /** One write and one read of that cell: through office.js one batch */
  exchange(address: string, value: number): Promise<unknown>;
  close(): void;
}

/** The function that the cells call on both sides. */
export const ADD = (one: number, other: number): number => one + other;

/** New sheets are as large on both sides. */
export const ROWS = 12_000;
export const COLUMNS = 40;
