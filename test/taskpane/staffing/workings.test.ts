import { describe, expect, test } from 'vitest';
import * as core from '../../../src/appraisal/staffing-test';
import {
  averageWorking,
  costWorking,
  gapWorking,
  largestCutWorking,
  leftWorking,
  savedWorking,
  teamsWorking,
} from '../../../taskpane/staffing/workings';
import { DRAFT, add, baseOf, endAgency, remove } from '../../appraisal/staffing-test/support';

const base = baseOf(DRAFT);
const tested = core.staffingTest(base, [add(3, 7), endAgency(2, 7)], 0.03);
const [duty] = tested.teams;

describe('how a figure is made, in words and numbers', () => {
  test('a cost: number, price and months of each line, and what they come to', () => {
    expect(costWorking(core, tested, 1, 'first year')).toEqual({
      lines: [
        {
          what: 'Agency: Duty: 2 agency workers',
          how: '× £61,000 a year each',
          detail: 'Each is post £48,000 + premium £13,000.',
          amount: '£122,000',
        },
        {
          what: 'Social worker, Duty: 3 posts added',
          how: '× £48,000 a year each × 6 of 12 months',
          amount: '£72,000',
        },
        {
          what: 'Agency: Duty: 2 agency workers ended',
          how: '× £61,000 a year each × 6 of 12 months',
          detail: 'Each is post £48,000 + premium £13,000.',
          amount: '-£61,000',
        },
      ],
      total: { what: 'In all', amount: '£133,000' },
      sentences: [],
    });
  });

  test('pay that moves and posts that are not all paid are factors of the price', () => {
    const moved = baseOf({
      ...DRAFT,
      priceBase: '2025/26',
      vacancyFactor: 0.05,
      pay: [{ year: '2026/27', award: 0.02 }],
    });
    const { lines, sentences } = costWorking(core, core.staffingTest(moved, [remove(1)], 0), 1, 'first year');
    // 0.95 x 1.02 = 0.969
    expect(lines[1]).toMatchObject({
      what: 'Social worker, Duty: 1 post removed',
      how: '× £46,512 a year each',
      detail: 'Each is post £48,000 × 0.969.',
      amount: '-£46,512',
    });
    expect(sentences.join()).toMatch(/^The factors:/);
  });

  test('agency saved: what ends, and nothing where nothing does', () => {
    expect(savedWorking(core, tested, 1, 'full year')).toMatchObject({
      lines: [{ amount: '£122,000' }],
      total: { amount: '£122,000' },
    });
    expect(savedWorking(core, tested, 0, 'full year')).toEqual({
      lines: [],
      sentences: ['Nothing counts here: the figure is 0.'],
    });
  });

  test('a caseload: FTE line by line, cases among them, the band', () => {
    expect(averageWorking(core, tested, 0, duty!)).toEqual({
      lines: [
        { what: 'Social worker: 3 filled posts', how: '× 1 FTE with cases each', amount: '3' },
        { what: 'Agency: Duty: 2 agency workers', how: '× 1 FTE with cases each', amount: '2' },
      ],
      total: { what: 'FTE that holds cases', amount: '5' },
      sentences: ['120 cases ÷ 5 FTE = 24.00', 'The band is 15 to 20: Above band.'],
    });
  });

  test('a caseload of nobody has no average', () => {
    const nobody = core.staffingTest(base, [remove(3), endAgency(2)], 0);
    expect(averageWorking(core, nobody, 1, nobody.teams[0]!).sentences).toEqual([
      'Nobody holds cases, so there is no average.',
    ]);
  });

  test('an FTE gap: what the cases need, less what there is', () => {
    expect(gapWorking(core, tested, 0, duty!).sentences).toEqual([
      'Needed: 120 cases ÷ 20, the top of the band = 6 FTE',
      '6 needed less 5 there = 1',
    ]);
  });

  test('what is left of a grant: what is saved, what the cut takes', () => {
    expect(leftWorking(tested, 1, 0.03).sentences).toEqual([
      'Saved in a full year: £122,000 of doing nothing less £144,000 = -£22,000',
      'Taken by the cut: 3% of £500,000 = £15,000',
      '-£22,000 less £15,000 = -£37,000',
    ]);
  });

  test('the largest cut: the saving as a share of the grant, or why there is none', () => {
    const saving = core.staffingTest(base, [endAgency(1)], 0);
    expect(largestCutWorking(saving, 1).sentences[1]).toBe('£61,000 of £500,000 is 12.2%.');
    expect(largestCutWorking(tested, 1).sentences[1]).toBe('Nothing is saved, so no cut is covered.');
  });

  test('a count of teams names them', () => {
    const short = ({ gaps }: core.TeamFigures) => (gaps[0] > 0 ? String(gaps[0]) : undefined);
    expect(teamsWorking(tested, short, '1')).toEqual({
      lines: [{ what: 'Duty', how: '', amount: '1' }],
      total: { what: 'In all', amount: '1' },
      sentences: [],
    });
  });
});
