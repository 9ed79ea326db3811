import { describe, expect, test } from 'vitest';
import { readPrinted } from '../../src/figures';

const read = (text: string, value?: unknown) => {
  const { kind, ...rest } = readPrinted(text, value);
  return kind === 'figure' ? rest : kind;
};

describe('a printed figure is read as it is printed', () => {
  test.each<[string, number, number, string]>([
    ['517', 517, 0, ''],
    ['1,284,126', 1284126, 0, ''],
    ['1 284 126', 1284126, 0, ''],
    ['0', 0, 0, ''],
    ['.5', 0.5, 1, ''],
    ['0.50', 0.5, 2, ''],
    ['12,345.60', 12345.6, 2, ''],
    ['£717,149', 717149, 0, '£'],
    ['£ 1,234.50', 1234.5, 2, '£'],
    ['GBP 12', 12, 0, '£'],
    ['€3.2m', 3200000, -5, '€'],
    ['£1.2m', 1200000, -5, '£'],
    ['£115k', 115000, -3, '£'],
    ['£1.25bn', 1250000000, -7, '£'],
    ['£1.284 million', 1284000, -3, '£'],
    ['12 thousand', 12000, -3, ''],
    ['53.87%', 53.87, 2, '%'],
    ['53.87 %', 53.87, 2, '%'],
    ['14 per cent', 14, 0, '%'],
    ['-8.44 pp', -8.44, 2, 'pp'],
    ['1.0 percentage points', 1, 1, 'pp'],
    ['(1,234)', -1234, 0, ''],
    ['(£1.2m)', -1200000, -5, '£'],
    ['(£45)', -45, 0, '£'],
    ['£(45)', -45, 0, '£'],
    ['-12', -12, 0, ''],
    ['−12', -12, 0, ''],
    ['–£4,500', -4500, 0, '£'],
    ['£-4,500', -4500, 0, '£'],
    ['+3.5%', 3.5, 1, '%'],
    ['(0)', 0, 0, ''],
    ['nil', 0, 0, ''],
    ['37.5 FTE', 37.5, 1, ''],
    ['1,924*', 1924, 0, ''],
    ['1,924¹', 1924, 0, ''],
    ['1,924 [note 2]', 1924, 0, ''],
    ['1,924 (r)', 1924, 0, ''],
    ['  1,924\u00a0', 1924, 0, ''],
  ])('%j', (text, stated, decimals, unit) => {
    expect(read(text)).toMatchObject({ stated, value: stated, decimals, unit });
  });

  test.each([
    ['about 250,000', 'about', 250000],
    ['approx £7,000', 'approx', 7000],
    ['c. £7,000', 'c.', 7000],
    ['c£7,000', 'c', 7000],
    ['~2,000', '~', 2000],
    ['over 33%', 'over', 33],
    ['In excess of £1.2 million', 'in excess of', 1200000],
  ])('%j claims no exact figure', (text, hedge, stated) => {
    expect(read(text)).toMatchObject({ hedge, stated });
  });
});

describe('where no figure is shown, that is known', () => {
  test.each(
    [
      '',
      '  ',
      '-',
      '–',
      '—',
      '--',
      '..',
      '...',
      '*',
      '**',
      'c',
      'C',
      'x',
      'z',
      ':',
      'n/a',
      'N/A',
      '#N/A',
    ].concat([...['[c]', '[low]', '[x]', '[z]', '<5', '< 5', 'low', 'tbc', 'Not known', 'not recorded']]),
  )('%j', (text) => expect(read(text)).toBe('missing'));
});

describe('words are no figures', () => {
  test.each([
    ...[
      'Total',
      '18-29',
      '1-4',
      '70+',
      '2023/24',
      '1.2.3',
      '007',
      'Band 5',
      '1 April 2025',
      '12,34',
      '60 to 69',
    ],
    ...['1041 (68%)', 'Q1', '£', '%', '(a)', 'Not known/none of these', '50%-60%'],
  ])('%j', (text) => expect(read(text)).toBe('words'));
});

describe('of a cell, the text says how finely it is printed and the cell holds the number', () => {
  test.each<[string, number, object | string]>([
    ['53.9%', 0.53877, { value: 53.877, stated: 53.9, decimals: 1, unit: '%', isCell: true }],
    ['1,234', 1234.4, { value: 1234.4, stated: 1234, decimals: 0, isCell: true }],
    ['1,234', -1234.4, { value: -1234.4, stated: -1234, isCell: true }],
    ['-', 0, { value: 0, stated: 0, isCell: true }],
    ['(45)', -45, { value: -45, stated: -45, isCell: true }],
    ['####', 1234.5, { value: 1234.5, stated: 1234.5, decimals: 1, isCell: true }],
    // A format that shows thousands: only what is printed is known to the reader
    ['1,234', 1234000, { value: 1234, stated: 1234 }],
    ['1 Apr 2025', 45748, 'words'],
  ])('%j of %d', (text, value, expected) => {
    if (typeof expected === 'string') expect(read(text, value)).toBe(expected);
    else expect(read(text, value)).toMatchObject(expected);
  });

  test('and a cell whose format shows thousands is not what a formula can refer to', () => {
    expect(read('1,234', 1234000)).not.toHaveProperty('isCell');
  });
});
