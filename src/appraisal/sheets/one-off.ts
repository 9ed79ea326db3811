import {
  type Cell,
  type Formula,
  type Sheet,
  type TableBlock,
  columnAbsolute,
  f,
  note,
  sheet,
  table,
  title,
} from '../../workbook';
import type { AppraisalCase } from '../schema';
import type { OneOffKind } from '../schema-money';
import { FUNDING_NAMES } from './funding-inputs';
import type { Inputs } from './inputs';

type Header = 'Option' | 'Kind' | 'What' | 'Amount' | 'Year' | 'Paid by' | 'Source';

export interface OneOff {
  readonly sheet: Sheet;
  readonly table: TableBlock<Header>;
}

/** What a person chooses from. */
export const ONE_OFF_WORDS: Readonly<Record<OneOffKind, string>> = {
  recruitment: 'Recruitment',
  'notice and double running': 'Notice and double running',
  'redundancy and pension strain': 'Redundancy and pension strain',
  'pay protection': 'Pay protection',
  'secondment or host recharge': 'Secondment or host recharge',
  other: 'Other',
};

/** Costs of options that are paid once; undefined where no option has any. */
export function oneOffSheet(c: AppraisalCase, inputs: Inputs): OneOff | undefined {
  const lines = c.options.flatMap(({ name, oneOff }) => oneOff.map((cost) => ({ ...cost, option: name })));
  if (lines.length === 0) return undefined;
  const costs = table('OneOff', lines, [
    { header: 'Option', cell: (l) => l.option, list: inputs.lists.options, width: 36 },
    { header: 'Kind', cell: (l) => ONE_OFF_WORDS[l.kind], list: Object.values(ONE_OFF_WORDS), width: 30 },
    { header: 'What', cell: (l) => l.name, width: 48 },
    { header: 'Amount', cell: (l) => l.amount, format: 'money', width: 14 },
    { header: 'Year', cell: (l) => l.year, format: 'year', list: inputs.lists.years, width: 11 },
    {
      header: 'Paid by',
      cell: (l) => l.fundedBy ?? null,
      ...(c.funding.length === 0 ? {} : { list: FUNDING_NAMES }),
      width: 30,
    },
    { header: 'Source', cell: (l) => l.source ?? null, width: 30 },
  ]);
  const blocks = [
    title('One-off costs', 'What each option pays once, £, in the prices of the year in which it is paid'),
    note(
      'Paid by: the line of Funding that pays, left blank where the service bears the cost. The cost counts in full either way.',
    ),
    costs,
  ];
  return { sheet: sheet('One-off costs', blocks, { kind: 'input' }), table: costs };
}

/** One-off costs of an option in a year that are of the kind in `kind`. */
export function sumOfKind(oneOff: OneOff, option: Formula, year: Formula, kind: Cell): Formula {
  return f`SUMPRODUCT(${amounts(oneOff, option, year)}*(${oneOff.table.column('Kind')}=${columnAbsolute(kind)}))`;
}

/** One-off costs of an option in a year that a source of funding pays. */
export function sumOfFunded(oneOff: OneOff, option: Formula, year: Formula): Formula {
  return f`SUMPRODUCT(${amounts(oneOff, option, year)}*(${oneOff.table.column('Paid by')}<>""))`;
}

const amounts = ({ table: costs }: OneOff, option: Formula, year: Formula): Formula =>
  f`(${costs.column('Option')}=${option})*(${costs.column('Year')}=${year})*${costs.column('Amount')}`;
