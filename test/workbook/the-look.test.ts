import { expect, test } from 'vitest';
import {
  CHECK,
  blank,
  calc,
  chart,
  check,
  conditional,
  f,
  grid,
  input,
  layout,
  note,
  range,
  row,
  sheet,
  text,
  title,
  totalRow,
  workbook,
} from '../../src/workbook';
import type { Block, SheetOptions } from '../../src/workbook';
import { sampleWorkbook } from './sample';

const properties = { title: 'T', author: 'A', created: '2026-04-01', version: '1' };
const described = (blocks: Block[], options: SheetOptions = { kind: 'calculation' }) => {
  const [made] = layout(workbook(properties, [sheet('S', blocks, options)])).sheets;
  if (!made) throw new Error('no sheet');
  return made;
};

test('a check is green with a tick, or red with a cross, and always a word', () => {
  const made = described([row('r', '', [check(f`1=1`, true)]), row('r', '', [check(f`1=0`, false)])]);
  expect(made.rows.map((cells) => cells[3]?.value)).toEqual([CHECK.pass, CHECK.fail]);
  expect(made.conditionalFormats).toEqual([
    { range: 'D1:D2', formula: 'LEFT(D1,1)="✓"', style: 'checkPass' },
    { range: 'D1:D2', formula: 'LEFT(D1,1)="✗"', style: 'checkFail' },
  ]);
});

test('totals are bold with a line above, inputs keep their own look', () => {
  const made = described([totalRow('All', '£', [calc(f`1+1`, 2, 'money'), input(1), blank()])]);
  const styles = made.rows[0]?.map((cell) => cell?.style);
  expect(styles?.slice(1)).toEqual(['totalLabel', 'totalLabel', 'total', 'input', 'totalLabel']);
});

test('a row of a grid draws its line to the end, also where it says nothing', () => {
  const made = described([grid({ head: ['I', '', 'x', 'y', 'z'], rows: [row('r', '', [input(1)])] })]);
  expect(made.rows[1]?.slice(3).map((cell) => cell?.style)).toEqual(['input', 'blank', 'blank']);
});

test('units stand on one line where they are short', () => {
  const made = described([row('Average', 'cases per FTE', [input(1)])]);
  expect(made.columnWidths[2]).toBeGreaterThan(13);
  expect(made.rowHeights[0]).toBe(18);
});

test('a sheet on one page is turned so that it is shrunk least', () => {
  const tall = Array.from({ length: 60 }, () => row('r', '', [input(1)]));
  const options = { kind: 'output', print: { onePage: true } } as const;
  expect(described(tall, options).print.orientation).toBe('portrait');
  expect(described([row('r', '', [input(1)])], options).print.orientation).toBe('landscape');
  expect(described(tall, { kind: 'output' }).print.orientation).toBe('landscape');
});

test('a paragraph runs across the sheet, and its row is tall enough', () => {
  const made = described([title('T'), note('word '.repeat(100))]);
  expect(made.merges).toEqual(['B3:G3']);
  expect(made.rowHeights[2]).toBeGreaterThan(45);
});

test('a column is wide enough for its figures and for the longest word of its head', () => {
  const made = described([
    grid({
      head: ['', '', 'Unaccompanied-asylum-seeking', 'x'],
      rows: [row('r', '', [input(1), input(-1_234_567_890_123, { format: 'money' })])],
    }),
  ]);
  expect(made.columnWidths[3]).toBeGreaterThan(26);
  expect(made.columnWidths[4]).toBeGreaterThan(18);
});

test('column charts start at zero, unless a figure between the corners is negative', () => {
  const cells = [input(5), input(-2), input(3)];
  const names = ['a', 'b', 'c'].map((name) => text(name));
  const [first, , last] = cells;
  const made = (values: typeof cells) =>
    described([
      row('n', '', names),
      row('v', '', values),
      chart({
        type: 'column',
        title: 'T',
        categories: names,
        series: [{ name: 's', values: range(values[0] ?? blank(), values[2] ?? blank()) }],
        altText: 'three bars',
      }),
    ]).charts[0];
  expect(first && last && made(cells)?.fromZero).toBe(false);
});

test('a chart without alternative text is refused', () => {
  const cell = input(1);
  const bare = chart({
    type: 'column',
    title: 'T',
    categories: [cell],
    series: [{ name: 's', values: [cell] }],
    altText: ' ',
  });
  expect(() => described([row('r', '', [cell]), bare])).toThrow(/people who cannot see it/);
});

test('a conditional format colours cells of its own sheet only', () => {
  const [near, far] = [input(1), input(2)];
  const blocks = [row('r', '', [near]), conditional([far], f`${far}>0`, 'recommended')];
  const sheets = [
    sheet('A', blocks, { kind: 'output' }),
    sheet('B', [row('r', '', [far])], { kind: 'output' }),
  ];
  expect(() => layout(workbook(properties, sheets))).toThrow(/colours cells of sheet "B"/);
});

test('calculation sheets are protected, sheets with input tables are not, grid lines are off', () => {
  const made = layout(sampleWorkbook()).sheets;
  expect(made.map((one) => [one.name, one.protected, one.showGridlines])).toEqual([
    ['About', false, false],
    ['Inputs & changes', false, false],
    ['Costs by year', true, false],
    ['Caseload', true, false],
    ['Checks', true, false],
  ]);
});

test('no chart of the sample is cut by a page', () => {
  const costs = layout(sampleWorkbook()).sheets[2];
  for (const at of costs?.print.breaks ?? []) {
    expect(costs?.charts.some(({ from, to }) => from.row < at && at < to.row)).toBe(false);
  }
  expect(costs?.print.breaks.length).toBeGreaterThan(0);
});
