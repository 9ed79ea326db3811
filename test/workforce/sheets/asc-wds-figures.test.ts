import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importSource } from '../../../src/workforce';
import { openSource } from '../../../src/workforce/source';
import { expectSame, recalculate } from '../../support/recalculate';
import { whereThereIs } from '../published';
import { bytesOf, describedOf, line } from './support';

const read = async (path: string, asAt?: string) =>
  importSource(
    await openSource(path.split('/').at(-1)!, readFileSync(path)),
    asAt === undefined ? {} : { asAt },
  );

interface Expected {
  /** Label, which of its occurrences, the first value of the row. */
  readonly figures: readonly (readonly [string, number, number])[];
  readonly asAt?: string;
}

/** The workbook of both files says these figures, and an engine that sees its formulas alone comes to the same. */
async function expectFigures(paths: readonly string[], { figures, asAt }: Expected): Promise<void> {
  const files = await Promise.all(paths.map((path) => read(path, asAt)));
  const options = asAt === undefined ? {} : { asAt };
  const sheet = describedOf(files, options).sheets.find(({ name }) => name === 'Workforce profile');
  const found = figures.map(([label, occurrence]) => [label, occurrence, line(sheet, label, occurrence)[0]]);
  expect(found).toEqual(figures);
  const result = recalculate(await bytesOf(files, options));
  expectSame(result);
  expect(result.value('Master_check')).toBe('✓ All checks pass');
}

const FOLDER = 'examples/data';

describe('the ASC-WDS examples, worked out by hand', () => {
  test('give rates of the workplaces that tell, and counts of the workers that were imported', async () => {
    await expectFigures([`${FOLDER}/asc-wds-workplace.csv`, `${FOLDER}/asc-wds-worker.csv`], {
      asAt: '2026-03-31',
      figures: [
        ['Permanent and temporary staff', 0, 105],
        // 2 + 6 + 0, and 0
        ['Starters', 0, 8],
        // 1 + 8 + 1, and 3 + 5
        ['Leavers', 0, 18],
        // 1 + 4 + 0; the other workplace does not know its own
        ['Vacancies', 0, 5],
        ['Starter rate', 0, 8 / 105],
        ['Turnover', 0, 18 / 105],
        ['Vacancy rate', 0, 5 / (60 + 5)],
        // Twelve, without the one whose source of recruitment is refused
        ['Worker records', 1, 11],
        ['Permanent', 0, 7],
        ['Temporary', 0, 2],
        ['Pool or bank', 0, 1],
        ['Social worker', 0, 4],
        ['Agency rate', 0, 1 / 10],
      ],
    });
  });

  test('count as starters those of the twelve months before the date of the data', async () => {
    // 1 January 2025 and 2 June 2024; 9 permanent and temporary
    await expectFigures([`${FOLDER}/asc-wds-worker.csv`], {
      asAt: '2025-03-31',
      figures: [
        ['Starters in the year', 0, 2],
        ['Starter rate in the year', 0, 2 / 9],
      ],
    });
  });
});

whereThereIs('asc-wds/2019-10_staff-test.csv', (staff) => {
  whereThereIs('asc-wds/2019-10_org-test.csv', (places) => {
    test('the files of the service give its turnover of 30.77% and its vacancy rate of 7.14%', async () => {
      await expectFigures([places, staff], {
        figures: [
          ['Permanent and temporary staff', 0, 13],
          ['Starters', 0, 11],
          ['Leavers', 0, 4],
          ['Vacancies', 0, 1],
          ['Turnover', 0, 4 / 13],
          ['Vacancy rate', 0, 1 / 14],
          ['Social worker', 0, 5],
          ['Permanent', 0, 6],
          ['Temporary', 0, 3],
          ['Pool or bank', 0, 2],
        ],
      });
      expect([4 / 13, 1 / 14].map((rate) => (rate * 100).toFixed(2))).toEqual(['30.77', '7.14']);
    });
  });
});
