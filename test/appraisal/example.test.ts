import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/appraisal/evaluate';
import { exampleFile, parsed } from '../support/cases';

/** Monmouthshire's cabinet report of 6 December 2017, figure by figure; worked out by hand from the paragraphs named. */
const example = parsed(exampleFile());
const result = evaluate(example);
const [doNothing, increase, move] = result.options as [Option, Option, Option];
type Option = (typeof result.options)[number];

describe('what the options cost in a full year, £', () => {
  test.each([
    // 7.1: five posts cost 244,653. 3.22: an agency worker costs 13,000 more. 244,653 + 5 x 13,000
    ['1. Do nothing: keep five agency workers', 309_653, 0],
    // 7.1; saved 309,653 - 244,653 = 5 x 13,000
    ['2. Increase the establishment', 244_653, 65_000],
    // 7.2: 244,653 - 47,948; saved 309,653 - 196,705 = 65,000 + 47,948
    ['3. Move a post and increase the establishment', 196_705, 112_948],
  ])('%s: %d, saved %d', (name, net, saved) => {
    const option = result.options.find((candidate) => candidate.name === name)!;
    expect(option.fullYear.net).toBe(net);
    expect(option.fullYear.saved).toBe(saved);
  });

  test('line by line', () => {
    // Four social workers at 47,948 and a senior practitioner at 52,861 make 244,653
    expect(4 * 47_948 + 52_861).toBe(244_653);
    expect(doNothing.fullYear).toMatchObject({ agency: 309_653, added: 0, savings: 0, oneOff: 0 });
    expect(increase.fullYear).toMatchObject({ agency: 0, added: 244_653, savings: 0, oneOff: 0 });
    expect(move.fullYear).toMatchObject({ agency: 0, added: 244_653, released: -47_948 });
  });

  test('the agency premium is 5 x 13,000', () => {
    const premium = result.assignments.map((one, index) => one.premium * example.agency[index]!.workers);
    expect(premium).toEqual([13_000, 39_000, 13_000]);
    expect(premium.reduce((sum, part) => sum + part)).toBe(65_000);
  });
});

test('every change starts in the first month, so that each of four years costs a full year', () => {
  for (const option of result.options) {
    expect(option.years.map(({ net }) => net)).toEqual(Array(4).fill(option.fullYear.net));
  }
  // 65,000 and 112,948 a year, added up
  expect(increase.cumulative).toEqual([65_000, 130_000, 195_000, 260_000]);
  expect(move.cumulative).toEqual([112_948, 225_896, 338_844, 451_792]);
  expect([doNothing, increase, move].map(({ totalSaved }) => totalSaved)).toEqual([0, 260_000, 451_792]);
});

test('option 3 is recommended, and only it', () => {
  expect(result.options.map(({ recommended }) => recommended)).toEqual([false, false, true]);
});

describe('decisions beside the options', () => {
  test('the contact worker: 86,400 / 2 = 43,200 outside, 33,000 / 2 = 16,500 in house, 26,700 saved (figure 7)', () => {
    expect(result.measures[0]).toMatchObject({ current: 43_200, proposed: 16_500, saving: 26_700 });
  });

  test('the senior practitioner costs 5,000 more (7.7)', () => {
    expect(result.measures[1]).toMatchObject({ current: 0, proposed: 5_000, saving: -5_000 });
  });
});

describe('what pays for the options', () => {
  test('MTFP savings of 148,012 + 103,205 + 106,000 = 357,217 in 2018/19 alone (7.3), and no funding', () => {
    expect(result.funding.serviceSavings).toEqual([357_217, 0, 0, 0]);
    expect(result.funding.totalBySource).toEqual([0, 0, 0, 0]);
  });

  test.each([
    // 357,217 - 309,653, then the cost alone
    [0, [47_564, -309_653, -309_653, -309_653]],
    // 357,217 - 244,653
    [1, [112_564, -244_653, -244_653, -244_653]],
    // 357,217 - 196,705
    [2, [160_512, -196_705, -196_705, -196_705]],
  ])('option %# leaves %j', (option, years) => {
    expect(result.funding.positions[option]!.years).toEqual(years);
  });
});

describe('caseloads against 20 to 25, agency workers included', () => {
  const points = (team: number) =>
    result.caseload.teams[team]!.points.map(({ fte, people, average, status }) => [
      fte,
      people,
      average,
      status,
    ]);

  test('early help, duty and assessment: 110 cases over 4 posts and 1 agency worker', () => {
    expect(points(0)).toEqual([
      [5, 5, 22, 'Within'], // now: 110 / 5
      [4, 4, 27.5, 'Above'], // without the agency worker: 110 / 4, the 5 cases more of 3.16
      [5, 5, 22, 'Within'], // do nothing
      [5, 5, 22, 'Within'], // a post for the agency worker
      [5, 5, 22, 'Within'],
    ]);
    expect(result.caseload.teams[0]!.fteNeeded).toBe(4.4); // 110 / 25
  });

  test('family support and protection: 200 cases over 5 posts and 4 agency workers', () => {
    const with9 = [9, 9, 200 / 9, 'Within']; // 22.2
    expect(points(1)).toEqual([with9, [5, 5, 40, 'Above'], with9, with9, with9]);
    expect(result.caseload.teams[1]!.fteNeeded).toBe(8); // 200 / 25
  });

  test('placement and support is not counted in cases, so it has no caseload', () => {
    expect(result.caseload.teams.map(({ name }) => name)).toEqual([
      'Early help, duty and assessment',
      'Family support and protection',
    ]);
  });
});

test('every integrity check passes', () => {
  expect(result.checks).toHaveLength(10);
  expect(result.checks.filter(({ passes }) => !passes)).toEqual([]);
});

describe('the figures that the report states', () => {
  test.each([
    ['3.5', 69, undefined, 'Cannot be checked'], // figure 3 is a picture
    ['3.16', 5, undefined, 'Cannot be checked'], // figure 4 is a picture
    ['3.19', 38.3, 61.111, 'No'], // (18 - 7) / 18; 38.3% is no way from 18 to 7
    ['3.20', 7, 7, 'Yes'], // 1 + 1 + 5
    ['3.22', 65_000, 65_000, 'Yes'], // 13,000 x 5
    ['Options table, option 1', 60_000, 65_000, 'No'], // 13,000 x 5
    ['3.25 and figure 7', 86_400, 85_200, 'No'], // 7,100 x 12
    ['Figure 7', 43_200, 43_200, 'Yes'], // 86,400 / 2
    ['Figure 7', 16_500, 16_500, 'Yes'], // 33,000 / 2
    ['Figure 7', 26_700, 26_700, 'Yes'], // 43,200 - 16,500
    ['Options table and 7.2', 196_705, 196_705, 'Yes'], // 244,653 - 47,948
    ['Options table, option 2', 244_653, 244_653, 'Yes'],
    ['Options table, option 3', 196_705, 196_705, 'Yes'],
  ])('%#. %s says %d, computed %d: %s', (where, stated, computed, verdict) => {
    const finding = result.findings.find(
      ({ figure, result: found }) => figure.where === where && figure.stated === stated && found === verdict,
    );
    expect(finding).toBeDefined();
    if (computed === undefined) expect(finding!.computed).toBeUndefined();
    else expect(finding!.computed).toBeCloseTo(computed, 3);
  });

  test('are thirteen', () => {
    expect(result.findings).toHaveLength(13);
  });
});
