const MB = 1_000_000;

/**
 * How much of anything is read, far above what councils send and far below what fills a computer's memory. Each is checked before the
 * memory is spent. The figures of a sheet are Excel's own (support.microsoft.com, "Excel specifications and limits").
 */
export const LIMITS = {
  /** Delimited text is read block by block, so its size costs time, not memory. */
  textBytes: 1_000 * MB,
  textRows: 10_000_000,
  /** Workbook files are held packed. */
  workbookBytes: 100 * MB,
  /** What a workbook's parts may come to when unpacked, counted while unpacking. */
  expandedBytes: 600 * MB,
  /** Beyond the first 20 MB, how many bytes one packed byte may become: sheets come to 10 or 20. */
  expansion: { free: 20 * MB, ratio: 200 },
  /** Strings that cells share are held unpacked. */
  sharedBytes: 100 * MB,
  sharedStrings: 3_000_000,
  parts: 10_000,
  sheets: 500,
  rows: 1_048_576,
  columns: 16_384,
  cell: 32_767,
  /** Blank cells left of filled ones, which a file need not write but memory has to hold. */
  blankCells: 10_000_000,
  /** XML is held whole. */
  xmlBytes: 20 * MB,
  xmlDepth: 50,
  xmlCells: 5_000_000,
  pasted: 10 * MB,
} as const;

/** Characters of one row of text: a row longer than this is a quote that never ends. */
export const LONGEST_ROW = 4 * MB;
