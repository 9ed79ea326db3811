import { type CaseFile, complete, smallFile } from '../../support/cases';

type Scoring = NonNullable<CaseFile['scoring']>;

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'];

export const option = (index: number) => `Option ${LETTERS[index]!}`;
export const criterion = (index: number) => `Criterion ${index + 1}`;

export const score = (o: number, k: number, value: number): NonNullable<Scoring['scores']>[number] => ({
  option: option(o),
  criterion: criterion(k),
  score: value,
  scorer: 'Workshop',
  justification: 'As the evidence says',
});

/** A case whose options have these scores: a row an option, a column a criterion. The last option is recommended. */
export function scoredFile(
  weights: readonly number[],
  scores: readonly (readonly (number | undefined)[])[],
  parts: Partial<Scoring> = {},
): CaseFile {
  return smallFile({
    options: scores.map((_, o) => complete(option(o))),
    recommendation: { option: option(scores.length - 1), because: 'It is better' },
    scoring: {
      criteria: weights.map((weight, k) => ({ name: criterion(k), weight })),
      scores: scores.flatMap((row, o) =>
        row.flatMap((value, k) => (value === undefined ? [] : [score(o, k, value)])),
      ),
      ...parts,
    },
  });
}

/**
 * A form for multi-criteria analysis filled in with scores of 0 to 10, one of them left blank:
 * dwmbeancounter.com, BCTutorials, Cost-Benefit Analysis, sheet 6. It prints weighted scores of 3.8, 6.0, 4.2 and 6.0.
 */
export const PUBLISHED = scoredFile(
  [50, 25, 15, 10],
  [
    [3, 5, 4, 4],
    [5, 9, 6, 3],
    [5, 0, 8, 5],
    [5, 6, 8, 8],
  ],
);
