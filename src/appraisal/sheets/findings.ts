import {
  type Block,
  type Cell,
  type Formula,
  calc,
  conditional,
  f,
  grid,
  heading,
  join,
  note,
  row,
} from '../../workbook';
import { type Finding, figureFormat, isOptionCost } from '../findings';
import type { StatedFigure } from '../schema';
import type { CostsByYear } from './costs-by-year';
import { same } from './parts';
import type { Scenarios } from './scenarios/inputs';
import { type StatedFigures, type StatedRow, computedFormula } from './stated-figures';

/** What the stated figures come to, as Checks shows it below the integrity of the model. */
export function findingBlocks(
  figures: StatedFigures,
  byYear: CostsByYear,
  findings: readonly Finding[],
  scenarios: Scenarios | undefined,
): Block[] {
  const lines = figures.rows.map((stated, index) => findingLine(stated, byYear, findings[index]!, scenarios));
  const results = lines.map(({ result }) => result);
  return [
    heading('Figures stated in the report'),
    note(
      'Each is worked out again from the numbers that the report gives for it. "Truncated" means that digits were cut and not rounded; ' +
        '"Cannot be checked" that the report does not state the base. A finding about the report is no failure of this model.',
    ),
    ...(scenarios
      ? [
          note(
            '"Not compared": the cost of an option stands at the scenario shown on Scenarios, and a report states what is expected, which is Central.',
          ),
        ]
      : []),
    grid({
      head: [
        'What it is said to be',
        'Where',
        'Stated',
        'Computed',
        'Difference',
        'Unit',
        'Does it reconcile?',
        'Calculation and base',
      ],
      rows: lines.map((line) =>
        row(line.says, line.where, [
          line.stated,
          line.computed,
          line.difference,
          line.unit,
          line.result,
          line.base,
        ]),
      ),
    }),
    conditional(results, f`OR(${results[0]!}="No",${results[0]!}="Truncated")`, 'attention'),
    conditional(results, f`${results[0]!}="Yes"`, 'checkPass'),
  ];
}

/** Stated and computed in a few digits: a report's percentages have one or two decimals, its money none. */
function findingLine(
  stated: StatedRow,
  byYear: CostsByYear,
  { figure, computed, result }: Finding,
  scenarios: Scenarios | undefined,
) {
  const formula = computedFormula(stated, byYear);
  const base = baseOf(stated);
  const shown = {
    says: same(stated.says),
    where: same(stated.where),
    stated: figureCell(f`${stated.stated}`, figure.stated, figure),
    // A unit left blank is pounds, as in a case file
    unit: calc(f`IF(${stated.unit}="","£",${stated.unit})`, figure.unit),
    base,
  };
  if (formula === undefined || computed === undefined) {
    return { ...shown, computed: null, difference: null, result: calc(f`"Cannot be checked"`, result) };
  }
  const computedCell = figureCell(formula, computed, figure);
  const compared = f`IF(ROUND(${computedCell},${stated.decimals})=${stated.stated},"Yes",IF(TRUNC(${computedCell},${stated.decimals})=${stated.stated},"Truncated","No"))`;
  return {
    ...shown,
    computed: computedCell,
    difference: figureCell(f`${stated.stated}-${computedCell}`, figure.stated - computed, figure),
    result: calc(scenarios && isOptionCost(figure) ? onlyAtCentral(scenarios, compared) : compared, result),
  };
}

const onlyAtCentral = ({ selected }: Scenarios, compared: Formula) =>
  f`IF(OR(${selected}="Central",${selected}=""),${compared},"Not compared")`;

const figureCell = (formula: Formula, value: number, figure: StatedFigure): Cell =>
  calc(formula, value, figureFormat(figure));

/** The calculation, the numbers that it took and what they are, as they stand on Stated figures now. */
function baseOf({ figure, calculation, operands, base, option, note: said }: StatedRow): Cell {
  const style = { style: 'remark' } as const;
  const written = ({ value }: Cell) => String(value ?? '');
  const remarks = [option, said].map(written).filter((words) => words !== '');
  const between = f`IF(OR(${option}="",${said}=""),"","; ")`;
  if (operands.length === 0) {
    return calc(
      f`${calculation}&": "&${option}&${between}&${said}`,
      `${written(calculation)}: ${remarks.join('; ')}`,
      undefined,
      style,
    );
  }
  const listed = join(
    '&',
    operands.flatMap((operand, index) => (index === 0 ? [operand] : [f`"; "`, operand])),
  );
  return calc(
    f`${calculation}&" of "&${listed}&" ("&${base}&")"&IF(${said}="","","; "&${said})`,
    `${figure.calculation ?? ''} of ${operands.map(written).join('; ')} (${written(base)})${figure.note === undefined ? '' : `; ${figure.note}`}`,
    undefined,
    style,
  );
}
