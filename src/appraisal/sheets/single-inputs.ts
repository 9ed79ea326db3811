import type { Cell, Sheet, TableBlock } from '../../workbook';
import type { ModelInput } from './model-inputs';

/** One cell of an input. */
export interface SingleInput {
  readonly input: ModelInput;
  /** Its input has no other figure. */
  readonly isAlone: boolean;
  /** `Inputs / Social worker / Open cases`; `Agency / Duty cover / Premium` for a cell of a table. */
  readonly name: string;
  readonly cell: Cell;
}

/** The cells of an input, each with a name of its own: a column of a table has one for every row. */
export function singleInputs(input: ModelInput, sheets: readonly Sheet[]): SingleInput[] {
  const { at, key } = input;
  if (at.kind === 'cell') return [{ input, isAlone: true, name: key, cell: at }];
  const table = sheets
    .flatMap(({ blocks }) => blocks)
    .find((block): block is TableBlock => block.kind === 'table' && block.name === at.table);
  if (!table) throw new Error(`There is no table ${at.table} for the input ${key}`);
  const [sheet] = key.split(' / ');
  const names = namesOfRows(table);
  return table.cells(at.header).map((cell, row) => ({
    ...{ input, cell, isAlone: input.filled === 1 },
    name: [sheet, names[row], at.header].join(' / '),
  }));
}

/** The words of each row, as many of them from the left as it takes to tell the rows apart. */
function namesOfRows({ columns, rows }: TableBlock): string[] {
  const wordy = columns.flatMap(({ header }, at) =>
    header !== 'Source' && rows.every((row) => typeof row[at]?.value !== 'number') ? [at] : [],
  );
  const named = (count: number) =>
    rows.map((row) =>
      wordy
        .slice(0, count)
        .flatMap((at) => (row[at]?.value ? [String(row[at].value)] : []))
        .join(', '),
    );
  const isEnough = (names: readonly string[]) => new Set(names).size === names.length;
  const counts = wordy.map((_, i) => i + 1);
  const enough = counts.find((count) => isEnough(named(count)));
  return enough === undefined
    ? named(wordy.length).map((name, row) => [name, `row ${row + 1}`].filter(Boolean).join(', '))
    : named(enough);
}
