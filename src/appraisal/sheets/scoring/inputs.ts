import { type Sheet, type TableBlock, note, sheet, table, title } from '../../../workbook';
import type { AppraisalCase } from '../../schema';
import type { Outcome } from '../../schema-scoring';
import type { Inputs } from '../inputs';
import { coloured } from '../registers';

export interface Criteria {
  readonly sheet: Sheet;
  readonly table: TableBlock<'Criterion' | 'Weight' | 'Why'>;
}

type ScoreHeader = 'Option' | 'Criterion' | 'Score' | 'Scorer (role)' | 'Justification' | 'Dissent';

export interface Scores {
  readonly sheet: Sheet;
  readonly table: TableBlock<ScoreHeader>;
}

/** What a person chooses from. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  'short-listed': 'Short-listed',
  'not short-listed': 'Not short-listed',
};

/** What was looked at before the options; undefined where the case does not say. */
export function longListSheet({ longList }: AppraisalCase): { readonly sheet: Sheet } | undefined {
  if (longList.length === 0) return undefined;
  const entries = table('Long_list', longList, [
    { header: 'What was looked at', cell: (l) => l.name, width: 44 },
    {
      header: 'Outcome',
      cell: (l) => OUTCOME_WORDS[l.outcome],
      list: Object.values(OUTCOME_WORDS),
      width: 20,
    },
    { header: 'Why', cell: (l) => l.why, width: 70 },
  ]);
  const blocks = [
    title('Long list', 'What was looked at before the options were chosen, and what was taken further'),
    note('Type below the table to add a row. What is short-listed is appraised as an option on Inputs.'),
    entries,
    coloured(entries, 'Outcome', OUTCOME_WORDS['short-listed'], 'recommended'),
    coloured(entries, 'Outcome', OUTCOME_WORDS['not short-listed'], 'quiet'),
  ];
  return { sheet: sheet('Long list', blocks, { kind: 'input' }) };
}

/** Critical success factors and their weights; undefined where no option is scored. */
export function criteriaSheet({ scoring }: AppraisalCase): Criteria | undefined {
  if (!scoring) return undefined;
  const criteria = table('Criteria', scoring.criteria, [
    { header: 'Criterion', cell: (k) => k.name, width: 44 },
    { header: 'Weight', cell: (k) => k.weight, format: 'general', min: 0, max: 100, width: 12 },
    { header: 'Why', cell: (k) => k.why ?? null, width: 70 },
  ]);
  const blocks = [
    title('Criteria', 'Critical success factors by which the options are scored, and their weights'),
    note('Weights are points of 100. Cost is best left out of them: it is compared for itself on Summary.'),
    note('Type below the table to add a criterion, and score every option on it on the sheet Scores.'),
    criteria,
  ];
  return { sheet: sheet('Criteria', blocks, { kind: 'input' }), table: criteria };
}

/** The score of each option on each criterion, by whom and why; undefined where no option is scored. */
export function scoresSheet(
  { scoring }: AppraisalCase,
  inputs: Inputs,
  criteria: Criteria | undefined,
): Scores | undefined {
  if (!scoring || !criteria) return undefined;
  const { min, max } = scoring.scale;
  const scores = table('Scores', scoring.scores, [
    { header: 'Option', cell: (s) => s.option, list: inputs.lists.options, width: 32 },
    { header: 'Criterion', cell: (s) => s.criterion, list: criteria.table.column('Criterion'), width: 32 },
    { header: 'Score', cell: (s) => s.score, format: 'general', min, max, width: 10 },
    { header: 'Scorer (role)', cell: (s) => s.scorer, width: 24 },
    { header: 'Justification', cell: (s) => s.justification, width: 56 },
    { header: 'Dissent', cell: (s) => s.dissent ?? null, width: 36 },
  ]);
  const blocks = [
    title('Scores', 'How well each option meets each criterion, who scored it and why'),
    note(
      'One row for each option and criterion; more is better. The ranking on Score results follows what is typed here.',
    ),
    note('Dissent: what those who would have scored otherwise said. Left blank, there was none.'),
    scores,
  ];
  return { sheet: sheet('Scores', blocks, { kind: 'input' }), table: scores };
}
