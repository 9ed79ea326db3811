import { describe, expect, test } from 'vitest';
import {
  type FigureKind,
  figureOf,
  figureText,
  linesOf,
  yearOf,
  yearsFrom,
} from '../../../taskpane/appraisal/form/entry';

describe('a figure as a person types it', () => {
  test.each<[FigureKind, string, unknown]>([
    ['money', '£48,000', 48000],
    ['money', '48000', 48000],
    ['money', ' £1,234.56 ', 1234.56],
    ['money', '-£500', -500],
    ['money', '£-500', -500],
    ['money', '−500', -500],
    ['money', '', undefined],
    ['money', '0', 0],
    ['money', '-0', 0],
    ['number', '12.5', 12.5],
    ['number', '.5', 0.5],
    ['number', '1,000', 1000],
    ['whole', '3', 3],
    ['percentage', '3%', 0.03],
    ['percentage', '3', 0.03],
    ['percentage', '7 %', 0.07],
    ['percentage', '0.5%', 0.005],
    ['percentage', '-2%', -0.02],
    ['percentage', '0', 0],
    ['percentage', '38.3%', 0.383],
    // What cannot be read stays as it was typed
    ['money', 'about 500', 'about 500'],
    ['money', '1,25', '1,25'],
    ['money', '£', '£'],
    ['money', '3%', '3%'],
    ['number', '£3', '£3'],
    ['percentage', '£3', '£3'],
    // A half, or a half of one per cent?
    ['percentage', '0.5', '0.5'],
    ['money', '--5', '--5'],
  ])('%s %j is %j', (kind, typed, value) => expect(figureOf(typed, kind)).toBe(value));

  test.each<[FigureKind, number, string]>([
    ['money', 48000, '£48,000'],
    ['money', -65000.5, '-£65,000.5'],
    ['percentage', 0.03, '3%'],
    ['percentage', 0.07, '7%'],
    ['percentage', 0.175, '17.5%'],
    ['percentage', -0.02, '-2%'],
    ['number', 12345.678, '12,345.678'],
  ])('%s %d is shown as %s, and read back as it is', (kind, value, shown) => {
    expect(figureText(value, kind)).toBe(shown);
    expect(figureOf(shown, kind)).toBe(value);
  });

  test('every percentage to the hundredth of one per cent is read back as it is shown', () => {
    for (let i = -10000; i <= 10000; i += 1)
      expect(figureOf(figureText(i / 10000, 'percentage'), 'percentage')).toBe(i / 10000);
  });
});

test.each([
  ['2026/27', '2026/27'],
  ['2026-27', '2026/27'],
  ['2026/2027', '2026/27'],
  ['2026', '2026/27'],
  ['1999', '1999/00'],
  ['2026/28', '2026/28'],
  ['next year', 'next year'],
  ['', undefined],
])('the year %j is %j', (typed, label) => expect(yearOf(typed)).toBe(label));

test.each([
  ['2018/19', 4, ['2018/19', '2019/20', '2020/21', '2021/22']],
  ['1998', 3, ['1998/99', '1999/00', '2000/01']],
  ['soon', 3, undefined],
])('the years from %j, %d of them', (first, count, expected) =>
  expect(yearsFrom(first, count)).toEqual(expected),
);

test('texts, one a line, without blank lines', () => {
  expect(linesOf(' one \r\n\n two\n')).toEqual(['one', 'two']);
});
