import { describe, expect, test } from 'vitest';
import type { WorkforceOptions } from '../../src/workforce/workbook';
import { same } from '../support/recalculate';
import { importExample, workbookOf } from '../workforce/chain/chain';
import { readPackage } from '../xlsx/package';
import { recalculatedByLibreOffice } from './soffice';

const WORKBOOKS: readonly (readonly [string, readonly string[], Partial<WorkforceOptions>])[] = [
  [
    'adult social care, open data, Annex A and posts',
    [
      'asc-wds-worker.csv',
      'asc-wds-workplace.csv',
      'asc-wds-training.csv',
      'csww-open-data.csv',
      'annex-a.xlsx',
      'hr-establishment.csv',
    ],
    {},
  ],
  [
    'the census, an organisation chart and a summary',
    ['csww-census.xml', 'organisation-chart.csv', 'nmds-summary.txt'],
    {},
  ],
  [
    'cases with weights, and an organogram',
    ['caseload-list.csv', 'organogram-senior.csv'],
    { weights: { points: { 24: 3, 12: 2 }, perFte: 40, perAsye: 30 }, band: { low: 12, high: 15 } },
  ],
  ['small numbers suppressed', ['asc-wds-worker.csv', 'caseload-list.csv'], { suppress: 5 }],
];

describe('LibreOffice calculates what we cache, without an error', () => {
  test.each(WORKBOOKS)('%s', async (_, files, options) => {
    const ours = await workbookOf(await Promise.all(files.map(importExample)), options);
    const theirs = new Map(
      readPackage(await recalculatedByLibreOffice(ours)).sheets.map((sheet) => [sheet.name, sheet.cells]),
    );
    const formulas = readPackage(ours).sheets.flatMap((sheet) =>
      [...sheet.cells.values()].flatMap((cell) =>
        cell.formula === undefined ? [] : [{ sheet: sheet.name, ...cell }],
      ),
    );
    expect(formulas.length).toBeGreaterThan(5);
    const wrong = formulas.flatMap(({ sheet, address, formula, value }) => {
      const found = theirs.get(sheet)?.get(address);
      if (found && found.type !== 'e' && same(value, found.value)) return [];
      return [{ cell: `${sheet}!${address}`, formula, ours: value, theirs: found?.value }];
    });
    expect(wrong).toEqual([]);
  });
});
