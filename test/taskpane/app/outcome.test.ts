import { describe, expect, test } from 'vitest';
import type { Written } from '../../../src/excel';
import { resultOf } from '../../../taskpane/app/outcome';

const written: Written = {
  sheets: ['About', 'Summary', 'Checks'],
  ids: ['1', '2', '3'],
  renamed: [],
  notes: [],
  requests: 8,
};

/** As a person reads it. */
const outcomeOf = (of: Written): string => {
  const { words, notes = [] } = resultOf(of);
  return [words, ...notes].join(' ');
};

describe('what the pane says of a build', () => {
  test('that it is done, and where it stands', () => {
    expect(outcomeOf(written)).toBe('Done: 3 new sheets, from About to Checks.');
  });

  test('what is called otherwise, the first three by name', () => {
    const renamed = ['Summary', 'Inputs', 'Risks', 'Checks'].map((from) => ({
      kind: 'sheet' as const,
      from,
      to: `${from} (2)`,
    }));
    expect(outcomeOf({ ...written, renamed: renamed.slice(0, 1) })).toBe(
      'Done: 3 new sheets, from About to Checks. Your workbook has some of the names already, so Summary is here Summary (2).',
    );
    expect(outcomeOf({ ...written, renamed })).toMatch(
      /so Summary is here Summary \(2\), Inputs is here Inputs \(2\), Risks is here Risks \(2\), and 1 more likewise\.$/,
    );
  });

  test('what this Excel cannot show', () => {
    expect(outcomeOf({ ...written, notes: ['Charts have no descriptions.'] })).toMatch(
      /Charts have no descriptions\.$/,
    );
  });
});
