import { type ColumnReference, type Sheet, type TableBlock, note, sheet, table, title } from '../../workbook';
import type { AppraisalCase } from '../schema';
import { FUNDING_KINDS, type FundingKind } from '../schema-funding';
import type { Inputs } from './inputs';

type Header = 'Name' | 'Kind' | 'Amount a year before cuts' | 'From' | 'Until' | 'Rolls over' | 'Source';

export interface FundingInputs {
  readonly sheet: Sheet;
  readonly table: TableBlock<Header>;
}

/** What a person chooses from. */
export const FUNDING_WORDS: Readonly<Record<FundingKind, string>> = {
  grant: 'Grant',
  'base budget': 'Base budget',
  partner: 'Partner',
  reserve: 'Reserve',
  income: 'Income',
};

/** The names of all funding, for lists on sheets that are built before the table. */
export const FUNDING_NAMES: ColumnReference = { kind: 'column', table: 'Funding', header: 'Name' };

/** The money there is; undefined where the case has none. */
export function fundingInputsSheet({ funding }: AppraisalCase, inputs: Inputs): FundingInputs | undefined {
  if (funding.length === 0) return undefined;
  const year = { format: 'year', list: inputs.lists.years, width: 11 } as const;
  const sources = table('Funding', funding, [
    { header: 'Name', cell: (s) => s.name, width: 40 },
    {
      header: 'Kind',
      cell: (s) => FUNDING_WORDS[s.kind],
      list: FUNDING_KINDS.map((kind) => FUNDING_WORDS[kind]),
      width: 16,
    },
    { header: 'Amount a year before cuts', cell: (s) => s.amount, format: 'money', min: 0, width: 16 },
    { header: 'From', cell: (s) => s.from ?? null, ...year },
    { header: 'Until', cell: (s) => s.until ?? null, ...year },
    { header: 'Rolls over', cell: (s) => (s.rollsOver ? 'Yes' : 'No'), list: ['Yes', 'No'], width: 12 },
    { header: 'Source', cell: (s) => s.source ?? null, width: 60 },
  ]);
  const blocks = [
    title('Funding', 'The money there is, £ a year before any cut'),
    note(
      'Cuts stand on the sheet Cuts. From and Until: the years in which the money comes, ends included; left blank, it comes from the first year on, or to the last.',
    ),
    note(
      'A reserve, and money with an Until, is non-recurrent. Rolls over: what is not spent of it in a year may be spent in later ones.',
    ),
    sources,
  ];
  return { sheet: sheet('Funding', blocks, { kind: 'input' }), table: sources };
}
