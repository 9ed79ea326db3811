import {
  type Block,
  type Cell,
  type Formula,
  type Sheet,
  absolute,
  calc,
  conditional,
  digits,
  f,
  grid,
  heading,
  input,
  note,
  row,
  rowAbsolute,
  columnAbsolute,
  sheet,
  title,
} from '../../workbook';
import type { AppraisalCase } from '../schema';
import type { Risks } from './risks';
import { plainText, same } from './parts';

export interface RiskScores {
  readonly sheet: Sheet;
}

type Risk = AppraisalCase['risks'][number];
const STEPS = [1, 2, 3, 4, 5];

/** Likelihood times impact of every risk, and how many stand where; undefined where no risk is scored. */
export function riskScoresSheet(c: AppraisalCase, risks: Risks | undefined): RiskScores | undefined {
  if (!risks || c.risks.every(({ likelihood, impact }) => !likelihood || !impact)) return undefined;
  const medium = input(c.riskScale.medium, { format: 'integer', min: 1, name: 'Risk_medium' });
  const high = input(c.riskScale.high, { format: 'integer', min: 1, name: 'Risk_high' });
  const wordOf = (score: number): string =>
    score === 0
      ? 'Not scored'
      : score >= c.riskScale.high
        ? 'High'
        : score >= c.riskScale.medium
          ? 'Medium'
          : 'Low';
  const scored = (risk: number, likelihood: Formula, impact: Formula, value: number) => {
    const score = calc(
      f`INDEX(${likelihood},${digits(risk + 1)})*INDEX(${impact},${digits(risk + 1)})`,
      value,
      'integer',
    );
    const word = calc(
      f`IF(${score}=0,"Not scored",IF(${score}>=${absolute(high)},"High",IF(${score}>=${absolute(medium)},"Medium","Low")))`,
      wordOf(value),
    );
    return { score, word };
  };
  const column = (header: Parameters<typeof risks.table.column>[0]) => f`${risks.table.column(header)}`;
  const lines = c.risks.map((risk, index) => ({
    name: same(risks.table.cells('Risk')[index]!, 'label'),
    before: scored(index, column('Likelihood'), column('Impact'), before(risk)),
    after: scored(index, column('Likelihood after'), column('Impact after'), after(risk)),
    owner: calc(f`${risks.table.cells('Owner (role)')[index]!}&""`, risk.owner ?? ''),
  }));
  const words = [lines.map((l) => l.before.word), lines.map((l) => l.after.word)];
  const blocks: Block[] = [
    title('Risk scores', 'Likelihood (1 to 5) times impact (1 to 5), before and after controls'),
    row('Medium from a score of', 'score', [medium]),
    row('High from a score of', 'score', [high]),
    grid({
      head: ['Risk', 'Unit', 'Score', 'Level', 'Score after', 'Level after', 'Owner (role)'],
      width: [18, 18, 18, 18, 18],
      rows: lines.map((l) =>
        row(l.name, 'score', [l.before.score, l.before.word, l.after.score, l.after.word, l.owner]),
      ),
    }),
    ...words.flatMap((cells) => [
      conditional(cells, f`${cells[0]!}="High"`, 'attention'),
      conditional(cells, f`${cells[0]!}="Medium"`, 'recommended'),
      conditional(cells, f`OR(${cells[0]!}="Low",${cells[0]!}="Not scored")`, 'quiet'),
    ]),
    heading('Where the risks stand'),
    note(
      'How many risks have each likelihood and impact. Rows typed below the table on Risks count at once.',
    ),
    heatMap('Likelihood ↓ before controls', column('Likelihood'), column('Impact'), c.risks, (r) => [
      r.likelihood,
      r.impact,
    ]),
    heatMap(
      'Likelihood ↓ after controls',
      column('Likelihood after'),
      column('Impact after'),
      c.risks,
      (r) => [r.controlledLikelihood, r.controlledImpact],
    ),
  ];
  return { sheet: sheet('Risk scores', blocks, { kind: 'calculation', widths: { label: 52, unit: 12 } }) };
}

const before = ({ likelihood = 0, impact = 0 }: Risk) => likelihood * impact;
const after = ({ controlledLikelihood = 0, controlledImpact = 0 }: Risk) =>
  controlledLikelihood * controlledImpact;

const figure = (value: number, style: Cell['style']): Cell => ({
  kind: 'cell',
  value,
  style,
  format: 'integer',
});

/** Likelihood downwards, impact across. */
function heatMap(
  says: string,
  likelihood: Formula,
  impact: Formula,
  risks: readonly Risk[],
  at: (risk: Risk) => readonly [number | undefined, number | undefined],
): Block {
  const heads = STEPS.map((step) => figure(step, 'columnHeadNumber'));
  return grid({
    dense: true,
    head: [says, 'Impact →', ...heads],
    rows: STEPS.toReversed().map((step) => {
      const unit = figure(step, 'unit');
      const cells = STEPS.map((across, i) => {
        const count = risks.filter((risk) => at(risk)[0] === step && at(risk)[1] === across).length;
        return calc(
          f`SUMPRODUCT((${likelihood}=${columnAbsolute(unit)})*(${impact}=${rowAbsolute(heads[i]!)}))`,
          count,
          'integer',
        );
      });
      return row(plainText(LIKELIHOOD[step - 1]!), unit, cells);
    }),
  });
}

const LIKELIHOOD = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'];
