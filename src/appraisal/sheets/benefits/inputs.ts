import { type Sheet, type TableBlock, note, sheet, table, title } from '../../../workbook';
import { BENEFIT_WORDS } from '../../benefits';
import type { AppraisalCase } from '../../schema';
import type { Inputs } from '../inputs';

type Header =
  | ('Benefit' | 'Option' | 'Kind' | 'Amount a year' | 'From' | 'Until')
  | ('Owner (role)' | 'Date' | 'Measure' | 'Source');

export interface Benefits {
  readonly sheet: Sheet;
  readonly table: TableBlock<Header>;
}

/** Benefits with owner, date and measure; undefined where the case registers none. */
export function benefitsSheet({ benefitsRegister }: AppraisalCase, inputs: Inputs): Benefits | undefined {
  if (benefitsRegister.length === 0) return undefined;
  const year = { format: 'year', list: inputs.lists.years, width: 10 } as const;
  const benefits = table('Benefits', benefitsRegister, [
    { header: 'Benefit', cell: (b) => b.name, width: 34 },
    { header: 'Option', cell: (b) => b.option, list: inputs.lists.options, width: 26 },
    { header: 'Kind', cell: (b) => BENEFIT_WORDS[b.kind], list: Object.values(BENEFIT_WORDS), width: 19 },
    { header: 'Amount a year', cell: (b) => b.amount ?? null, format: 'money', min: 0, width: 11 },
    { header: 'From', cell: (b) => b.from, ...year },
    { header: 'Until', cell: (b) => b.until ?? null, ...year },
    { header: 'Owner (role)', cell: (b) => b.owner, width: 18 },
    { header: 'Date', cell: (b) => b.date, format: 'date', width: 14 },
    { header: 'Measure', cell: (b) => b.measure, width: 26 },
    { header: 'Source', cell: (b) => b.source ?? null, width: 26 },
  ]);
  const blocks = [
    title(
      'Benefits',
      'What each option brings, £ a year where it is valued: who answers for it and how it is seen',
    ),
    note(
      'Cash-releasing: money that a budget gives up. Non-cash-releasing: time or capacity worth money. Societal: worth money to others. Unmonetised: not valued, and without an amount.',
    ),
    note(
      'No benefit here is in the net cost of an option. What is to come off a budget stands on Savings; the same money belongs on one of the two only.',
    ),
    note(
      'From and Until: its years, ends included; Until blank where it stays. Date: when it is looked at whether it is there.',
    ),
    benefits,
  ];
  return { sheet: sheet('Benefits', blocks, { kind: 'input' }), table: benefits };
}
