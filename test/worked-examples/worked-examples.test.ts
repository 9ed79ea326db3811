import { describe, expect, it } from 'vitest';
import { caseloadAdded, caseloadStatus } from '../../src/calculations/caseload';
import { figureReconciles } from '../../src/calculations/figure';
import { grantCut } from '../../src/calculations/grant';
import { rateGap, vacancyRate } from '../../src/calculations/rate';
import { EXPRESSIONS, type Inputs } from './expressions';
import figures from './figures.json';

/**
 * Every calculation stated in the five reports that the product is built on: our functions give the figure that
 * exact fractions give, and the report's figure gets the verdict it deserves.
 */
const byId = new Map(figures.map((figure) => [figure.id, figure]));

/** Rows whose computed cell is words, each with a test of its own below. */
const IN_WORDS = ['CB37', 'CB40', 'MO20', 'MO21', 'MO22', 'RO20'];

const inNumbers = figures.filter((figure) => typeof figure.computed === 'number');

/** The row's inputs; its expression reads only the names that the row has, or its result would be NaN. */
const inputsOf = (figure: (typeof figures)[number]) => figure.inputs as unknown as Inputs;
const compute = (id: string) => EXPRESSIONS[id]!(inputsOf(byId.get(id)!));

it('covers all 127 rows, each once', () => {
  expect(figures).toHaveLength(127);
  expect(byId.size).toBe(127);
  expect([...Object.keys(EXPRESSIONS), ...IN_WORDS].sort()).toEqual([...byId.keys()].sort());
  expect(inNumbers.map((figure) => figure.id).sort()).toEqual(Object.keys(EXPRESSIONS).sort());
});

describe('the figure computed', () => {
  it.each(inNumbers.map((figure) => [figure.id, figure.what, figure] as const))('%s %s', (id, _, figure) => {
    const exact = figure.computed as number;
    const difference = Math.abs(compute(id) - exact);
    expect(difference).toBeLessThanOrEqual(Math.abs(exact) * 1e-12);
  });
});

describe('the verdict on the figure printed', () => {
  const answers: Record<string, string> = { RECONCILES: 'Yes', TRUNCATED: 'Truncated', NO: 'No' };
  const judged = inNumbers.filter(
    (figure) => answers[figure.verdict] && !Number.isNaN(Number(figure.stated)),
  );

  it.each(judged.map((figure) => [figure.id, figure.verdict, figure] as const))(
    '%s %s',
    (id, verdict, figure) => {
      expect(figure.stated).not.toBeNull();
      expect(figureReconciles(Number(figure.stated), compute(id), figure.dp)).toBe(answers[verdict]);
    },
  );

  it('covers every such row but the two whose statement is in words', () => {
    const rows = figures.filter((figure) => answers[figure.verdict]).map((figure) => figure.id);
    const inWords = rows.filter((id) => !judged.some((figure) => figure.id === id));
    expect(inWords).toEqual(['MO16', 'RO20']);
    expect(judged).toHaveLength(49 + 4 + 21 - 2);
  });

  it('counts 49 that reconcile, 4 truncated, 21 that do not, 41 derived, 8 approximate, 4 not available', () => {
    const count = (verdict: string) => figures.filter((figure) => figure.verdict === verdict).length;
    expect(['RECONCILES', 'TRUNCATED', 'NO', 'DERIVED', 'APPROX', 'N/A'].map(count)).toEqual([
      49, 4, 21, 41, 8, 4,
    ]);
  });
});

describe('rows in words', () => {
  it.each(['CB37', 'CB40', 'MO21', 'MO22'])('%s: the report gives no basis, so nothing is computed', (id) => {
    expect(byId.get(id)!.verdict).toBe('N/A');
    expect(typeof byId.get(id)!.computed).toBe('string');
    expect(EXPRESSIONS[id]).toBeUndefined();
  });

  it.each([
    [19.9, 'Below'],
    [20, 'Within'],
    [22.5, 'Within'],
    [25, 'Within'],
    [25.1, 'Above'],
  ])('MO20: a caseload of %d against the safe band is %s', (caseload, status) => {
    const { low, high } = inputsOf(byId.get('MO20')!) as unknown as { low: number; high: number };
    expect([low, high]).toEqual([20, 25]);
    expect(caseloadStatus(caseload, low, high)).toBe(status);
  });

  it.each([
    [20, 4],
    [25, 5],
  ])('MO21: at an average of %d, an added 5 means %d workers are left', (average, left) => {
    const workers = left + 1;
    expect(caseloadAdded(average * workers, workers, 1)).toBeCloseTo(average / left, 12);
    expect(caseloadAdded(average * workers, workers, 1)).toBeCloseTo(5, 12);
  });

  it('RO20: turnover is lower than the region and higher than England, so the exception is national', () => {
    const figure = byId.get('RO20')!;
    const { local, region, nat } = inputsOf(figure);
    const against = (comparator: number) => {
      const sign = rateGap(local / 100, comparator / 100) < 0 ? '<' : '>';
      return `${local.toFixed(1)} ${sign} ${comparator.toFixed(1)}`;
    };
    expect(`${against(region)}; ${against(nat)}`).toBe(figure.computed);
    expect(figure.verdict).toBe('NO');
  });
});

describe('what the notes of the rows say besides', () => {
  it('BG08: the cut in the joint grant is 22,179.87, so the two cuts are 2,139.13 more', () => {
    const cut = grantCut(717149, 0.03, 'after');
    expect(figureReconciles(22179.87, cut, 2)).toBe('Yes');
    expect(figureReconciles(2139.13, compute('BG08') - cut, 2)).toBe('Yes');
  });

  it('CB35: 16.05% of those employed is 13.83% of all posts, the basis of the 7.7% in the same report', () => {
    expect(100 * vacancyRate(83, 517, 'employed')).toBeCloseTo(compute('CB35'), 12);
    expect(figureReconciles(13.83, 100 * vacancyRate(83, 517), 2)).toBe('Yes');
  });

  it('RO21 and RO22: the second gap of each, against England', () => {
    for (const [id, gap] of [
      ['RO21', -6.54],
      ['RO22', -2],
    ] as const) {
      const { local, nat } = inputsOf(byId.get(id)!);
      expect(rateGap(local / 100, nat / 100)).toBeCloseTo(gap, 10);
    }
  });
});
