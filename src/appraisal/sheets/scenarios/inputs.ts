import {
  type Block,
  type Cell,
  type Formula,
  type Interpolation,
  type Sheet,
  absolute,
  calc,
  f,
  grid,
  heading,
  input,
  note,
  row,
  sheet,
  text,
  title,
} from '../../../workbook';
import { scenarioInWords } from '../../in-words';
import { factorsOf, movesSomething, multipliersOf } from '../../scenarios/drivers';
import type { AppraisalCase } from '../../schema';
import {
  type Driver,
  type DriverRange,
  LARGEST_MULTIPLIER,
  SCENARIOS,
  SMALLEST_MULTIPLIER,
} from '../../schema-scenarios';
import { sourceColumn } from '../parts';

/** Which scenario is shown, and by what it multiplies each driver. */
export interface Scenarios {
  readonly sheet: Sheet;
  readonly selected: Cell;
  /** Which of the three scenarios it is, from 1 */
  readonly position: Cell;
  readonly inWords: Cell;
  readonly factors: Partial<Readonly<Record<Driver, Cell>>>;
}

/** How sheets name a driver. */
export const DRIVER_WORDS: Readonly<Record<Driver, string>> = {
  'cost of posts': 'Cost of posts',
  'agency premium': 'Agency premium',
  'open cases': 'Open cases',
  grants: 'Grants',
  'other savings': 'Other savings of options',
};

const WHAT_MOVES: Readonly<Record<Driver, string>> = {
  'cost of posts': 'Pay and on-costs of every post, also of the posts whose work agency workers do',
  'agency premium': 'What an agency worker costs above the post',
  'open cases': 'The cases of every team, today and with each option',
  grants: 'Funding of the kind Grant, before cuts',
  'other savings': 'The savings of options on the sheet Savings, not those of the service',
};
const NOTHING = 'Nothing in this case';

/** A figure times a factor, or as it stands where there is none. */
export const flexed = (figure: Formula, factor: Interpolation | undefined): Formula =>
  factor ? f`${factor}*${figure}` : figure;

/** Values stand in columns D to H, the source of each row after them. */
const withSourceAfter = sourceColumn(5);

const NOTES = [
  'Choose the scenario shown: every result of the workbook follows at once. A multiplier of 1 leaves a driver as it was entered; 0.95 is 5% less.',
  'Doing nothing and the present service move too, so that Baseline, Caseload and every option stand in the same scenario. One-off costs, benefits, priced risks, scores, savings of the service and decisions beside the options do not move.',
  'A report states what is expected: what its options cost is compared with the model only while Central is shown.',
];

/** Undefined where the case has no scenarios. */
export function scenariosSheet(c: AppraisalCase): Scenarios | undefined {
  if (!c.scenarios) return undefined;
  const selected = input(c.scenarios.selected, { format: 'text', name: 'Scenario_shown', list: SCENARIOS });
  const heads = SCENARIOS.map((one) => text(one, 'columnHeadNumber'));
  // Left blank, it is Central, as in a case file
  const position = calc(
    f`MATCH(IF(${selected}="","Central",${selected}),${heads},0)`,
    SCENARIOS.indexOf(c.scenarios.selected) + 1,
    'integer',
  );
  const inWords = calc(
    f`IF(${position}=MATCH("Central",${heads},0),"Central: what is expected",${selected}&", not what is expected: results stand at the multipliers of this scenario")`,
    scenarioInWords(c.scenarios.selected),
  );
  const values = factorsOf(c);
  const lines = c.scenarios.drivers.map((range) => driverLine(range, position, values[range.driver]));
  const blocks: Block[] = [
    title('Scenarios', 'What if the main drivers turn out lower or higher than expected'),
    ...NOTES.map((words) => note(words)),
    grid({
      head: ['Setting', 'Unit', 'Value'],
      width: 12,
      rows: [
        row('Scenario shown', 'choice', [selected]),
        row('Place among the three', 'number', [position]),
        row('In words', '', [inWords], { across: true }),
      ],
    }),
    heading('Drivers'),
    grid({
      head: ['Driver', 'Unit', ...heads, 'Factor now', 'What it moves', 'Source'],
      width: [12, 12, 12, 12, 46, 46],
      rows: lines.map(({ range, multipliers, factor }) =>
        row(DRIVER_WORDS[range.driver], 'multiplier', [
          ...withSourceAfter(
            [
              ...multipliers,
              factor,
              text(movesSomething(c, range.driver) ? WHAT_MOVES[range.driver] : NOTHING),
            ],
            range.source,
          ),
        ]),
      ),
    }),
  ];
  return {
    sheet: sheet('Scenarios', blocks, { kind: 'input', widths: { label: 30, unit: 12 } }),
    selected,
    position,
    inWords,
    factors: Object.fromEntries(lines.map(({ range, factor }) => [range.driver, factor])),
  };
}

/** A multiplier left blank is 1, as in a case file. */
function driverLine(range: DriverRange, position: Cell, value: number) {
  const multipliers = multipliersOf(range).map((one) =>
    input(one, { format: 'factor', min: SMALLEST_MULTIPLIER, max: LARGEST_MULTIPLIER }),
  );
  const own = f`INDEX(${multipliers},1,${absolute(position)})`;
  const factor = calc(f`IF(${own}="",1,${own})`, value, 'factor', { name: nameOf(range.driver) });
  return { range, multipliers, factor };
}

const nameOf = (driver: Driver) => `Factor_${driver.replaceAll(' ', '_')}`;
