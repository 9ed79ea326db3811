import {
  type Block,
  type Cell,
  type Sheet,
  calc,
  f,
  grid,
  input,
  note,
  row,
  sheet,
  title,
} from '../../../workbook';
import type { Evaluation } from '../../evaluate';
import type { AppraisalCase } from '../../schema';
import type { Inputs } from '../inputs';
import { heads as headsOf } from '../parts';
import { completeness } from './completeness';
import { scoreFinding } from './finding';
import type { Criteria, Scores } from './inputs';
import { type ScoreLines, SPARE_LINES, scoreLines } from './lines';
import { robustness } from './robustness';

export interface ScoreResults extends Omit<ScoreLines, 'blocks'> {
  readonly sheet: Sheet;
  readonly lowest: Cell;
  readonly highest: Cell;
  /** "0 to 10". */
  readonly scale: Cell;
  /** How many scores are missing, or there more than once. */
  readonly open: Cell;
  readonly finding: Cell;
}

interface ScoreTables {
  readonly inputs: Inputs;
  readonly criteria: Criteria | undefined;
  readonly scores: Scores | undefined;
}

/** The ranking, whether it is complete, and whether it is robust; undefined where no option is scored. */
export function scoreResultsSheet(
  { scoring }: AppraisalCase,
  { inputs, criteria, scores }: ScoreTables,
  { scoring: result }: Evaluation,
): ScoreResults | undefined {
  if (!scoring || !criteria || !scores || !result) return undefined;
  const { min, max } = scoring.scale;
  const lowest = input(min, { format: 'general', name: 'Lowest_score' });
  const highest = input(max, { format: 'general', name: 'Highest_score' });
  const step = input(scoring.weightStep, { format: 'general', min: 1, max: 100, name: 'Weight_step' });
  const scale = calc(f`${lowest}&" to "&${highest}`, `${min} to ${max}`);
  const names = headsOf(inputs.options);
  const { blocks: scored, ...ranked } = scoreLines(
    scoring,
    { criteria: criteria.table, scores: scores.table },
    { heads: names, scale },
    result,
  );
  const complete = completeness(ranked.lines, headsOf(inputs.options), scores, result);
  const robust = robustness(ranked, headsOf(inputs.options), step, result);
  const { recommended } = inputs;
  const { open } = complete;
  const finding = scoreFinding({ names, recommended, above: ranked.above, open, step, robust }, result);
  const blocks: Block[] = [
    title('Score results', 'How well the options meet the criteria; a higher score is better'),
    row('In short', '', [finding], { across: true }),
    grid({
      head: ['Setting', 'Unit', 'Value'],
      rows: [
        row('Lowest score', 'points', [lowest]),
        row('Highest score', 'points', [highest]),
        row('Scores run from', 'points', [scale]),
        row('By how much weights are moved', 'points of 100', [step]),
      ],
    }),
    note(
      `The sheet Scores accepts what was the scale when the workbook was made: make it afresh after another one is typed here. ${SPARE_LINES} lines are to spare for criteria typed below those on Criteria.`,
    ),
    note(
      'Weighted score: scores times weights, over the sum of the weights, on the scale of the scores. A missing score counts as 0 until it is there.',
    ),
    ...scored,
    ...complete.blocks,
    ...robust.blocks,
  ];
  return {
    sheet: sheet('Score results', blocks, {
      kind: 'calculation',
      widths: { label: 44, unit: 14, value: 18 },
    }),
    ...ranked,
    lowest,
    highest,
    scale,
    open,
    finding,
  };
}
