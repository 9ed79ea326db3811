import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/appraisal/evaluate';
import { parseCase } from '../../src/appraisal/parse';
import { type CaseFile, parsed, smallFile } from '../support/cases';

const withoutBand = (parts: Partial<CaseFile>): CaseFile => {
  const file = smallFile(parts);
  delete file.band;
  return file;
};

describe('a case without a band of its own', () => {
  test('is good where no team has cases', () => {
    expect(parseCase(withoutBand({ teams: [{ name: 'Duty' }] }))).toMatchObject({ ok: true });
  });

  test('is good where every team with cases has its own, which is the one it is held against', () => {
    const file = withoutBand({
      teams: [
        {
          name: 'Duty',
          cases: 100,
          band: { low: 15, high: 18 },
          posts: [{ role: 'Social worker', number: 5 }],
        },
        { name: 'Support' },
      ],
    });
    // 100 cases among 5 FTE are 20 each, above 18
    expect(evaluate(parsed(file)).caseload.teams[0]!.points[0]).toMatchObject({
      average: 20,
      status: 'Above',
    });
  });

  test('is refused for each team whose cases nothing could be held against', () => {
    const result = parseCase(
      withoutBand({ teams: [{ name: 'Duty', cases: 10 }, { name: 'Support' }, { name: 'Care', cases: 0 }] }),
    );
    expect(result).toEqual({
      ok: false,
      problems: [0, 2].map((team) => ({
        path: `teams[${team}].band`,
        found: 'nothing',
        allowed: 'a band, since the team has cases and the case as a whole has none',
      })),
    });
  });
});
