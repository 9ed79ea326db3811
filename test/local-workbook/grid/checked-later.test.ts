import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';
import { expect, it } from 'vitest';
import { area, gridForTests } from './support';

const { grid, sheet } = gridForTests();

/** Univer checks them once it is idle, by when their sheet may be gone: it threw then, and nobody caught it. */
it('cells of a sheet that is gone are not checked any more, and those of one that is there are', async () => {
  const checks = grid.injector.get(SheetsDataValidationValidatorService);
  const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
  const gone = grid.sheets.add('Gone');
  for (const id of [sheet(), gone])
    grid.rules.setValidation(id, area(0, 0), {
      rule: { wholeNumber: { formula1: 1, formula2: 3, operator: 'Between' } },
      ignoreBlanks: true,
      errorAlert: {},
      prompt: {},
    });
  grid.sheets.remove(gone);
  expect(await checks.validatorRanges('workbook', gone, [range])).toEqual([]);
  expect(await checks.validatorRanges('workbook', sheet(), [range])).toHaveLength(1);
});
