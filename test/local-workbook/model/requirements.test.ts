import { describe, expect, it } from 'vitest';
import { claimed, compareVersions } from '../../../local-workbook/model/requirements';

describe('requirement sets', () => {
  it('come in the order of their numbers: 1.10 is above 1.9', () => {
    expect(['1.10', '1.9', '1.2', '1.1', '2.0'].sort(compareVersions)).toEqual([
      '1.1',
      '1.2',
      '1.9',
      '1.10',
      '2.0',
    ]);
  });

  it.each([
    ['ExcelApi 1.14', true],
    ['ExcelApi 1.9', true],
    ['ExcelApi 1.15', false],
    ['ExcelApiOnline 1.1', false],
    ['toString 1.1', false],
  ])('%s is held by ExcelApi 1.14: %s', (set, held) => {
    expect(claimed({ ExcelApi: '1.14' }, set)).toBe(held);
  });
});
