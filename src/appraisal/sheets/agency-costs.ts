import { type Block, type Cell, absolute, calc, f, grid, heading, note, row, totalRow } from '../../workbook';
import type { Evaluation } from '../evaluate';
import type { AssignmentCost } from '../post-costs';
import type { Agency } from './agency';
import { same } from './parts';
import { type Column, columnOf, holders } from './post-cost-columns';
import { type Scenarios, flexed } from './scenarios/inputs';

/** The cost of a worker also in its two parts, which rise differently. */
export interface AssignmentColumn extends Column {
  /** What all of them cost today; undefined where there are none. */
  readonly together: { readonly posts: Cell; readonly premiums: Cell; readonly all: Cell } | undefined;
  readonly posts: readonly Cell[];
  readonly premiums: readonly Cell[];
}

/** What one agency worker of each assignment costs above the present establishment; no lines where there are none. */
export function agencyLines(
  agency: Agency | undefined,
  roles: Column,
  { assignments }: Evaluation,
  scenarios: Scenarios | undefined,
) {
  if (agency === undefined)
    return { blocks: [], column: { ...columnOf([]), posts: [], premiums: [], together: undefined } };
  const [names, role, workers, premium, covers] = (
    ['Assignment', 'Role', 'Workers', 'Premium', 'Covers'] as const
  ).map((header) => agency.table.cells(header)) as [
    readonly Cell[],
    readonly Cell[],
    readonly Cell[],
    readonly Cell[],
    readonly Cell[],
  ];

  const lines = assignments.map((assignment, index) => {
    const atRole = (column: readonly Cell[]) =>
      f`INDEX(${absolute(column)},MATCH(${role[index]!},${absolute(roles.names)},0))`;
    const at = roles.names.findIndex(({ value }) => value === role[index]!.value);
    const post = calc(
      f`IF(${covers[index]!}="Vacant post",0,${atRole(roles.costs)})`,
      assignment.post,
      'money',
    );
    const extra = calc(
      flexed(f`${premium[index]!}`, scenarios?.factors['agency premium']),
      assignment.premium,
      premium[index]!.format,
    );
    const cost = calc(f`${post}+${extra}`, assignment.workerCost, 'money', { style: 'total' });
    const caseFte = calc(atRole(roles.caseFte), roles.caseFte[at]!.value as number, 'fte');
    return {
      name: same(names[index]!),
      post,
      extra,
      cost,
      caseFte,
      casePeople: holders(caseFte),
      workers: same(workers[index]!),
    };
  });
  const workersOf = lines.map((line) => line.workers);
  const all = (column: readonly Cell[], value: number) =>
    calc(f`SUMPRODUCT(${workersOf}*${column})`, value, 'money');
  const inAll = (part: (assignment: AssignmentCost) => number) =>
    assignments.reduce((sum, one, index) => sum + part(one) * Number(workersOf[index]!.value), 0);
  const posts = all(
    lines.map((line) => line.post),
    inAll(({ post }) => post),
  );
  const premiums = all(
    lines.map((line) => line.extra),
    inAll(({ premium }) => premium),
  );
  const blocks: Block[] = [
    heading('Agency workers'),
    note(
      'Cost above the present establishment: the whole post and the premium where no post pays, the premium alone where a vacant post does.',
    ),
    grid({
      head: [
        'Assignment',
        'Unit',
        'Post',
        'Premium',
        'One worker',
        'FTE that holds cases',
        'People who hold cases',
        'Workers',
      ],
      rows: lines.map((line) =>
        row(line.name, '£; FTE', [
          line.post,
          line.extra,
          line.cost,
          line.caseFte,
          line.casePeople,
          line.workers,
        ]),
      ),
    }),
  ];
  const everyone = calc(
    f`${posts}+${premiums}`,
    inAll(({ workerCost }) => workerCost),
    'money',
  );
  const column = {
    ...columnOf(lines),
    together: { posts, premiums, all: everyone },
    posts: lines.map((line) => line.post),
    premiums: lines.map((line) => line.extra),
  };
  const together: Block[] = [
    grid({
      head: ['What agency workers cost today', 'Unit', 'Together'],
      rows: [
        row('The posts whose work they do', '£ a year', [posts]),
        row('Premium over those posts', '£ a year', [premiums]),
        totalRow('All agency workers', '£ a year', [everyone]),
      ],
    }),
  ];
  return { blocks: [...blocks, ...together], column };
}
