import { describe, expect, test } from 'vitest';
import { readChoices as readOptions } from '../../../scripts/import/choices';
import { type Typed, UNCHANGED, readChoices } from '../../../taskpane/import/choices';

const read = (typed: Partial<Typed>) => readChoices({ ...UNCHANGED, ...typed });

describe('choices left as they are', () => {
  test('are the defaults of the command line', () => {
    const { reading, showing, wrong } = read({});
    expect(wrong).toEqual({});
    expect(reading).toEqual({ keepPersonal: false, fullTimeHours: 37 });
    expect(showing).toEqual({ band: { low: 20, high: 25 } });
  });
});

/** What is typed in the pane, and the option of the command line that says the same. */
const ENTRIES: readonly (readonly [Partial<Typed>, Record<string, string>])[] = [
  [{ suppress: '5' }, { suppress: '5' }],
  [{ suppress: '1' }, { suppress: '1' }],
  [{ suppress: '101' }, { suppress: '101' }],
  [{ suppress: 'five' }, { suppress: 'five' }],
  [{ low: '18', high: '22.5' }, { band: '18:22.5' }],
  [{ low: '25', high: '20' }, { band: '25:20' }],
  [{ low: '0', high: '20' }, { band: '0:20' }],
  [{ low: '20', high: '1001' }, { band: '20:1001' }],
  [{ pensionRate: '21.5%' }, { pensionRate: '21.5%' }],
  [{ pensionRate: '0.215' }, { pensionRate: '0.215' }],
  [{ pensionRate: '21.5' }, { pensionRate: '21.5' }],
  [{ pensionRate: '100 %' }, { pensionRate: '100 %' }],
  [{ asAt: '31/03/2026' }, { asAt: '31/03/2026' }],
  [{ asAt: '2026-03-31' }, { asAt: '2026-03-31' }],
  [{ asAt: '31/02/2026' }, { asAt: '31/02/2026' }],
  [{ fullTimeHours: '36' }, { fullTimeHours: '36' }],
  [{ fullTimeHours: '0' }, { fullTimeHours: '0' }],
  [{ fullTimeHours: '169' }, { fullTimeHours: '169' }],
  [
    { keepPersonal: true, suppress: '5' },
    { suppress: '5', keepPersonal: 'yes' },
  ],
];

describe('an entry is read and refused as the command line’s option is', () => {
  test.each(ENTRIES)('%j', async (typed, options) => {
    const { reading, showing, wrong } = read(typed);
    const asOption = await readOptions(
      { output: 'out.xlsx', ...options, ...(typed.keepPersonal && { keepPersonal: true }) },
      ['file.csv'],
    ).catch(() => undefined);
    expect(Object.keys(wrong).length > 0).toBe(asOption === undefined);
    if (!asOption) return;
    for (const name of ['suppress', 'pensionRate', 'asAt', 'fullTimeHours', 'band'] as const)
      if (name in options) expect({ ...reading, ...showing }[name]).toEqual(asOption[name]);
  });
});
