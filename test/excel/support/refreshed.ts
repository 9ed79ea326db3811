import type { WriteOptions } from '../../../src/excel';
import { readBook } from '../../../src/excel/read-book';
import type { BuiltRecord } from '../../../src/excel/record';
import { type Refreshed, refreshWorkbook } from '../../../src/excel/refresh';
import {
  calc,
  chart,
  conditional,
  type DescribedWorkbook,
  f,
  grid,
  heading,
  input,
  layout,
  link,
  paragraph,
  row,
  sheet,
  table,
  text,
  title,
  workbook,
} from '../../../src/workbook';

interface Tiny {
  /** By which a new set is told from an old one. */
  readonly title?: string;
  /** Of the table. */
  readonly rows?: number;
  readonly hasCosts?: boolean;
}

/**
 * Two sheets with everything that a refresh puts into the place of what was there, for tests that refresh many times: inputs with
 * names and a table; over them formulas, protected, with a chart.
 */
export function tinyWorkbook({ title: called = 'Tiny', rows = 3, hasCosts = true }: Tiny = {}) {
  const cost = input(48_000, { format: 'money', name: 'Post_cost', min: 0 });
  const changes = table(
    'Changes',
    Array.from({ length: rows }, (_, i) => ({ team: `Team ${i + 1}`, posts: i + 1 })),
    [
      { header: 'Team', cell: (line) => line.team, width: 20 },
      { header: 'Posts', cell: (line) => line.posts, format: 'integer', min: 0 },
    ],
  );
  const posts = (rows * (rows + 1)) / 2;
  const years = ['2026/27', '2027/28'].map((year) => text(year));
  const costs = years.map(() => calc(f`SUM(${changes.column('Posts')})*${cost}`, posts * 48_000, 'money'));
  const inputs = sheet(
    'Inputs',
    [
      title(called),
      ...(hasCosts ? [row(link('What it costs', 'Costs'), '', [])] : []),
      paragraph('A sheet of inputs, with a table that may grow, and a name.'),
      grid({ head: ['Input', 'Unit', 'Value'], rows: [row('Cost of a post', '£', [cost])] }),
      heading('Changes'),
      changes,
    ],
    { kind: 'input' },
  );
  const results = sheet(
    'Costs',
    [
      title('Costs'),
      grid({ head: ['Cost', 'Unit', ...years], rows: [row('All changes', '£', costs)] }),
      conditional(costs, f`${costs[0]!}>0`, 'recommended'),
      chart({
        type: 'column',
        title: 'Every year costs the same',
        categories: years,
        series: [{ name: 'Cost', values: costs }],
        altText: 'Two columns as high as each other',
        format: 'money',
      }),
    ],
    { kind: 'calculation', freeze: { head: true, labels: true } },
  );
  const properties = { title: called, author: 'Finance', created: '2026-03-31', version: '0.1.0' };
  return layout(workbook(properties, hasCosts ? [inputs, results] : [inputs]));
}

/** What is remembered of a workbook that was written under the names of its description. */
export const builtOf = (described: DescribedWorkbook, ids: readonly string[]): BuiltRecord => ({
  json: {},
  sheets: described.sheets.map(({ name, charts }, i) => ({
    ...{ from: name, to: name, id: ids[i]!, charts: charts.length },
  })),
  tables: described.sheets.flatMap(({ tables }) => tables.map(({ name }) => ({ from: name, to: name }))),
  names: described.names.map(({ name }) => ({ from: name, to: name })),
});

/** Reads what was built, and puts a described workbook into its place. */
export async function refresh(
  built: BuiltRecord,
  described: DescribedWorkbook,
  options: WriteOptions = {},
): Promise<Refreshed> {
  const book = await readBook(built, {
    ...(options.signal ? { signal: options.signal } : {}),
    get patience() {
      return options.patience ?? 60_000;
    },
    progress: (progress) => options.progress?.({ ...progress, of: 0 }),
  });
  return refreshWorkbook(described, book, options);
}
