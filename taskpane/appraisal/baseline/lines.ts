import type { BaselineLines, CaseLine, PostLine } from '../../../src/appraisal/baseline/fill';
import { FIELDS } from '../../../src/workforce/table/fields';
import { texts } from '../../texts';

const words = texts.appraisal.baseline;

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
    const cell = (key: keyof typeof FIELDS) => row[this.#column!(FIELDS[key].title)] ?? '';
    const text = (key: keyof typeof FIELDS) => `${cell(key) as string | number | boolean}`.trim();
    this.#rows += 1;
    const team = text('team') || words.noTeam;
    if (isCaseload(this.name)) {
      this.#cases.push({ team, cases: Number(cell('openCases')) || 0 });
      return;
    }
    const salary = cell('salary');
    this.#posts.push({
      team,
      role: text('postTitle') || text('role') || words.noRole,
      posts: 1,
      vacant: text('postStatus') === 'Vacant' ? 1 : 0,
      ...(typeof salary === 'number' ? { salary } : {}),
    });
  }
}

/** Imported tables that say where posts or cases are; a second of a kind has a number behind it. */
export const hasBaseline = (table: string): boolean => /^(?:Posts|Caseload)_?\d*$/.test(table);
const isCaseload = (table: string) => table.startsWith('Caseload');
