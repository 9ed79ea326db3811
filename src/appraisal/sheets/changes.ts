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
import type { AppraisalCase, Change } from '../schema';
import type { Inputs } from './inputs';
import { lookUp } from './parts';

type Header = 'Option' | 'Change' | 'Team' | 'Role or assignment' | 'Number' | 'Start month';

export interface Changes {
  readonly sheet: Sheet;
  readonly table: TableBlock<Header>;
}

export const CHANGES = {
  'add post': 'Add post',
  'remove post': 'Remove post',
  'end agency': 'End agency',
} as const;

export function changesSheet({ options, agency }: AppraisalCase, inputs: Inputs): Changes {
  const lines = options.flatMap((option) =>
    option.changes.map((change) => ({ option: option.name, change })),
  );
  const teamOf = (change: Change) =>
    change.change === 'end agency'
      ? agency.find(({ name }) => name === change.assignment)!.team
      : change.team;
  const changes = table('Changes', lines, [
    {
      header: 'Option',
      cell: (line) => line.option,
      list: inputs.lists.options,
      width: 44,
    },
    {
      header: 'Change',
      cell: ({ change }) => CHANGES[change.change],
      list: Object.values(CHANGES),
      width: 14,
    },
    {
      header: 'Team',
      cell: ({ change }) => teamOf(change),
      list: inputs.lists.teams,
      width: 34,
    },
    {
      header: 'Role or assignment',
      cell: ({ change }) => (change.change === 'end agency' ? change.assignment : change.role),
      width: 44,
    },
    { header: 'Number', cell: ({ change }) => change.number, format: 'integer', min: 0, width: 10 },
    { header: 'Start month', cell: ({ change }) => change.startMonth, format: 'integer', min: 1, width: 12 },
  ]);
  const blocks = [
    title('Changes', 'What each option changes, a line each'),
    note('Start month 1 is the first month of the first year. Type below the table to add a line.'),
    changes,
  ];
  return { sheet: sheet('Changes', blocks, { kind: 'input' }), table: changes };
}

export interface Counted {
  readonly kind: keyof typeof CHANGES;
  readonly option: Formula;
  /** What each unit of a role or assignment counts for; left out, each counts for one. */
  readonly worth?: { readonly names: readonly Cell[]; readonly figures: readonly Cell[] };
  readonly team?: Formula;
  readonly item?: Formula;
  /** Only for the months of one year: the first month after it. Left out, every change counts in full. */
  readonly monthAfter?: Formula;
}

/** Adds up the lines of Changes that meet every condition. New lines typed below the table are counted. */
export function sumOfChanges(
  { table: changes }: Changes,
  { kind, option, worth, team, item, monthAfter }: Counted,
): Formula {
  const word = { 'add post': f`"Add post"`, 'remove post': f`"Remove post"`, 'end agency': f`"End agency"` }[
    kind
  ];
  const start = changes.column('Start month');
  const items = changes.column('Role or assignment');
  let product = f`(${changes.column('Option')}=${option})*(${changes.column('Change')}=${word})*${changes.column('Number')}`;
  if (team) product = f`${product}*(${changes.column('Team')}=${team})`;
  if (item) product = f`${product}*(${items}=${item})`;
  if (worth) product = f`${product}*${lookUp(worth.names, f`${items}`, worth.figures)}`;
  if (monthAfter) {
    const months = f`(${monthAfter}-${start})`;
    product = f`${product}*((${months}>0)*(${months}<12)*${months}/12+(${months}>=12))`;
  }
  return f`SUMPRODUCT(${product})`;
}
