import { describe, expect, test } from 'vitest';
import { gapCell } from '../../../src/workforce/sheets/benchmark-measure';
import { calc, f } from '../../../src/workbook';
import { expectSame, recalculate } from '../../support/recalculate';
import { benchmark } from './council';
import { bytesOf, describedOf, imported, tableOf } from './support';

/** Rates of England, a region and its authorities, year by year; null is not available. */
const openData = (england: Rates, region: Rates, authorities: Record<string, Rates>) => {
  const areas: [string, string | null, string | null, Rates][] = [
    ['National', null, null, england],
    ['Regional', 'East', null, region],
    ...Object.entries(authorities).map(([name, rates]): [string, string, string, Rates] => [
      'Local authority', 'East', name, rates,
    ]), // prettier-ignore
  ];
  const rows = areas.flatMap(([level, of, authority, rates]) =>
    rates.map((rate, i) => ({ level, of, authority, rate, year: 2020 + i })),
  );
  return tableOf('benchmark', 'Benchmark', {
    year: rows.map(({ year }) => year),
    areaLevel: rows.map(({ level }) => level),
    region: rows.map(({ of }) => of),
    authority: rows.map(({ authority }) => authority),
    turnoverRate: rows.map(({ rate }) => rate),
  });
};
type Rates = readonly (number | null)[];

const FULL = [0.1, 0.11, 0.12];
const sheetOf = (table: ReturnType<typeof openData>, authority?: string) =>
  describedOf([imported('a.csv', table)], authority === undefined ? {} : { authority }).sheets.find(
    ({ name }) => name === 'Benchmark',
  )!;
const words = (sheet: ReturnType<typeof sheetOf>) =>
  sheet.rows.flat().map((cell) => String(cell?.value ?? ''));

describe('gaps in percentage points', () => {
  // Rotherham InLAWS strategy 2011-2014, lines 155 and 159
  test.each([
    ['RO20', 'registered managers to the region: below it', 0.107, 0.12, -1.3],
    ['RO20', 'registered managers to England: above it, so the exception is national', 0.107, 0.104, 0.3],
    ['RO21', 'all jobs to the region', 0.1076, 0.192, -8.44],
    ['RO21', 'all jobs to England', 0.1076, 0.173, -6.54],
    ['RO22', 'vacancies to the region', 0.013, 0.023, -1],
    ['RO22', 'vacancies to England', 0.013, 0.033, -2],
  ] as const)('%s: %s', (_, __, local, other, points) => {
    const [a, b] = [local, other].map((rate) => calc(f`0`, rate, 'percent'));
    expect(gapCell(a!, b!, 'percent').value).toBeCloseTo(points, 9);
  });
});

describe('figures that are broken down', () => {
  const DOWN = { breakdown: ['Total', 'Female', 'Male'], breakdown2: ['Total', 'Total', 'Total'] } as const;
  const table = (more: object) =>
    tableOf('benchmark', 'Benchmark', {
      year: [2024, 2024, 2024],
      areaLevel: ['Local authority', 'Local authority', 'Local authority'],
      authority: ['A', 'A', 'A'],
      turnoverRate: [0.1, 0.2, 0.4],
      ...more,
    });
  test.each([
    ['are those of the whole', DOWN, 0.1],
    [
      'by two breakdowns are those of the whole of both',
      { ...DOWN, breakdown2: ['Agency', 'Total', 'Total'] },
      '',
    ],
    [
      'of which none is the whole are not shown: their average is nobody’s',
      { breakdown: ['North', 'South', 'West'] },
      '',
    ],
    ['beside words that break nothing down', { ...DOWN, breakdown3: ['Revised', 'Revised', null] }, 0.1],
  ])('%s', (_, more, shown) => {
    const row = sheetOf(table(more)).rows.find((cells) => cells[1]?.value === 'A' && cells[2]?.value === '%');
    expect(row?.[3]?.value).toBe(shown);
  });

  test('are recalculated to the same', async () => {
    const bytes = await bytesOf([imported('a.csv', table(DOWN))]);
    expectSame(recalculate(bytes));
  });
});

describe('the chart', () => {
  const typeOf = (table: ReturnType<typeof openData>) => {
    const [chart] = sheetOf(table).charts;
    return [chart!.type, ...chart!.series.map(({ rule }) => rule ?? 'shape')];
  };
  test.each([
    ['is of lines where every area has every year', FULL, FULL, { A: FULL, B: FULL }, ['line', 'shape', 'shape', 'shape']],
    [
      'is of lines with an empty cell where no authority has a year',
      FULL, FULL, { A: [0.1, null, 0.2], B: [0.3, null, 0.2] }, ['line', 'shape', 'shape', 'shape'],
    ],
    [
      'keeps columns for authorities of which only some have a year',
      FULL, FULL, { A: [0.1, null, 0.2], B: FULL }, ['column', 'shape', 'solid', 'solid'],
    ],
  ] as const)('%s', (_, england, region, authorities, expected) => {
    expect(typeOf(openData(england, region, authorities))).toEqual(expected);
  }); // prettier-ignore

  test('leaves a cell without a formula where nobody has a figure, so that a line has a gap there', async () => {
    const table = openData(FULL, [0.1, null, 0.3], { A: [0.1, null, 0.2] });
    const sheet = sheetOf(table);
    const line = (label: string) => sheet.rows.find((row) => row[1]?.value === label)!.slice(3, 6);
    expect(line('East').map((cell) => [cell!.value, cell!.formula !== undefined])).toEqual([
      [0.1, true], [null, false], [0.3, true],
    ]); // prettier-ignore
    expect(line('Gap to England').map((cell) => cell!.value)[1]).toBe('');
    const bytes = await bytesOf([imported('a.csv', table)]);
    expectSame(recalculate(bytes));
  });

  test('says why there are columns', () => {
    expect(
      words(sheetOf(benchmark)).filter((one) => /a year without a column has no figure/.test(one)),
    ).not.toEqual([]);
  });

  test('has only years in which the measure was collected', () => {
    const sheet = sheetOf(openData([null, 0.1, 0.2], [null, 0.1, 0.2], { A: [null, 0.1, 0.2] }));
    expect(sheet.charts[0]!.categories).toMatch(/\$D\$\d+:\$E\$\d+$/);
  });
});

describe('the local authority', () => {
  test.each([
    ['Rotheram', 'Rotherham'],
    ['Bristol', 'Bristol, City of'],
    ['City of Bristol', 'Bristol, City of'],
  ])('%s is not in the file: the refusal names %s', (asked, near) => {
    expect(() => sheetOf(benchmark, asked)).toThrow(`“${asked}” is not in the file; near to it are`);
    expect(() => sheetOf(benchmark, asked)).toThrow(new RegExp(`near to it are ${near}`));
  });

  test('is found whatever the case of its letters', () => {
    expect(words(sheetOf(benchmark, ' ROTHERHAM '))).toContain('Rotherham');
  });

  test('is the first by name where nobody chose, which the sheet and Data quality say', () => {
    const said = 'No local authority was chosen: Bristol, City of, the first by name of 2 local authorities';
    const { sheets } = describedOf([imported('a.csv', benchmark)]);
    for (const name of ['Benchmark', 'Data quality']) {
      const sheet = sheets.find((one) => one.name === name)!;
      expect([name, words(sheet).filter((one) => one.startsWith(said)).length]).toEqual([name, 1]);
    }
    expect(words(sheetOf(benchmark, 'Rotherham')).filter((one) => one.startsWith('No local'))).toEqual([]);
  });

  test('whose turnover is above 995% has an input error instead of a figure, and no gap', () => {
    const sheet = sheetOf(openData(FULL, FULL, { A: [0.1, 0.1, 12] }));
    const line = (label: string) =>
      sheet.rows.find((row) => row[1]?.value === label && row[2]?.value !== null)!;
    expect(sheet.rows.filter((row) => row[1]?.value === 'A').at(0)![5]!.value).toBe('Input error');
    expect(line('Gap to England').slice(3, 6).at(-1)!.value).toBe('');
  });
});
