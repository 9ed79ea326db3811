import {
  type Cell,
  type ColumnReference,
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
import type { Lists } from './lists';
import { lookUp } from './parts';

type Header =
  'Option' | 'Change' | 'Team' | 'Role or assignment' | 'Number' | 'Start month' | 'New role' | 'End month';

export interface Changes {
  readonly sheet: Sheet;
  readonly table: TableBlock<Header>;
}

export const CHANGES = {
  'add post': 'Add post',
  'remove post': 'Remove post',
  'convert post': 'Convert post',
  'end agency': 'End agency',
  'keep agency': 'Keep agency',
} as const;

export function changesSheet({ options, agency }: AppraisalCase, inputs: Inputs, lists: Lists): Changes {
  const lines = options.flatMap((option) =>
    option.changes.map((change) => ({ option: option.name, change })),
  );
  const teamOf = (change: Change) =>
    'assignment' in change ? agency.find(({ name }) => name === change.assignment)!.team : change.team;
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
      cell: ({ change }) => ('assignment' in change ? change.assignment : change.role),
      list: lists.items,
      width: 44,
    },
    { header: 'Number', cell: ({ change }) => change.number, format: 'integer', min: 0, width: 10 },
    { header: 'Start month', cell: ({ change }) => change.startMonth, format: 'integer', min: 1, width: 12 },
    {
      header: 'New role',
      cell: ({ change }) => ('to' in change ? change.to : null),
      list: inputs.lists.roles,
      width: 26,
    },
    {
      header: 'End month',
      cell: ({ change }) => change.endMonth ?? null,
      format: 'integer',
      min: 1,
      width: 12,
    },
  ]);
  const blocks = [
    title('Changes', 'What each option changes, a line each'),
    note(
      'Start month 1 is the first month of the first year. End month is the last one, blank where a change stays. Type below the table to add a line.',
    ),
    note(
      'Convert post: the post becomes one of the new role in the same team; the new role stays blank for every other change. Keep agency: says that agency workers are kept on purpose, and changes no figure.',
    ),
    changes,
  ];
  return { sheet: sheet('Changes', blocks, { kind: 'input' }), table: changes };
}

export interface Counted {
  /** A converted post counts as one added in its new role and as one removed in its old. */
  readonly kind: 'add post' | 'remove post' | 'end agency';
  readonly option: Formula;
  /** What each unit of a role or assignment counts for; left out, each counts for one. */
  readonly worth?: { readonly names: readonly Cell[]; readonly figures: readonly Cell[] };
  readonly team?: Formula;
  readonly item?: Formula;
  /** Only for the months of one year: the first month after it. Left out, every change counts in full. */
  readonly monthAfter?: Formula;
}

/** Adds up the lines of Changes that meet every condition. New lines typed below the table are counted. */
export function sumOfChanges({ table: changes }: Changes, counted: Counted): Formula {
  const { option, team, monthAfter } = counted;
  let product = f`(${changes.column('Option')}=${option})*${changes.column('Number')}*${kindOf(changes, counted)}`;
  if (team) product = f`${product}*(${changes.column('Team')}=${team})`;
  if (monthAfter) {
    product = f`${product}*${shareOfYear(changes, monthAfter)}`;
  }
  return f`SUMPRODUCT(${product})`;
}

/** For how much of a year each line is in force: the months since it started less those since it ended. */
function shareOfYear(changes: Changes['table'], monthAfter: Formula): Formula {
  const [start, end] = [changes.column('Start month'), changes.column('End month')];
  const share = (months: Formula) => f`((${months}>0)*(${months}<12)*${months}/12+(${months}>=12))`;
  const ended = f`(${end}>0)*${share(f`(${monthAfter}-${end}-1)`)}`;
  // A line that ends before it starts is never in force
  return f`(${share(f`(${monthAfter}-${start})`)}-${ended})*((${end}=0)+(${end}>=${start})>0)`;
}

/** Which lines count, and each for what: by the role or assignment of the line, or by the new role of a conversion. */
function kindOf(changes: Changes['table'], { kind, item, worth }: Counted): Formula {
  const change = changes.column('Change');
  const counts = (is: Formula, column: ColumnReference): Formula => {
    const ofItem = item ? f`${is}*(${column}=${item})` : is;
    return worth ? f`${ofItem}*${lookUp(worth.names, f`${column}`, worth.figures)}` : ofItem;
  };
  const own = changes.column('Role or assignment');
  switch (kind) {
    case 'add post':
      return f`(${counts(f`(${change}="Add post")`, own)}+${counts(f`(${change}="Convert post")`, changes.column('New role'))})`;
    case 'remove post':
      return counts(f`((${change}="Remove post")+(${change}="Convert post"))`, own);
    case 'end agency':
      return counts(f`(${change}="End agency")`, own);
  }
}
