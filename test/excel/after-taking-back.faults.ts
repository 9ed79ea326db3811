import { afterEach, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/excel';
import { exampleWorkbook } from './support/described';
import { differences } from './support/expected';
import { GRIDS } from './support/grids';
import { openWorkbook, type OpenWorkbook } from './support/open';

const example = exampleWorkbook();
let open: OpenWorkbook;
afterEach(() => open.close());

test.each(GRIDS)(
  'what is built after builds that were taken back is calculated as if nothing had been, in %s',
  async (_, make) => {
    open = await openWorkbook(make);
    for (const [request, when] of [
      [4, 'before'],
      [5, 'before'],
      [5, 'after'],
      [8, 'after'],
    ] as const) {
      open.plan({ request, when });
      await expect(writeWorkbook(example)).rejects.toThrow(/Your workbook is as it was\.$/);
      await open.grid.calculation.settled();
    }
    open.plan();
    const { renamed } = await writeWorkbook(example);
    await open.grid.calculation.settled();
    expect([renamed, differences(open.grid, example).slice(0, 10)]).toEqual([[], []]);
  },
  60_000,
);
