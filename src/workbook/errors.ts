/** A workbook that cannot be described: an author's mistake, named by sheet and cell. Never a user's mistake. */
export class WorkbookError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WorkbookError';
  }
}
