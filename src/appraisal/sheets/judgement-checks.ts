import { type Cell, type ColumnReference, type Formula, digits, f, join } from '../../workbook';
import { type JudgementCheckId, WEIGHT_PLACES } from '../checks-judgement';
import { BENEFIT_WORDS } from '../benefits';
import type { Benefits } from './benefits/inputs';
import type { Inputs } from './inputs';
import { quoted } from './parts';
import type { ScoreResults } from './scoring';
import type { Criteria, Scores } from './scoring/inputs';

/** Scores and benefits, as the checks look at them. */
export interface JudgementModel {
  readonly inputs: Inputs;
  readonly criteria: Criteria | undefined;
  readonly scores: Scores | undefined;
  readonly scoreResults: ScoreResults | undefined;
  readonly benefits: Benefits | undefined;
}

interface JudgementCheckRow {
  readonly id: JudgementCheckId;
  readonly says: string;
  readonly holds: Formula;
  readonly mend: string;
}

export function judgementCheckRows(model: JudgementModel): JudgementCheckRow[] {
  const { inputs, criteria, scores, scoreResults, benefits } = model;
  return [
    ...(criteria && scores && scoreResults ? scoringRows(inputs, criteria, scores, scoreResults) : []),
    ...(benefits
      ? [
          {
            id: 'benefits known' as const,
            says: 'Every benefit has an option, a kind, years and an amount that fit',
            holds: f`${benefitsThatDoNotFit(inputs, benefits)}=0`,
            mend: 'Benefits: an option and years that are there, Until no earlier than From, an amount where the benefit is cash-releasing and none where it is unmonetised; one with a slip would not count',
          },
        ]
      : []),
  ];
}

function scoringRows(
  inputs: Inputs,
  criteria: Criteria,
  scores: Scores,
  results: ScoreResults,
): JudgementCheckRow[] {
  const weight = criteria.table.column('Weight');
  return [
    {
      id: 'weights sum',
      says: 'The weights of the criteria sum to 100',
      holds: f`ROUND(SUM(${weight}),${digits(WEIGHT_PLACES)})=100`,
      mend: 'Weights on Criteria',
    },
    {
      id: 'scores complete',
      says: 'Every option has one score on every criterion, with its scorer and why',
      holds: f`${results.open}+${scoresWithoutReason(scores)}=0`,
      mend: 'Is every score there, on Score results; scorer and justification on Scores',
    },
    {
      id: 'scores known',
      says: 'Every score is on the scale, for an option and a criterion that are there',
      holds: f`(${scoresThatDoNotFit(inputs, criteria, scores, results)}=0)*(${results.lowest}<${results.highest})`,
      mend: 'Names and scores on Scores, lowest and highest score on Score results; a criterion may stand once on Criteria; make the workbook afresh where more criteria have been typed than there are lines to spare',
    },
  ];
}

const known = (column: ColumnReference, names: readonly Cell[] | ColumnReference): Formula =>
  f`(COUNTIF(${names},${column}&"")>0)`;

function scoresWithoutReason({ table }: Scores): Formula {
  const [score, scorer, why] = (['Score', 'Scorer (role)', 'Justification'] as const).map((header) =>
    table.column(header),
  );
  return f`SUMPRODUCT((${score!}<>"")*((${scorer!}="")+(${why!}="")>0))`;
}

function scoresThatDoNotFit(
  { options }: Inputs,
  { table: criteria }: Criteria,
  { table: scores }: Scores,
  { lowest, highest, lines }: ScoreResults,
): Formula {
  const [score, name] = [scores.column('Score'), criteria.column('Criterion')];
  const onScale = f`(${score}>=${lowest})*(${score}<=${highest})`;
  const isThere = f`${known(scores.column('Option'), options)}*${known(scores.column('Criterion'), name)}`;
  return join('+', [
    f`SUMPRODUCT((${score}<>"")*(1-${onScale}*${isThere}))`,
    f`SUMPRODUCT((${name}<>"")*(COUNTIF(${name},${name}&"")>1))`,
    f`SUMPRODUCT((${name}="")*(${criteria.column('Weight')}<>""))`,
    f`(ROWS(${name})>ROWS(${lines.map((line) => line.name)}))`,
  ]);
}

function benefitsThatDoNotFit({ options, years }: Inputs, { table }: Benefits): Formula {
  const [kind, amount] = [table.column('Kind'), table.column('Amount a year')];
  const [from, until] = [table.column('From'), table.column('Until')];
  const is = (one: keyof typeof BENEFIT_WORDS): Formula => f`(${kind}=${quoted(BENEFIT_WORDS[one])})`;
  const valued = join('+', [
    f`${is('cash-releasing')}*(${amount}<>"")`,
    is('non-cash-releasing'),
    is('societal'),
    f`${is('unmonetised')}*(${amount}="")`,
  ]);
  const inYears = f`${known(from, years)}*((${until}="")+${known(until, years)}*(${until}>=${from})>0)`;
  return f`SUMPRODUCT((${table.column('Benefit')}&${table.column('Option')}<>"")*(1-${known(table.column('Option'), options)}*(${valued})*${inYears}))`;
}
