import { expect } from 'vitest';
import { expectSame, recalculate } from '../../support/recalculate';
import { readPackage } from '../../xlsx/package';
import { invalidParts } from '../../xlsx/valid';

/** The file is valid, an engine that sees its formulas alone comes to what it says, and all its checks pass. */
export function expectCalculated(bytes: Uint8Array): void {
  expect(invalidParts(bytes)).toEqual([]);
  const result = recalculate(bytes);
  expectSame(result);
  expect(result.value('Master_check')).toBe('✓ All checks pass');
  const errors = readPackage(bytes).sheets.flatMap(({ cells }) =>
    [...cells.values()].filter(({ type }) => type === 'e'),
  );
  expect(errors).toEqual([]);
}
