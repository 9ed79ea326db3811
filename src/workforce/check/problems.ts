import type { Problem, RefusedRow } from '../imported';

/** Refused rows listed a file; beyond these they are counted. A file of which more is wrong is wrong as a whole. */
const ROWS = 50_000;
/** Warnings listed a column: the first are enough to see what they are. */
const WARNINGS = 200;

/** What is wrong and what is doubtful, listed as far as anybody will read. */
export class Problems {
  readonly refused: RefusedRow[] = [];
  readonly warnings: Problem[] = [];
  private refusedRows = 0;
  private readonly warned = new Map<string, number>();

  refuse(row: () => RefusedRow): void {
    this.refusedRows += 1;
    if (this.refused.length < ROWS) this.refused.push(row());
  }

  warn(problem: Problem): void {
    const column = problem.column ?? '';
    const count = (this.warned.get(column) ?? 0) + 1;
    this.warned.set(column, count);
    if (count <= WARNINGS) this.warnings.push(problem);
  }

  /** What was counted and not listed. */
  notes(): string[] {
    const notes: string[] = [];
    if (this.refusedRows > ROWS) {
      notes.push(`${this.refusedRows} rows were not imported; the first ${ROWS} of them are listed.`);
    }
    for (const [column, count] of this.warned) {
      if (count > WARNINGS)
        notes.push(`${count} doubts about ${column || 'rows'}; the first ${WARNINGS} are listed.`);
    }
    return notes;
  }
}
