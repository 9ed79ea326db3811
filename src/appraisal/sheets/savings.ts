import {
  type Cell,
  type Formula,
  type Sheet,
  type TableBlock,
  f,
  note,
  sheet,
  table,
  title,
} from '../../workbook';
import type { AppraisalCase } from '../schema';
import type { Inputs } from './inputs';
import type { Lists } from './lists';
import { type Scenarios, flexed } from './scenarios/inputs';

type Header = 'Belongs to' | 'What' | 'Amount' | 'Year' | 'Recurrent' | 'Source';

export interface Savings {
  readonly sheet: Sheet;
  readonly table: TableBlock<Header>;
  /** By what the scenario shown multiplies the savings of options; undefined where the case has no scenarios. */
  readonly factor: Cell | undefined;
}

/** Whose a saving is when it is no option's. */
export const SERVICE = 'The service (MTFP)';
/** The same as a formula compares it. */
export const SERVICE_TEXT = f`"The service (MTFP)"`;

/** Savings of options and of the service; undefined where the case has none. */
export function savingsSheet(
  c: AppraisalCase,
  inputs: Inputs,
  lists: Lists,
  scenarios: Scenarios | undefined,
): Savings | undefined {
  const lines = [
    ...c.options.flatMap(({ name, savings }) => savings.map((saving) => ({ ...saving, owner: name }))),
    ...c.serviceSavings.map((saving) => ({ ...saving, owner: SERVICE })),
  ];
  if (lines.length === 0) return undefined;
  const savings = table('Savings', lines, [
    {
      header: 'Belongs to',
      cell: (l) => l.owner,
      list: lists.owners,
      width: 36,
    },
    { header: 'What', cell: (l) => l.name, width: 48 },
    { header: 'Amount', cell: (l) => l.amount, format: 'money', width: 14 },
    { header: 'Year', cell: (l) => l.year, format: 'year', list: inputs.lists.years, width: 11 },
    { header: 'Recurrent', cell: (l) => (l.recurrent ? 'Yes' : 'No'), list: ['Yes', 'No'], width: 12 },
    { header: 'Source', cell: (l) => l.source ?? null, width: 30 },
  ]);
  const blocks = [
    title('Savings', 'Savings, £, beside the cost of posts and agency workers'),
    note(
      'A recurrent saving counts in its year and in every later one. Savings of the service belong to no option.',
    ),
    savings,
  ];
  return {
    sheet: sheet('Savings', blocks, { kind: 'input' }),
    table: savings,
    factor: scenarios?.factors['other savings'],
  };
}

/** The savings of an option as the scenario shown has them. */
export const sumOfOptionSavings = (savings: Savings, option: Formula, year?: Formula): Formula =>
  flexed(sumOfSavings(savings, option, year), savings.factor);

/** Adds up the lines of Savings of one owner that count in a year, or in a full year where none is given. */
export function sumOfSavings({ table: savings }: Savings, owner: Formula, year?: Formula): Formula {
  const [when, recurrent] = [savings.column('Year'), f`(${savings.column('Recurrent')}="Yes")`];
  const lines = f`(${savings.column('Belongs to')}=${owner})*${savings.column('Amount')}`;
  const counts = year ? f`((${when}=${year})+${recurrent}*(${when}<${year}))` : recurrent;
  return f`SUMPRODUCT(${lines}*${counts})`;
}

/** Adds up what an option saves in one year and never again, as the scenario shown has it. */
export function sumSavedOnce({ table: savings, factor }: Savings, owner: Formula, year: Formula): Formula {
  const sum = f`SUMPRODUCT((${savings.column('Belongs to')}=${owner})*(${savings.column('Year')}=${year})*(${savings.column('Recurrent')}<>"Yes")*${savings.column('Amount')})`;
  return flexed(sum, factor);
}
