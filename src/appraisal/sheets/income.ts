import {
  type Formula,
  type Sheet,
  type TableBlock,
  f,
  join,
  note,
  sheet,
  table,
  title,
} from '../../workbook';
import type { AppraisalCase } from '../schema';
import { INCOME_KINDS, type IncomeKind } from '../schema-funding';
import type { Inputs } from './inputs';
import type { Lists } from './lists';
import { SERVICE } from './savings';

type Header =
  | ('Belongs to' | 'What' | 'Kind' | 'Number a year' | 'Charge')
  | ('Part collected' | 'From' | 'Until' | 'Source');

export interface Income {
  readonly sheet: Sheet;
  readonly table: TableBlock<Header>;
}

/** What a person chooses from. */
export const INCOME_WORDS: Readonly<Record<IncomeKind, string>> = {
  'course charge': 'Course charge',
  'charge for non-attendance': 'Charge for non-attendance',
  other: 'Other income',
};

/** What users pay; undefined where the case has no income. */
export function incomeSheet({ income }: AppraisalCase, inputs: Inputs, lists: Lists): Income | undefined {
  if (income.length === 0) return undefined;
  const year = { format: 'year', list: inputs.lists.years, width: 11 } as const;
  const lines = table('Income', income, [
    { header: 'Belongs to', cell: (l) => l.belongsTo ?? SERVICE, list: lists.owners, width: 34 },
    { header: 'What', cell: (l) => l.name, width: 44 },
    {
      header: 'Kind',
      cell: (l) => INCOME_WORDS[l.kind],
      list: INCOME_KINDS.map((kind) => INCOME_WORDS[kind]),
      width: 26,
    },
    { header: 'Number a year', cell: (l) => l.number, format: 'general', min: 0, width: 12 },
    { header: 'Charge', cell: (l) => l.charge, format: 'moneyPennies', min: 0, width: 12 },
    { header: 'Part collected', cell: (l) => l.collected, format: 'percent', min: 0, max: 1, width: 12 },
    { header: 'From', cell: (l) => l.from ?? null, ...year },
    { header: 'Until', cell: (l) => l.until ?? null, ...year },
    { header: 'Source', cell: (l) => l.source ?? null, width: 60 },
  ]);
  const blocks = [
    title('Income', 'What users pay: number a year x charge (£) x part collected'),
    note(
      `Income belongs to an option, or to the service whichever option is chosen: "${SERVICE}". From and Until: its years, ends included; blank for always.`,
    ),
    note('Part collected left blank counts as all of it.'),
    lines,
  ];
  return { sheet: sheet('Income', blocks, { kind: 'input' }), table: lines };
}

/** Income of an owner in a year, of one kind or of all. */
export function sumOfIncome(
  { table: income }: Income,
  owner: Formula,
  year: Formula,
  kind?: Formula,
): Formula {
  const [collected, from, until] = (['Part collected', 'From', 'Until'] as const).map((header) =>
    income.column(header),
  );
  const factors = [
    f`(${income.column('Belongs to')}=${owner})`,
    ...(kind ? [f`(${income.column('Kind')}=${kind})`] : []),
    f`${income.column('Number a year')}*${income.column('Charge')}*(${collected!}+(${collected!}=""))`,
    f`((${from!}="")+(${from!}<=${year})>0)*((${until!}="")+(${until!}>=${year})>0)`,
  ];
  return f`SUMPRODUCT(${join('*', factors)})`;
}
