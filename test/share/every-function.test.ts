import { describe, expect, test } from 'vitest';
import { definitions } from '../../functions/definitions';
import { leftInFile, shareFile } from './share-file';
import { recalculate } from '../support/recalculate';
import { invalidParts } from '../xlsx/valid';
import { agree, everyFunction } from './every-function';
import { foreignFile } from './foreign-file';
import { withOneOdd } from './with-one-odd';

const SEED = 8002;
const SETS = 8;

describe.each([
  ['with good arguments', undefined],
  ['with one that is no good', withOneOdd],
] as const)('a workbook with every function, %s', async (_what, change) => {
  const { sheets, expected } = everyFunction(SETS, SEED, change);
  const file = foreignFile({ sheets });
  const shared = shareFile(file, {});
  const copy = await shared.write();
  const { cells } = recalculate(copy);
  const found = new Map(
    cells.map(({ sheet, address, recalculated }) => [`${sheet}!${address}`, recalculated]),
  );

  test('has a native formula in every cell, and nothing is left', () => {
    expect(shared.plan.left).toEqual([]);
    expect(shared.plan.cells.filter(({ becomes }) => becomes === 'value')).toEqual([]);
    expect(shared.plan.cells).toHaveLength(expected.length);
    expect(new Set(expected.map(({ id }) => id)).size).toBe(definitions.length);
    expect(leftInFile(copy)).toEqual([]);
    expect(invalidParts(copy)).toEqual([]);
  });

  test('recalculated, gives what the functions give', () => {
    const differences = expected.flatMap(({ sheet, at, id, args, gives }) => {
      const value = found.get(`${sheet}!${at}`);
      return agree(value, gives, id) ? [] : [{ id, at, args: JSON.stringify(args), gives, value }];
    });
    expect(differences.slice(0, 5)).toEqual([]);
  });

  test('keeps in every cell the value that it had', () => {
    const before = new Map(expected.map(({ sheet, at, gives }) => [`${sheet}!${at}`, gives]));
    const differences = cells.flatMap(({ sheet, address, cached }) => {
      const gives = before.get(`${sheet}!${address}`);
      return gives === undefined || gives === cached ? [] : [{ sheet, address, gives, cached }];
    });
    expect(differences.slice(0, 5)).toEqual([]);
  });
});
