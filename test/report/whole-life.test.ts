import { expect, test } from 'vitest';
import { complete, smallCase } from '../support/cases';
import { asShown, linesOf, tableOf } from './compared';
import { wordOf, workbookOf } from './examples';

const years = ['2026/27', '2027/28', '2028/29'];
const post = { change: 'add post', team: 'Duty', role: 'Social worker', number: 1 } as const;
const training = { name: 'Training', amount: 9_000, year: '2026/27' };
const c = smallCase({
  years,
  options: [complete('Do nothing'), complete('Do something', { changes: [post], oneOff: [training] })],
  wholeLife: {
    horizon: 10,
    options: [{ option: 'Do something', upperBound: 0.2, mitigated: 0.5 }],
    risks: [{ option: 'Do something', risk: 'Late start', probability: 0.5, cost: 4_000, year: '2026/27' }],
  },
});
const [word, book] = await Promise.all([wordOf(c), workbookOf(c)]);
const lines = linesOf(book, 'Whole-life value');
const of = (label: string) => lines.find((line) => line.label === label)!.cells.slice(1, 3);

test('the whole-life value of each option is that of the workbook', () => {
  const money = [
    'Optimism bias',
    'Risk-weighted cost',
    'Net present cost',
    'Net present social value against doing nothing',
    'Equivalent annual cost',
  ].map((label) => of(label).map((value) => asShown(value, 'money')));
  const ratio = of('Benefit-cost ratio; none where nothing more is spent').map((value) =>
    asShown(value, 'fte'),
  );
  expect(tableOf(word, 'Whole-life value')).toEqual(
    c.options.map(({ name }, i) => [name, ...money.map((values) => values[i]), ratio[i]]),
  );
});

test('its bias and its risks are those of the hand: 20% less half of it on 9,000, and 4,000 times 0.5, undiscounted', () => {
  const [, something] = tableOf(word, 'Whole-life value');
  expect(something!.slice(1, 3)).toEqual(['900', '2,000']);
});

test('a case without present values has no such section', async () => {
  const words = (await wordOf(smallCase())).paragraphs.map(({ text }) => text);
  expect(words).not.toContain('Whole-life value');
  expect(word.paragraphs.map(({ text }) => text)).toContain('Whole-life value');
});
