/** How much of a workbook is read. */
export interface RowLimits {
  /** Of the file. */
  readonly workbookBytes: number;
  /** Of its parts together, unpacked. */
  readonly expandedBytes: number;
  /** Beyond so many bytes, how many one packed byte may become. */
  readonly expansion: { readonly free: number; readonly ratio: number };
  readonly parts: number;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  /** Characters of a cell. */
  readonly cell: number;
  /** Blank cells of a sheet that stand left of filled ones. */
  readonly blankCells: number;
  readonly sharedBytes: number;
  readonly sharedStrings: number;
}
