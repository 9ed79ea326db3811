import { describe, expect, test } from 'vitest';
import { type KindId, KINDS, isKind, judge, readTable } from '../../src/figures';
import figures from '../worked-examples/figures.json';

/** The statements of five council reports, each as a person would say what the figure claims to be: the figure as printed, then its parts. */
type Row = readonly [id: string, kind: KindId, printed: string, ...parts: string[]];

const of = (id: string, kind: KindId, printed: string, parts: string): Row => [
  id,
  kind,
  printed,
  ...parts.split(' + '),
];
const KNOWN = '806 + 480 + 210';
const ETHNICITY = '1,041 + 30 + 93 + 338 + 35';

const ROWS: readonly Row[] = [
  // Blaenau Gwent and Caerphilly, joint workforce service business case, July 2013
  ['BG04', 'part', '£9,159', '£487,227', '3%'],
  ['BG06', 'part', '£15,160', '£796,899', '3%'],
  ['BG08', 'sum', '£22,179.87', '£9,159', '£15,160'],
  ['BG16', 'sum', '8', '6'],
  // Central Bedfordshire, adult social care workforce strategy, April 2010
  ['CB01', 'percentage change', '12%', '250,000', '280,000'],
  ['CB02', 'percentage change', '53%', '35,900', '55,000'],
  ['CB04', 'share', '46%', '115,000', '250,000'],
  of('CB05', 'sum', '137,000', '37,000 + 35,000 + 17,000 + 17,000 + 13,000 + 12,000 + 7,000'),
  ['CB06a', 'share', '14%', '37,000', '250,000'],
  ['CB06b', 'share', '14%', '35,000', '250,000'],
  ['CB06c', 'share', '7%', '17,000', '250,000'],
  ['CB06d', 'share', '7%', '17,000', '250,000'],
  ['CB06e', 'share', '5%', '13,000', '250,000'],
  ['CB06f', 'share', '5%', '12,000', '250,000'],
  ['CB06g', 'share', '3%', '7,000', '250,000'],
  of('CB08', 'sum', '100%', '75% + 17% + 8%'),
  of('CB09', 'sum', '81', '3 + 13 + 29 + 18 + 9 + 2 + 1'),
  of('CB10', 'sum', '2,158', '1,924 + 234'),
  ['CB11', 'share', '89.2%', '1,924', '2,158'],
  ['CB12', 'share', '10.8%', '234', '2,158'],
  of('CB13', 'sum', '264', '121 + 124 + 6 + 13'),
  of('CB14a', 'share', '53.87%', `806 + ${KNOWN}`),
  of('CB14b', 'share', '32.08%', `480 + ${KNOWN}`),
  of('CB14c', 'share', '14.03%', `210 + ${KNOWN}`),
  of('CB14d', 'sum', '100.00%', '53.87% + 32.08% + 14.03%'),
  ['CB15', 'vacancy rate', '7.7%', '179', '2,158'],
  ['CB16', 'share', '15.1%', '326', '2,158'],
  ['CB17', 'share', '20.6%', '445', '2,158'],
  of('CB18', 'sum', '1,767', '177 + 1,311 + 187 + 113 + 139'),
  ['CB21', 'share', '33.3%', '571', '1,694'],
  of('CB22a', 'share', '68%', `1,041 + ${ETHNICITY}`),
  of('CB22b', 'share', '1.95%', `30 + ${ETHNICITY}`),
  of('CB22c', 'share', '6.05%', `93 + ${ETHNICITY}`),
  of('CB22d', 'share', '21.99%', `338 + ${ETHNICITY}`),
  of('CB22e', 'share', '2.28%', `35 + ${ETHNICITY}`),
  of('CB24', 'sum', '1,832', '1,421 + 23 + 388'),
  of('CB25', 'sum', '1,832', '3 + 22 + 56 + 210 + 275 + 420 + 446 + 146 + 98'),
  of('CB26', 'sum', '1,832', '584 + 91 + 279 + 878'),
  of('CB28', 'sum', '517', '274 + 212 + 4 + 27'),
  of('CB29', 'sum', '517', '480 + 32 + 5'),
  of('CB30', 'sum', '517', '84 + 433'),
  of('CB31', 'sum', '517', '35 + 84 + 168 + 173 + 52 + 5'),
  of('CB32', 'sum', '517', '10 + 39 + 5 + 1 + 8 + 454'),
  ['CB33a', 'share', '0.19%', '1', '517'],
  ['CB33b', 'share', '1.55%', '8', '517'],
  ['CB33c', 'share', '87.81%', '454', '517'],
  ['CB34a', 'share', '2.11%', '44', '517'],
  ['CB34b', 'share', '97.89%', '473', '517'],
  ['CB35', 'share', '16.05%', '83', '517'],
  ['CB36', 'share', '2.32%', '12', '517'],
  // Monmouthshire, children's services workforce report, 6 December 2017
  ['MO01', 'percentage fall', '38.3%', '18', '7'],
  of('MO02', 'sum', '7', '1 + 1 + 5'),
  ['MO03', 'agency differential', '£65,000', '£61,000', '£48,000', '5'],
  ['MO04', 'product', '£60,000', '£13,000', '5'],
  ['MO07', 'product', '£86,400', '£7,100', '12'],
  ['MO08', 'part of a year', '£43,200', '£86,400', '6'],
  ['MO09', 'quotient', '£16,500', '£33,000', '2'],
  ['MO10', 'difference', '£26,700', '£43,200', '£16,500'],
  ['MO12', 'difference', '£196,705', '£244,653', '£47,948'],
  // Rotherham, integrated local area workforce strategy 2011-2014
  ['RO03', 'percentage change', '80%', '5,200', '9,360'],
  ['RO04', 'share', '6.2%', '15,200', '255,755'],
  ['RO05', 'share', '10%', '24,270', '255,755'],
  ['RO06', 'share', '13%', '34,305', '271,100'],
  ['RO07', 'share', '6.4%', '16,267', '255,755'],
  ['RO09a', 'percentage change', '14%', '2,000', '2,226'],
  ['RO09b', 'percentage change', '27%', '2,000', '2,513'],
  of('RO12', 'sum', '113', '22 + 34 + 10 + 10 + 8 + 2 + 23 + 4'),
  of('RO17', 'sum', '3,526', '1,029 + 841 + 634 + 582 + 284 + 96 + 60'),
  of('RO19', 'sum', '100%', '65% + 20% + 13% + 1% + 1%'),
  of('RO26', 'sum', '100%', '76.6% + 23.4%'),
  of('RO27', 'sum', '100%', '67% + 33%'),
  // Nottinghamshire, workforce project funding report, November 2016
  ['NO01', 'quotient', '£115,000', '£230,000', '2'],
];

/** Stated with a word that claims no exact figure, as the reports print them. */
const HEDGED: readonly Row[] = [
  ['BG03', 'part', 'approx £7,000', '£717,149', '1%'],
  ['BG09', 'sum', 'in excess of £1.2 million', '£487,227', '£796,899'],
  ['CB03', 'share', '14.2%', '35,900', 'approximately 250,000'],
  ['MO05', 'percentage change', 'over 40%', '103', '147'],
  ['MO14', 'difference', 'approximately £5,000', '£244,653', '£191,792', '£47,948'],
  ['RO02', 'percentage change', 'over 33%', '42,200', '56,365'],
  ['RO23', 'quotient', 'more than 2', '9,000', '4,000'],
];

/** Worked out from a report and printed in none: the computed figure alone. */
const DERIVED: readonly Row[] = [
  ['BG01', 'grant before cut', '', '£717,149', '3%'],
  ['BG02', 'grant cut', '', '£717,149', '3%'],
  ['BG05', 'whole', '', '£9,159', '3%'],
  ['BG14', 'grant after cut', '', '£717,149', '3%', '3%', '3%'],
  ['MO13', 'cost per post', '', '£244,653', '5'],
  ['RO01', 'before change', '', '271,100', '6%'],
  ['RO08', 'before change', '', '4,397', '54%'],
  ['RO21', 'difference', '', '10.76%', '19.2%'],
  ['NO02', 'quotient', '', '£230,000', '2', '3'],
];

const byId = new Map(figures.map((figure) => [figure.id, figure]));
const nowhere = readTable([[{ text: 'x' }]]);
const judged = ([, kind, printed, ...parts]: Row) =>
  judge(nowhere, { kind, of: { text: printed }, parts: parts.map((text) => ({ text })) });
const named = (rows: readonly Row[]) => rows.map((row) => [row[0], byId.get(row[0])!.what, row] as const);
const isNear = (computed: number | undefined, exact: unknown) =>
  expect(Math.abs(computed! - Number(exact))).toBeLessThanOrEqual(1e-9 * Math.abs(Number(exact)));

const VERDICTS: Readonly<Record<string, string>> = { RECONCILES: 'Yes', TRUNCATED: 'Truncated', NO: 'No' };

describe('a statement gets the verdict that exact fractions give', () => {
  test.each(named(ROWS))('%s %s', (id, _, row) => {
    const { computed, verdict, stated } = judged(row);
    const known = byId.get(id)!;
    isNear(computed, known.computed);
    expect(stated).toMatchObject({ stated: Number(known.stated), decimals: known.dp });
    expect(verdict).toBe(VERDICTS[known.verdict]);
  });

  test('every one in numbers is tried', () => {
    const wanted = figures.filter(
      ({ verdict, stated }) => VERDICTS[verdict] && !Number.isNaN(Number(stated)),
    );
    expect(ROWS.map(([id]) => id)).toEqual(wanted.map(({ id }) => id));
    expect(ROWS).toHaveLength(49 + 4 + 21 - 2);
  });
});

describe('a statement that claims no exact figure cannot be checked, and its figure is given', () => {
  test.each(named(HEDGED))('%s %s', (id, _, row) => {
    const { computed, verdict, reason } = judged(row);
    isNear(computed, byId.get(id)!.computed);
    expect([verdict, reason?.why]).toEqual(['Cannot be checked', 'no exact figure']);
  });

  test('RO18: shares that come to 99% for rounding alone do not follow, but are within it', () => {
    const { verdict, withinRounding } = judged(of('RO18', 'sum', '100%', '71% + 9% + 19%'));
    expect([verdict, withinRounding]).toEqual(['No', true]);
    expect([...HEDGED.map(([id]) => id), 'RO18'].sort()).toEqual(
      figures
        .filter(({ verdict: known }) => known === 'APPROX')
        .map(({ id }) => id)
        .sort(),
    );
  });
});

test.each(
  named(
    figures
      .filter(({ verdict }) => verdict === 'N/A')
      .map(({ id, stated }): Row => [id, 'share', `${stated}%`]),
  ),
)('%s %s: without the figures it rests on it cannot be checked', (_, __, row) => {
  expect(judged(row)).toMatchObject({ verdict: 'Cannot be checked', reason: { why: 'too few parts' } });
});

describe('figures that a report does not print are worked out all the same', () => {
  test.each(named(DERIVED))('%s %s', (id, _, [, kind, , ...parts]) => {
    const known = byId.get(id)!;
    const { computed, verdict } = judged([id, kind, Number(known.computed).toFixed(2), ...parts]);
    isNear(computed, known.computed);
    expect(verdict).toBe('Yes');
  });
});

test('every kind is tried on one of them, or here', () => {
  const others: readonly Row[] = [
    ['-', 'average', '24.5', '22', '27', '24.5'],
    ['-', 'after change', '£103,000', '£100,000', '3%'],
  ];
  expect(others.map((row) => judged(row).verdict)).toEqual(['Yes', 'Yes']);
  const tried = new Set([...ROWS, ...HEDGED, ...DERIVED, ...others].map(([, kind]) => kind));
  expect([...tried].sort()).toEqual(Object.keys(KINDS).filter(isKind).sort());
});
