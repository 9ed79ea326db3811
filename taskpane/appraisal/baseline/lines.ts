import type { BaselineLines, CaseLine, PostLine } from '../../../src/appraisal/baseline/fill';
import { type CellOf, caseLine, postLine } from '../../../src/appraisal/baseline/lines';
import { FIELDS } from '../../../src/workforce/table/fields';
import { texts } from '../../texts';

const words = texts.appraisal.baseline;
const UNNAMED = { team: words.noTeam, role: words.noRole };

type Row = readonly unknown[];

/** The rows of imported tables as lines of posts and of cases, table by table. */
export class BaselineReader {
  readonly #posts: PostLine[] = [];
  readonly #cases: CaseLine[] = [];
  #column: ((title: string) => number) | undefined;
  #rows = 0;

  /** @param name - of the Excel table: its kind, and a number where it is not the first of it */
  constructor(private readonly name: string) {}

  /** The next rows; the first of all are the heads. */
  take(rows: readonly Row[]): void {
    const [heads, ...rest] = rows;
    if (!this.#column && heads) this.#column = (title) => heads.findIndex((head) => head === title);
    else if (heads) rest.unshift(heads);
    for (const row of rest) this.#takeRow(row);
  }

  get lines(): BaselineLines {
    return { file: words.table(this.name), rows: this.#rows, posts: this.#posts, cases: this.#cases };
  }

  #takeRow(row: Row): void {
    const cell: CellOf = (key) => row[this.#column!(FIELDS[key].title)];
    this.#rows += 1;
    if (isCaseload(this.name)) this.#cases.push(caseLine(cell, UNNAMED));
    else this.#posts.push(postLine(cell, UNNAMED));
  }
}

/** Imported tables that say where posts or cases are; a second of a kind has a number behind it. */
export const hasBaseline = (table: string): boolean => /^(?:Posts|Caseload)_?\d*$/.test(table);
const isCaseload = (table: string) => table.startsWith('Caseload');
