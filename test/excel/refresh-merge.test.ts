import { describe, expect, test } from 'vitest';
import { merge } from '../../taskpane/appraisal/host/merge';
import type { Side } from '../../taskpane/appraisal/host/types';

const option = (name: string, parts: object = {}) => ({ name, summary: 'As it was', changes: [], ...parts });
const base = {
  title: 'A case',
  years: ['2026/27'],
  band: { low: 15, high: 20 },
  rates: [{ taxYear: '2016/17', niRate: 0.1, levyRate: 0.01 }],
  options: [
    option('Nothing'),
    option('Something', {
      changes: [
        { change: 'a', number: 1 },
        { change: 'b', number: 2 },
      ],
    }),
  ],
};
const withoutBand = Object.fromEntries(Object.entries(base).filter(([key]) => key !== 'band'));
type Case = Record<string, unknown>;
const changes = (...list: object[]) => ({
  ...base,
  options: [base.options[0]!, { ...base.options[1]!, changes: list }],
});
const [a, b] = [
  { change: 'a', number: 1 },
  { change: 'b', number: 2 },
];

describe('what one side alone changed is taken, and what both changed alike is taken once', () => {
  test.each<[string, Case, Case, Case]>([
    ['nothing', base, base, base],
    ['a field on the sheet', { ...base, title: 'Sheet' }, base, { ...base, title: 'Sheet' }],
    ['a field in the pane', base, { ...base, title: 'Pane' }, { ...base, title: 'Pane' }],
    ['the same on both', { ...base, title: 'Both' }, { ...base, title: 'Both' }, { ...base, title: 'Both' }],
    [
      'different fields of one object',
      { ...base, band: { low: 14, high: 20 } },
      { ...base, band: { low: 15, high: 21 } },
      { ...base, band: { low: 14, high: 21 } },
    ],
    [
      'different fields of an entry that has a name',
      { ...base, options: [option('Nothing', { summary: 'Sheet' }), base.options[1]] },
      { ...base, options: [option('Nothing', { benefits: ['Pane'] }), base.options[1]] },
      { ...base, options: [option('Nothing', { summary: 'Sheet', benefits: ['Pane'] }), base.options[1]] },
    ],
    [
      'different fields of an entry that has a year',
      { ...base, rates: [{ taxYear: '2016/17', niRate: 0.2, levyRate: 0.01 }] },
      { ...base, rates: [{ taxYear: '2016/17', niRate: 0.1, levyRate: 0.02 }] },
      { ...base, rates: [{ taxYear: '2016/17', niRate: 0.2, levyRate: 0.02 }] },
    ],
    [
      'an entry added on each side',
      { ...base, options: [...base.options, option('Sheet')] },
      { ...base, options: [...base.options, option('Pane')] },
      { ...base, options: [...base.options, option('Pane'), option('Sheet')] },
    ],
    [
      'an entry taken out on one side, another changed on the other',
      { ...base, options: [base.options[1]] },
      { ...base, options: [base.options[0], { ...base.options[1], summary: 'Pane' }] },
      { ...base, options: [{ ...base.options[1], summary: 'Pane' }] },
    ],
    [
      'entries in another order on the sheet',
      { ...base, options: [...base.options].reverse() },
      { ...base, options: [option('Nothing', { summary: 'Pane' }), base.options[1]] },
      { ...base, options: [base.options[1], option('Nothing', { summary: 'Pane' })] },
    ],
    [
      'a row added on each side',
      changes(a, b, { change: 'c' }),
      changes(a, b, { change: 'd' }),
      changes(a, b, { change: 'c' }, { change: 'd' }),
    ],
    [
      'the same row added on both',
      changes(a, b, { change: 'c' }),
      changes(a, b, { change: 'c' }),
      changes(a, b, { change: 'c' }),
    ],
    ['two rows that are alike, one taken out', changes(a), changes(a, b, a), changes(a, a)],
    [
      'a row changed on each side',
      changes({ ...a, number: 9 }, b),
      changes(a, { ...b, number: 8 }),
      changes({ ...a, number: 9 }, { ...b, number: 8 }),
    ],
    ['a field that only the pane has', base, { ...base, author: 'Pane' }, { ...base, author: 'Pane' }],
    ['a field taken out on the sheet', withoutBand, base, withoutBand],
  ])('%s', (_, sheet, pane, joined) => {
    expect(merge({ base, sheet, pane }, {})).toEqual({ json: joined, conflicts: [] });
  });
});

describe('what both changed differently is asked about, and the answer counts', () => {
  test.each<[string, Case, Case, object]>([
    [
      'a field',
      { ...base, title: 'Sheet' },
      { ...base, title: 'Pane' },
      { where: 'Title', path: 'title', sheet: 'Sheet', pane: 'Pane' },
    ],
    [
      'a figure, cleared on the sheet',
      { ...base, band: { high: 20 } },
      { ...base, band: { low: 1234.5, high: 20 } },
      { where: 'Band: low', path: 'band.low', sheet: '', pane: '1,234.5' },
    ],
    [
      'a field of an entry',
      { ...base, options: [option('Nothing', { summary: 'Sheet' }), base.options[1]] },
      { ...base, options: [option('Nothing', { summary: 'Pane' }), base.options[1]] },
      { where: 'Options, Nothing: summary', path: 'options[0].summary', sheet: 'Sheet', pane: 'Pane' },
    ],
    [
      'an entry taken out on the sheet and changed in the pane',
      { ...base, options: [base.options[0]] },
      { ...base, options: [base.options[0], { ...base.options[1], summary: 'Pane' }] },
      {
        where: 'Options: Something',
        path: 'options[1]',
        sheet: '',
        pane: 'name Something, summary Pane, changes change a, number 1; change b, number 2',
      },
    ],
    [
      'one row, differently',
      changes({ ...a, number: 9 }, b),
      changes({ ...a, number: 8 }, b),
      {
        where: 'Options, Something: changes',
        path: 'options[1].changes',
        sheet: 'change a, number 9',
        pane: 'change a, number 8',
      },
    ],
    [
      'a list of words',
      { ...base, years: ['2026/27', '2027/28'] },
      { ...base, years: ['2025/26'] },
      { where: 'Years', path: 'years', sheet: '2026/27; 2027/28', pane: '2025/26' },
    ],
  ])('%s', (_, sheet, pane, asked) => {
    const { conflicts } = merge({ base, sheet, pane }, {});
    expect(conflicts).toMatchObject([asked]);
    const answered = (side: Side) => merge({ base, sheet, pane }, { [conflicts[0]!.id]: side });
    expect(answered('sheet')).toEqual({ json: sheet, conflicts: [] });
    expect(answered('pane')).toEqual({ json: pane, conflicts: [] });
  });

  test('nothing is known of what was built: every difference is asked about', () => {
    const { conflicts } = merge(
      { base: {}, sheet: base, pane: { ...base, title: 'Pane', years: ['2030/31'] } },
      {},
    );
    expect(conflicts.map(({ path }) => path)).toEqual(['title', 'years']);
  });
});
