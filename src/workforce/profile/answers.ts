import type { Column } from '../table/table';

/** What a cell of a table holds; nothing is `null`. */
export type Answer = string | number | null;

/**
 * The different answers of a column, counted in one pass. A question is put to each answer once and not to each row, of which there
 * are far more.
 */
export class Answers {
  /** Every answer by its code; of texts the code 0 is nothing. */
  readonly values: readonly Answer[];
  readonly codes: Uint32Array;
  /** How many rows have each answer. */
  readonly counts: Uint32Array;
  private order: { readonly rows: Uint32Array; readonly starts: Uint32Array } | undefined;

  /** @param column - without one, all rows hold nothing */
  constructor(column: Column | undefined, rows: number) {
    const coded = column?.type === 'number' ? codedNumbers(column.values) : undefined;
    this.values = coded?.values ?? [null, ...(column?.type === 'text' ? column.dictionary : [])];
    this.codes = coded?.codes ?? (column?.type === 'text' ? column.codes : new Uint32Array(rows));
    this.counts = new Uint32Array(this.values.length);
    const { codes, counts } = this;
    for (let row = 0; row < codes.length; row += 1) counts[codes[row] ?? 0]! += 1;
  }

  /** The rows of one answer, in order. */
  rowsOf(code: number): Uint32Array {
    const { rows, starts } = (this.order ??= this.#sorted());
    return rows.subarray(starts[code], starts[code + 1]);
  }

  #sorted(): { rows: Uint32Array; starts: Uint32Array } {
    const { codes, counts } = this;
    const starts = new Uint32Array(counts.length + 1);
    for (let code = 0; code < counts.length; code += 1) starts[code + 1] = starts[code]! + counts[code]!;
    const rows = new Uint32Array(codes.length);
    const next = starts.slice();
    for (let row = 0; row < codes.length; row += 1) rows[next[codes[row]!]!++] = row;
    return { rows, starts };
  }
}

function codedNumbers(numbers: Float64Array): { values: Answer[]; codes: Uint32Array } {
  const codeOf = new Map<number, number>();
  const codes = new Uint32Array(numbers.length);
  for (let row = 0; row < numbers.length; row += 1) {
    const number = numbers[row] ?? NaN;
    let code = codeOf.get(number);
    if (code === undefined) codeOf.set(number, (code = codeOf.size));
    codes[row] = code;
  }
  const values = [...codeOf.keys()].map((number) => (Number.isNaN(number) ? null : number));
  return { values, codes };
}

/** The answers of one column that are asked for. */
export class Asked {
  /** 1 for each code that is asked for. */
  private readonly mask: Uint8Array;
  /** Rows that hold one of them. */
  readonly rows: number;
  /** The only code, where there is but one. */
  readonly only: number | undefined;

  constructor(
    readonly answers: Answers,
    holds: (answer: Answer) => boolean,
  ) {
    const { values, counts } = answers;
    this.mask = new Uint8Array(values.length);
    let [rows, found, last] = [0, 0, 0];
    for (let code = 0; code < values.length; code += 1) {
      if (!holds(values[code] ?? null)) continue;
      this.mask[code] = 1;
      rows += counts[code] ?? 0;
      found += 1;
      last = code;
    }
    this.rows = rows;
    this.only = found === 1 ? last : undefined;
  }

  /** All rows that hold one of them, in order. */
  all(): Uint32Array {
    const { answers, mask } = this;
    if (this.only !== undefined) return answers.rowsOf(this.only);
    const found = new Uint32Array(this.rows);
    let count = 0;
    for (let row = 0; row < answers.codes.length; row += 1) {
      if (mask[answers.codes[row]!] === 1) found[count++] = row;
    }
    return found;
  }

  /** Those of some rows that hold one of them. */
  among(rows: Uint32Array): Uint32Array {
    const { answers, mask } = this;
    const found = new Uint32Array(rows.length);
    let count = 0;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index]!;
      if (mask[answers.codes[row]!] === 1) found[count++] = row;
    }
    return found.subarray(0, count);
  }
}

/** The rows that hold what is asked of all columns, in order, so that sums come out the same. */
export function rowsWhere([first, ...others]: readonly [Asked, ...Asked[]]): Uint32Array {
  const [narrowest, ...wider] = [first, ...others].sort((a, b) => a.rows - b.rows) as [Asked, ...Asked[]];
  if (narrowest.rows === 0) return new Uint32Array();
  return wider.reduce((rows, one) => one.among(rows), narrowest.all());
}
