import { describe, expect, test } from 'vitest';
import { GROWING_ROWS, growingFile } from '../support/growing';
import { recalculate, same } from '../support/recalculate';
import { bytesOf } from './support';

const bytes = await bytesOf(growingFile);

describe('a row typed below a table moves Summary', () => {
  test.each(GROWING_ROWS)('%s: %j', (table, row) => {
    const { cells } = recalculate(bytes, { rows: { [table]: [row] } });
    // The verdict of the checks stands on Summary too, and is no result
    const moved = cells.filter(
      ({ formula, cached, recalculated }) => formula !== 'Master_check' && !same(cached, recalculated),
    );
    expect(moved.map(({ sheet }) => sheet)).toContain('Summary');
  });
});
