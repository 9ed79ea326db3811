import { describe, expect, test } from 'vitest';
import { inputBook } from '../../../scripts/input-book';
import { caseOfWorkbook } from '../../../src/appraisal/read';
import { caseJsonSchema } from '../../../src/appraisal/schema';
import { readXlsx } from '../../../src/xlsx';
import { type CaseFile, complete, parsed, smallFile } from '../../support/cases';
import { withValues } from '../../support/edits';
import { recalculate } from '../../support/recalculate';
import { bytesOf, differences, wantedOf } from '../support';
import { Edited, caseOf } from './support';

/** A case that gives every input which a case may leave out, each at something else than its default. */
const file: CaseFile = smallFile({
  version: '2.3',
  taxYear: '2025/26',
  years: ['2026/27', '2027/28'],
  roles: [{ name: 'Social worker', salary: 40_000, fte: 0.5, caseFte: 0.5 }],
  agency: [
    {
      ...{ name: 'Cover', team: 'Duty', role: 'Social worker', workers: 1, premium: 9_000 },
      covers: 'vacant post',
    },
  ],
  pay: [{ year: '2027/28', award: 0.03, month: 7 }],
  options: [
    complete('Do nothing'),
    complete('Do something', {
      changes: [{ change: 'add post', team: 'Duty', role: 'Social worker', number: 2, startMonth: 9 }],
      savings: [{ name: 'Rent', amount: 1_000, year: '2026/27', recurrent: false }],
      oneOff: [{ name: 'Adverts', kind: 'recruitment', amount: 500, year: '2026/27' }],
    }),
  ],
  serviceSavings: [{ name: 'Heating', amount: 700, year: '2026/27', recurrent: true }],
  measures: [
    { name: 'In house', currentAnnualCost: 9_000, newAnnualCost: 3_000, months: 5, fundedBy: 'Grant' },
  ],
  funding: [{ name: 'Grant', kind: 'grant', amount: 200_000, rollsOver: true }],
  fundingPaysFor: 'the whole service',
  grantCutStep: 0.02,
  income: [{ name: 'Places', kind: 'course charge', number: 10, charge: 100, collected: 0.9 }],
  pool: {
    partners: [
      { name: 'One council', contribution: 100, usage: 2 },
      { name: 'Another council', contribution: 98, usage: 2 },
    ],
    usageUnit: 'places',
    tolerance: 0.05,
  },
  risks: [
    {
      ...{ risk: 'Nobody applies', uncontrolled: 'High', control: 'A campaign', controlled: 'Low' },
      ...{ likelihood: 4, impact: 3, controlledLikelihood: 2, controlledImpact: 2 },
    },
  ],
  scoring: {
    scale: { min: 0, max: 5 },
    weightStep: 7,
    criteria: [
      { name: 'Reach', weight: 60 },
      { name: 'Ease', weight: 40 },
    ],
  },
  riskScale: { medium: 4, high: 11 },
  wholeLife: {
    ...{ horizon: 5, discounting: 'flat', flatRate: 0.05, inflation: 0.02 },
    options: [{ option: 'Do something', upperBound: 0.2, mitigated: 0.5, biasOn: 'posts added' }],
  },
  scenarios: {
    selected: 'High',
    drivers: [{ driver: 'cost of posts', low: 0.9, central: 1.01, high: 1.2 }],
  },
  actionPlan: [{ ref: '1', deliverable: 'A campaign', responsible: 'HR', by: 'June', progress: 'On track' }],
  statedFigures: [
    {
      ...{ where: 'p. 1', says: 'A share', stated: 54, unit: '%', decimals: 0 },
      ...{
        calculation: 'percentage share',
        operands: [806, 1_496].map((value) => ({ label: 'Days', value })),
      },
    },
  ],
});

const bytes = await bytesOf(file);
const opened = readXlsx(bytes);
const inputs = inputBook(opened);

/** What comes of an input left blank: it counts as its default does, or the workbook is not read without it. */
type Outcome = 'counts as its default' | 'has to be filled';

/** A row for every default that a blank cell is not; where its cell stands, beside which words. */
const BLANKS: readonly [path: string, sheet: string, beside: string, columns: number, Outcome][] = [
  ['version', 'Inputs', 'Version', 2, 'has to be filled'],
  ['roles.fte', 'Inputs', 'FTE; £', 1, 'counts as its default'],
  ['agency.covers', 'Agency', 'Cover', 5, 'has to be filled'],
  ['options.changes.startMonth', 'Changes', 'Add post', 4, 'counts as its default'],
  ['options.savings.recurrent', 'Savings', 'Rent', 3, 'has to be filled'],
  ['options.oneOff.kind', 'One-off costs', 'Adverts', -1, 'has to be filled'],
  ['measures.months', 'Inputs', 'In house', 4, 'counts as its default'],
  ['serviceSavings.recurrent', 'Savings', 'Heating', 3, 'has to be filled'],
  ['funding.rollsOver', 'Funding', 'Grant', 5, 'counts as its default'],
  ['fundingPaysFor', 'Inputs', 'Funding pays for', 2, 'has to be filled'],
  ['income.kind', 'Income', 'Places', 1, 'has to be filled'],
  ['income.collected', 'Income', 'Places', 4, 'counts as its default'],
  ['pool.tolerance', 'Inputs', 'Balanced within', 2, 'has to be filled'],
  ['grantCutStep', 'Inputs', 'Grant cut step', 2, 'has to be filled'],
  ['scoring.scale', 'Score results', 'Lowest score', 2, 'has to be filled'],
  ['scoring.scale.max', 'Score results', 'Highest score', 2, 'has to be filled'],
  ['scoring.weightStep', 'Score results', 'By how much weights are moved', 2, 'has to be filled'],
  ['riskScale', 'Risk scores', 'Medium from a score of', 2, 'has to be filled'],
  ['riskScale', 'Risk scores', 'High from a score of', 2, 'has to be filled'],
  ['actionPlan.progress', 'Action plan', 'A campaign', 3, 'has to be filled'],
  ['pay.month', 'Pay and prices', '2027/28', 2, 'counts as its default'],
  ['wholeLife.discounting', 'Whole-life settings', 'Discounting', 2, 'has to be filled'],
  ['wholeLife.flatRate', 'Whole-life settings', 'One rate for all years', 2, 'has to be filled'],
  ['wholeLife.options.biasOn', 'Whole-life settings', 'Do something', 5, 'has to be filled'],
  ['scenarios.selected', 'Scenarios', 'Scenario shown', 2, 'counts as its default'],
  ['scenarios.drivers.low', 'Scenarios', 'Cost of posts', 2, 'counts as its default'],
  ['scenarios.drivers.central', 'Scenarios', 'Cost of posts', 3, 'counts as its default'],
  ['scenarios.drivers.high', 'Scenarios', 'Cost of posts', 4, 'counts as its default'],
  ['statedFigures.unit', 'Stated figures', 'A share', 3, 'counts as its default'],
];

interface Node {
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly oneOf?: readonly Node[];
}

/** A blank cell is 0 to formulas, and a list without rows is empty. */
const isBlank = (value: unknown) =>
  value === undefined || value === 0 || (typeof value === 'object' && Object.keys(value!).length === 0);

function defaultsOf({ properties = {}, items, oneOf = [] }: Node, path: string): string[] {
  return [
    ...Object.entries(properties).flatMap(([key, node]) => {
      const own = path === '' ? key : `${path}.${key}`;
      return [...(isBlank(node.default) ? [] : [own]), ...defaultsOf(node, own)];
    }),
    ...(items ? defaultsOf(items, path) : []),
    ...oneOf.flatMap((one) => defaultsOf(one, path)),
  ];
}

describe('an input left blank, where the case has a default that is not 0', () => {
  test('is one of those tried here', () => {
    expect([...new Set(defaultsOf(caseJsonSchema(), ''))].sort()).toEqual(
      [...new Set(BLANKS.map(([path]) => path))].sort(),
    );
  });

  test.each(BLANKS)('%s on %s beside "%s" (%i)', (_, sheet, beside, columns, outcome) => {
    const cell = new Edited(opened).find(sheet, beside, columns);
    const result = caseOfWorkbook(withValues(inputs, [[`${sheet}!${cell}`, '']]));
    if (outcome === 'has to be filled') {
      expect(result.ok ? 'read' : result.problems).toMatchObject([{ sheet, cell, found: 'nothing' }]);
      return;
    }
    const after = caseOf(result);
    expect(after).not.toEqual(parsed(file));
    const typed = recalculate(bytes, { cells: { [`'${sheet}'!${cell}`]: null } });
    // Assumptions shows what is typed, which is nothing
    const others = differences(typed, wantedOf(after)).filter((one) => !one.cell.startsWith('Assumptions!'));
    expect(others).toEqual([]);
  });
});
