import { type Cell, type ColumnReference, type Formula, f, join } from '../../workbook';
import { type DataTableBlock } from '../../workbook';
import { type FieldKey, FIELDS } from '../table/fields';
import type { ImportedTable } from '../table/table';
import { type Answer, Answers, Asked, rowsWhere } from './answers';

/** A figure and the formula that gives it: both come from the same words, so that they cannot part. */
export interface Figure {
  readonly value: number;
  readonly formula: Formula;
}

/** What a row has to be, to be counted: what one of its columns has to hold. */
export interface Condition {
  readonly key: FieldKey;
  readonly formula: (column: (key: FieldKey) => ColumnReference) => Formula;
  readonly holds: (answer: Answer) => boolean;
}

/**
 * The text that the cell holds. Compared by `=` and not by a criterion of COUNTIFS, which would read `1-4` as a date, `007` as
 * 7 and `*` as a pattern. Case makes no difference, as everywhere in Excel.
 */
export const is = (key: FieldKey, cell: Cell): Condition => ({
  key,
  formula: (column) => f`(${column(key)}=${cell})`,
  holds: equals(String(cell.value)),
});

/** A text that is part of the rule itself: `Vacant`, `Agency`. Letters and spaces only. */
export const isWord = (key: FieldKey, word: string): Condition => ({
  key,
  formula: (column) => ({
    kind: 'formula',
    parts: ['(', column(key), `="${word.replaceAll('"', '""')}")`],
  }),
  holds: equals(word),
});

/** One of these words: each row has but one, so they add up. */
export const isOneOf = (key: FieldKey, words: readonly string[]): Condition => ({
  key,
  formula: (column) =>
    f`(${join(
      '+',
      words.map((word) => isWord(key, word).formula(column)),
    )})`,
  holds: equals(...words),
});

/** None of these texts: each row has but one, so their matches add up to 1 at most. */
export const isNoneOf = (key: FieldKey, cells: readonly Cell[]): Condition => ({
  key,
  formula: (column) =>
    f`(1-(${join(
      '+',
      cells.map((cell) => is(key, cell).formula(column)),
    )}))`,
  holds: not(equals(...cells.map((cell) => String(cell.value)))),
});

export const isNumber = (key: FieldKey, cell: Cell): Condition => ({
  key,
  formula: (column) => f`(${column(key)}=${cell})`,
  holds: (answer) => answer === cell.value,
});

export const known = (key: FieldKey): Condition => ({
  key,
  formula: (column) => f`(${column(key)}<>"")`,
  holds: (answer) => answer !== null,
});

export const notRecorded = (key: FieldKey): Condition => ({
  key,
  formula: (column) => f`(${column(key)}="")`,
  holds: (answer) => answer === null,
});

/** As Excel compares text. */
export const folded = (text: string): string => text.toLowerCase();

/** One of these texts. */
function equals(...wanted: readonly string[]): (answer: Answer) => boolean {
  const texts = new Set(wanted.map(folded));
  return (answer) => typeof answer === 'string' && texts.has(folded(answer));
}

const not =
  (holds: (answer: Answer) => boolean) =>
  (answer: Answer): boolean =>
    !holds(answer);

/** Counts and sums over an imported table that stands in the workbook as an Excel table. */
export class Measures {
  private readonly answers = new Map<FieldKey, Answers>();

  constructor(
    readonly table: ImportedTable,
    private readonly written: DataTableBlock,
  ) {}

  has(key: FieldKey): boolean {
    return this.table.column(key) !== undefined;
  }

  /** True for a column in which anything stands. */
  tells(key: FieldKey): boolean {
    const column = this.table.column(key);
    return column !== undefined && column.blanks < this.table.rows;
  }

  readonly column = (key: FieldKey): ColumnReference => {
    const column = this.table.column(key);
    return this.written.column(column?.title ?? FIELDS[key].title);
  };

  /** All rows. */
  rows(): Figure {
    const [first] = this.table.columns;
    // A table without rows still has one, since Excel knows none without.
    if (!first || this.table.rows === 0) return { value: 0, formula: f`0` };
    return { value: this.table.rows, formula: f`ROWS(${this.column(first.key)})` };
  }

  countWhere(...conditions: readonly [Condition, ...Condition[]]): Figure {
    const written = this.#product(conditions);
    const only = conditions.length === 1;
    return {
      value: this.#count(conditions),
      formula: only ? f`SUMPRODUCT(${written}*1)` : f`SUMPRODUCT(${written})`,
    };
  }

  /** Rows without the number count as 0. */
  sumWhere(key: FieldKey, ...conditions: readonly Condition[]): Figure {
    const column = this.table.column(key);
    const value = this.#sum(conditions, (row) => Number(column?.at(row) ?? 0));
    const numbers = this.column(key);
    if (conditions.length === 0) return { value, formula: f`SUM(${numbers})` };
    const flags = conditions.length === 1 ? f`${this.#product(conditions)}*1` : this.#product(conditions);
    return { value, formula: f`SUMPRODUCT(${flags},${numbers})` };
  }

  /** A sum of anything that is worked out for each row: the formula gives a column of numbers. */
  sumOf(conditions: readonly Condition[], each: (row: number) => number, formula: Formula): Figure {
    const flags = conditions.length === 0 ? formula : f`${this.#product(conditions)}*${formula}`;
    return { value: this.#sum(conditions, each), formula: f`SUMPRODUCT(${flags})` };
  }

  /** Every text of a column, in the spelling that comes first; upper and lower case are the same, as in Excel. */
  categories(key: FieldKey): { readonly text: string; readonly count: number }[] {
    const column = this.table.column(key);
    if (column?.type !== 'text') return [];
    const { counts } = this.#answersOf(key);
    const found = new Map<string, { text: string; count: number }>();
    column.dictionary.forEach((text, i) => {
      const entry = found.get(folded(text)) ?? { text, count: 0 };
      entry.count += counts[i + 1] ?? 0;
      found.set(folded(text), entry);
    });
    return [...found.values()].filter(({ count }) => count > 0);
  }

  #product(conditions: readonly Condition[]): Formula {
    return join(
      '*',
      conditions.map((condition) => condition.formula(this.column)),
    );
  }

  #count(conditions: readonly Condition[]): number {
    const asked = this.#asked(conditions);
    const [first, ...others] = asked;
    if (first && others.length === 0) return first.rows;
    return first ? rowsWhere([first, ...others]).length : this.table.rows;
  }

  #sum(conditions: readonly Condition[], each: (row: number) => number): number {
    const [first, ...others] = this.#asked(conditions);
    let sum = 0;
    if (!first) {
      for (let row = 0; row < this.table.rows; row += 1) sum += each(row);
      return sum;
    }
    for (const row of rowsWhere([first, ...others])) sum += each(row);
    return sum;
  }

  #asked(conditions: readonly Condition[]): Asked[] {
    return conditions.map(({ key, holds }) => new Asked(this.#answersOf(key), holds));
  }

  #answersOf(key: FieldKey): Answers {
    let answers = this.answers.get(key);
    if (!answers) this.answers.set(key, (answers = new Answers(this.table.column(key), this.table.rows)));
    return answers;
  }
}

/** By number where there is one, so that `5 to 9` comes before `10 to 19`; else by letter. */
export function naturally(a: string, b: string): number {
  const [x, y] = [partsOf(a), partsOf(b)];
  for (let i = 0; i < Math.min(x.length, y.length); i += 1) {
    const [left, right] = [x[i] ?? '', y[i] ?? ''];
    const numbers = Number(left) - Number(right);
    if (!Number.isNaN(numbers) && left !== '' && right !== '') {
      if (numbers !== 0) return numbers;
    } else if (left !== right) return left < right ? -1 : 1;
  }
  return x.length - y.length;
}

const partsOf = (text: string): string[] => folded(text).match(/\d+|\D+/g) ?? [];
