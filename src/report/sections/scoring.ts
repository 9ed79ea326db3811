import { scoringInWords } from '../../appraisal/in-words';
import type { AppraisalCase } from '../../appraisal/schema';
import type { ScoringResult } from '../../appraisal/scoring';
import {
  type Block,
  figure,
  figureColumn,
  heading,
  paragraph,
  subheading,
  table,
  textColumn,
  wideTable,
} from '../document';
import type { Section } from './section';

/** How the options score, whether that hangs on the weights, and what was looked at before them. */
export const scoring: Section = (c, { scoring: result }) => {
  const blocks = [...longList(c), ...scores(c, result)];
  return blocks.length === 0 ? [] : [heading('Scoring'), ...blocks];
};

function longList({ longList: looked }: AppraisalCase): Block[] {
  if (looked.length === 0) return [];
  return [
    table(
      'The long list',
      [textColumn('What was looked at', 60), textColumn('Outcome', 34), textColumn('Why', 76)],
      looked.map(({ name, outcome, why }) => ({ cells: [name, outcome, why] })),
    ),
  ];
}

function scores(
  { scoring: given, recommendation }: AppraisalCase,
  result: ScoringResult | undefined,
): Block[] {
  if (!given || !result) return [];
  const { options, totalWeight, tests } = result;
  const { min, max } = given.scale;
  return [
    paragraph(`${scoringInWords(result, recommendation.option, given.weightStep)}.`),
    ...wideTable(
      `Scores from ${min} to ${max}, weighted by critical success factor`,
      textColumn('Critical success factor', 50),
      [figureColumn('Weight, points of 100'), ...options.map(({ name }) => figureColumn(name, 30))],
      [
        ...given.criteria.map(({ name, weight }, index) => ({
          label: name,
          cells: [
            figure(weight, 'general'),
            ...options.map((option) => figure(option.scores[index], 'general')),
          ],
        })),
        {
          label: 'Sum of the weights; weighted score',
          cells: [figure(totalWeight, 'general'), ...options.map(({ weighted }) => figure(weighted, 'fte'))],
          emphasis: 'total' as const,
        },
        {
          label: 'Rank (= is shared)',
          cells: ['', ...options.map(({ rank }) => rank)],
          emphasis: 'total' as const,
        },
      ],
    ),
    subheading('Does it hang on the weights?'),
    table(
      'What moving one weight does, the others sharing the rest as before',
      [
        textColumn('Critical success factor', 64),
        figureColumn('Points', 20),
        figureColumn('Weight then', 24),
        textColumn('What comes of it', 62),
      ],
      tests.map(({ criterion, points, weight, verdict }) => ({
        cells: [criterion, signed(points), figure(weight, 'fte'), verdict],
      })),
    ),
    ...dissent(given.scores),
  ];
}

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points));

/** Where scorers were not of one mind. Why each score was given stands in the workbook. */
function dissent(given: NonNullable<AppraisalCase['scoring']>['scores']): Block[] {
  const disputed = given.filter((score) => score.dissent !== undefined);
  if (disputed.length === 0) return [];
  return [
    table(
      'Where scorers differed',
      [
        textColumn('Option', 38),
        textColumn('Critical success factor', 38),
        figureColumn('Score', 14),
        textColumn('Why', 40),
        textColumn('Dissent', 40),
      ],
      disputed.map(({ option, criterion, score, justification, dissent: said }) => ({
        cells: [option, criterion, figure(score, 'general'), justification, said ?? ''],
      })),
    ),
  ];
}
