import {
  type Block,
  type Cell,
  type Format,
  calc,
  chart,
  f,
  grid,
  heading,
  input,
  note,
  range,
  row,
  sheet,
  text,
  title,
  absolute,
} from '../../workbook';
import { rateGap } from '../../calculations/rate';
import {
  type Condition,
  type Figure,
  Measures,
  is,
  isNumber,
  isOneOf,
  isWord,
  known,
  naturally,
} from '../profile/measure';
import type { FieldKey } from '../table/fields';
import type { ImportedTable } from '../table/table';
import type { WrittenTable } from './data';
import { type Part, numberOf } from './parts';

const MEASURES: readonly (readonly [FieldKey, string, Format, string])[] = [
  ['turnoverRate', 'Turnover', 'percent', 'leavers / in post, FTE'],
  ['vacancyRate', 'Vacancy rate', 'percent', 'vacancies / (vacancies + in post), FTE'],
  ['agencyRate', 'Agency rate', 'percent', 'agency / (agency + in post), FTE'],
  ['caseload', 'Average caseload', 'caseload', 'cases / FTE holding cases'],
  ['absenceRate', 'Absence rate', 'percent', 'days lost / (in post x 253)'],
];
const MOST_YEARS = 12;
const asLine = { as: 'line', line: 'solid' } as const;

export interface BenchmarkOptions {
  /** The local authority that is compared; the only one of the file, or the first, if left out. */
  readonly authority?: string;
}

interface Authority {
  readonly name: string;
  readonly region: string;
}

/** One local authority beside its region and England over the years. */
export function benchmarkSheet(
  { table, block }: WrittenTable,
  { authority }: BenchmarkOptions,
): Part | undefined {
  const measures = new Measures(table, block);
  const authorities = authoritiesOf(table);
  const years = yearsOf(table);
  const shown = MEASURES.filter(([key]) => measures.tells(key));
  if (authorities.length === 0 || years.length === 0 || shown.length === 0) return undefined;
  const asked = authority?.trim().toLowerCase();
  const chosen = authorities.find(({ name }) => name.toLowerCase() === asked) ?? authorities[0]!;
  const names = authorities.map(({ name }) => text(name, 'label'));
  const regions = authorities.map(({ region }) => text(region));
  const local = input(chosen.name, {
    list: range(names[0]!, names.at(-1)!),
    format: 'text',
    name: 'Local_authority',
  });
  const region = calc(
    f`INDEX(${absolute(regions)},MATCH(${local},${absolute(names)},0))`,
    chosen.region,
    undefined,
    {
      name: 'Region_of_authority',
    },
  );
  const isTotal: Condition[] = table.column('breakdown') ? [totalOnly(measures)] : [];
  const places: readonly (readonly [string, Cell, readonly Condition[]])[] = [
    ['Local authority', local, [isWord('areaLevel', 'Local authority'), is('authority', local), ...isTotal]],
    ['Region', region, [isWord('areaLevel', 'Regional'), is('region', region), ...isTotal]],
    ['England', text('England'), [isWord('areaLevel', 'National'), ...isTotal]],
  ];
  const blocks = shown.flatMap(([key, words, format, basis]): Block[] => {
    const heads = years.map((year): Cell => ({
      ...text(''),
      value: year,
      style: 'columnHeadNumber',
      format: 'months',
    }));
    const lines = places.map(([, , conditions]) =>
      heads.map((head) => rateCell(measures, key, [...conditions, isNumber('year', head)], format)),
    );
    const [own, regional, national] = lines as [Cell[], Cell[], Cell[]];
    const gap = (other: readonly Cell[]) => own.map((cell, i) => gapCell(cell, other[i]!, format));
    const lineFor = complete(table, key, years);
    const pointsOf = format === 'percent' ? 'percentage points' : 'cases';
    const finding = gapWords(words, own.at(-1)!, national.at(-1)!, years.at(-1)!, local, heads.at(-1)!);
    return [
      heading(words),
      grid({
        head: [basis, 'Unit', ...heads],
        rows: [
          row(calc(f`${local}`, chosen.name, undefined, { style: 'label' }), unitOf(format), own),
          row(calc(f`${region}`, chosen.region, undefined, { style: 'label' }), unitOf(format), regional),
          row('England', unitOf(format), national),
          row('Gap to the region', pointsOf, gap(regional)),
          row('Gap to England', pointsOf, gap(national)),
        ],
      }),
      ...(years.length < 2
        ? []
        : [
            row('In words', '', [finding], { across: true }),
            chart({
              type: 'column',
              title: finding,
              categories: heads,
              series: [
                { name: local, values: own, colour: 'accentMiddle' },
                { name: region, values: regional, colour: 'warm', ...(lineFor.regions ? asLine : {}) },
                { name: 'England', values: national, colour: 'ink', ...(lineFor.england ? asLine : {}) },
              ],
              altText: `${words} of the local authority, of its region and of England, year by year`,
              format,
              height: 15,
            }),
          ]),
    ];
  });
  const list = grid({
    head: ['Local authority', '', 'Region'],
    width: 26,
    rows: names.map((name, i) => row(name, '', [regions[i]!])),
  });
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
          rows: [row('Local authority', '', [local]), row('Region', '', [region])],
        }),
        note(
          'A gap is local less the other: negative where the local figure is lower. What was not available or suppressed stays empty; it is not nought.',
        ),
        ...blocks,
        heading('Local authorities of the file'),
        list,
      ],
      { kind: 'output', widths: { label: 40, value: 13, unit: 18 }, freeze: { head: false } },
    ),
    what: 'A local authority beside its region and England, year by year',
    results: [region],
    sums: [],
  };
}

/**
 * Whether every year has a figure. Excel draws a line through a cell that shows nothing as if it held 0, which a column does not:
 * so only what is complete, for whichever region is chosen, is drawn as a line.
 */
function complete(table: ImportedTable, key: FieldKey, years: readonly number[]) {
  const found = new Map<string, Set<number>>();
  const at = (column: FieldKey, r: number) => table.column(column)?.at(r) ?? null;
  for (let r = 0; r < table.rows; r += 1) {
    const level = String(at('areaLevel', r)).toLowerCase();
    if (level !== 'national' && level !== 'regional') continue;
    const area = JSON.stringify([level, level === 'national' ? '' : at('region', r)]);
    const seen = found.get(area) ?? new Set<number>();
    if (at(key, r) !== null) seen.add(Number(at('year', r)));
    found.set(area, seen);
  }
  const isComplete = (level: string) => {
    const areas = [...found].filter(([area]) => area.startsWith(`["${level}"`));
    return areas.length > 0 && areas.every(([, seen]) => years.every((year) => seen.has(year)));
  };
  return { england: isComplete('national'), regions: isComplete('regional') };
}

const unitOf = (format: Format) => (format === 'percent' ? '%' : 'cases per FTE');

/** The one figure of an area and a year; empty where the file has none. */
function rateCell(measures: Measures, key: FieldKey, conditions: readonly Condition[], format: Format): Cell {
  const count = measures.countWhere(conditions[0]!, ...conditions.slice(1), known(key));
  const sum: Figure = measures.sumWhere(key, ...conditions);
  return calc(
    f`IF(${count.formula}=0,"",${sum.formula}/${count.formula})`,
    count.value === 0 ? '' : sum.value / count.value,
    format,
    { style: 'calculation' },
  );
}

/** Local less the other: percentage points of a rate. */
export function gapCell(local: Cell, other: Cell, format: Format): Cell {
  const both = typeof local.value === 'number' && typeof other.value === 'number';
  const [a, b] = [numberOf(local), numberOf(other)];
  const value = !both ? '' : format === 'percent' ? rateGap(a, b) : a - b;
  const difference = format === 'percent' ? f`(${local}-${other})*100` : f`${local}-${other}`;
  return calc(f`IF(AND(ISNUMBER(${local}),ISNUMBER(${other})),${difference},"")`, value, 'caseload', {
    style: 'calculation',
  });
}

function gapWords(words: string, local: Cell, national: Cell, year: number, name: Cell, head: Cell): Cell {
  const both = typeof local.value === 'number' && typeof national.value === 'number';
  const side =
    numberOf(local) > numberOf(national)
      ? 'above'
      : numberOf(local) < numberOf(national)
        ? 'below'
        : 'level with';
  const value = both
    ? `${words} of ${String(name.value)} in ${year}: ${side} England`
    : `${words} of ${String(name.value)} in ${year}: not available`;
  const label = { kind: 'formula' as const, parts: [`"${words} of "`] };
  return calc(
    f`${label}&${name}&" in "&${head}&": "&IF(AND(ISNUMBER(${local}),ISNUMBER(${national})),IF(${local}>${national},"above England",IF(${local}<${national},"below England","level with England")),"not available")`,
    value,
  );
}

/** Rows for the whole, not broken down by age or the like. */
function totalOnly(measures: Measures): Condition {
  const whole = isOneOf('breakdown', ['Total', 'All']);
  const blank = {
    formula: whole.formula,
    holds: whole.holds,
  };
  const column = measures.table.column('breakdown');
  return {
    formula: (of) => f`(${blank.formula(of)}+(${of('breakdown')}=""))`,
    holds: (table) => {
      const isWhole = blank.holds(table);
      return (r) => isWhole(r) || (column?.at(r) ?? null) === null;
    },
  };
}

function authoritiesOf(table: ImportedTable): Authority[] {
  const [level, name, region] = [
    table.column('areaLevel'),
    table.column('authority'),
    table.column('region'),
  ];
  const found = new Map<string, Authority>();
  for (let r = 0; r < table.rows; r += 1) {
    const authority = name?.at(r);
    if (typeof authority !== 'string' || String(level?.at(r) ?? '').toLowerCase() !== 'local authority')
      continue;
    if (!found.has(authority.toLowerCase()))
      found.set(authority.toLowerCase(), { name: authority, region: String(region?.at(r) ?? '') });
  }
  return [...found.values()].sort((a, b) => naturally(a.name, b.name));
}

function yearsOf(table: ImportedTable): number[] {
  const years = new Set<number>();
  const column = table.column('year');
  for (let r = 0; r < table.rows; r += 1) {
    const year = column?.at(r);
    if (typeof year === 'number') years.add(year);
  }
  return [...years].sort((a, b) => a - b).slice(-MOST_YEARS);
}
