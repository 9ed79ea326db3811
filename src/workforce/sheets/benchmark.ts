import {
  absolute,
  calc,
  f,
  grid,
  heading,
  input,
  note,
  paragraph,
  range,
  row,
  sheet,
  text,
  title,
} from '../../workbook';
import { type Authority, authoritiesOf, chosenAuthority, yearsWith } from '../profile/areas';
import { type Condition, Measures, is, isOneOf, isWord } from '../profile/measure';
import { type Measure, type Place, measureBlocks } from './benchmark-measure';
import type { FieldKey } from '../table/fields';
import type { ImportedTable } from '../table/table';
import type { WrittenTable } from './data';
import { type Part, plural } from './parts';
import type { TurnoverLimit } from './turnover';

const MEASURES: readonly Measure[] = [
  { key: 'turnoverRate', words: 'Turnover', format: 'percent', basis: 'leavers / in post, FTE' },
  {
    key: 'vacancyRate',
    words: 'Vacancy rate',
    format: 'percent',
    basis: 'vacancies / (vacancies + in post), FTE',
  },
  { key: 'agencyRate', words: 'Agency rate', format: 'percent', basis: 'agency / (agency + in post), FTE' },
  { key: 'caseload', words: 'Average caseload', format: 'caseload', basis: 'cases / FTE holding cases' },
  { key: 'absenceRate', words: 'Absence rate', format: 'percent', basis: 'days lost / (in post x 253)' },
];

export interface BenchmarkOptions {
  /** The local authority that is compared; the first by name if left out. */
  readonly authority?: string | undefined;
}

/** What to say where nobody chose and the file has several. */
export const choseFirst = ({ name }: Authority, of: number): string =>
  `No local authority was chosen: ${name}, the first by name of ${plural(of, 'local authority', 'local authorities')}, is compared. Choose another in the yellow cell of Benchmark.`;

/**
 * One local authority beside its region and England over the years; undefined where the file compares none.
 *
 * @throws UnknownAuthority where the one asked for is not in the file
 */
export function benchmarkSheet(
  { table, block }: WrittenTable,
  { authority }: BenchmarkOptions,
  limit: TurnoverLimit,
): (Part & { readonly notes: readonly string[] }) | undefined {
  const measures = new Measures(table, block);
  const authorities = authoritiesOf(table);
  const chosen = chosenAuthority(authorities, authority);
  const shown = MEASURES.filter(({ key }) => measures.tells(key) && yearsWith(table, key).length > 0);
  if (!chosen || shown.length === 0) return undefined;
  const names = authorities.map(({ name }) => text(name, 'label'));
  const regions = authorities.map(({ region: words }) => text(words));
  const local = input(chosen.name, {
    list: range(names[0]!, names.at(-1)!),
    format: 'text',
    name: 'Local_authority',
  });
  const region = calc(
    f`INDEX(${absolute(regions)},MATCH(${local},${absolute(names)},0))`,
    chosen.region,
    undefined,
    { name: 'Region_of_authority' },
  );
  const isTotal = BREAKDOWNS.filter((key) => hasWhole(table, key)).map(wholeOf);
  const places: readonly [Place, Place, Place] = [
    {
      level: 'Local authority',
      name: local,
      conditions: [isWord('areaLevel', 'Local authority'), is('authority', local), ...isTotal],
    },
    {
      level: 'Regional',
      name: region,
      conditions: [isWord('areaLevel', 'Regional'), is('region', region), ...isTotal],
    },
    { level: 'National', name: text('England'), conditions: [isWord('areaLevel', 'National'), ...isTotal] },
  ];
  const asksLimit = shown.some(({ key }) => key === 'turnoverRate');
  const blocks = shown.flatMap((measure) =>
    measureBlocks(measures, measure, places, measure.key === 'turnoverRate' ? limit.cell : undefined),
  );
  const notes =
    authority === undefined && authorities.length > 1 ? [choseFirst(chosen, authorities.length)] : [];
  return {
    sheet: sheet(
      'Benchmark',
      [
        title(
          'Benchmark',
          'A local authority beside its region and England; change the yellow cell to compare another',
        ),
        grid({
          head: ['What is compared', 'Unit', 'Choice'],
          width: 26,
          rows: [
            row('Local authority', '', [local]),
            row('Region', '', [region]),
            ...(asksLimit ? [limit.row()] : []),
          ],
        }),
        ...notes.map((words) => paragraph({ ...text(words), style: 'attention' })),
        note(
          'A gap is local less the other: negative where the local figure is lower. What was not available or suppressed stays empty; it is not nought. So does what several rows of one area and year tell apart.',
        ),
        ...blocks,
        heading('Local authorities of the file'),
        grid({
          head: ['Local authority', '', 'Region'],
          width: 26,
          rows: names.map((name, i) => row(name, '', [regions[i]!])),
        }),
      ],
      {
        kind: 'output',
        widths: { label: 40, value: 13, unit: 18 },
        freeze: { head: false },
        print: { orientation: 'portrait' },
      },
    ),
    what: 'A local authority beside its region and England, year by year',
    sums: [],
    notes,
  };
}

const BREAKDOWNS: readonly FieldKey[] = ['breakdown', 'breakdown2', 'breakdown3', 'breakdown4'];
const WHOLE = ['Total', 'All'];

/** A column of words in which nothing is called the whole breaks nothing down: a remark, say. */
function hasWhole(table: ImportedTable, key: FieldKey): boolean {
  const column = table.column(key);
  return column?.type === 'text' && column.dictionary.some((text) => isWhole.holds(text));
}
const isWhole = isOneOf('breakdown', WHOLE);

/** Rows for the whole, not broken down by age or the like. */
function wholeOf(key: FieldKey): Condition {
  const whole = isOneOf(key, WHOLE);
  return {
    key,
    formula: (of) => f`(${whole.formula(of)}+(${of(key)}=""))`,
    holds: (answer) => whole.holds(answer) || answer === null,
  };
}
