import {
  type Cell,
  type Formula,
  type Sheet,
  absolute,
  calc,
  columnAbsolute,
  f,
  grid,
  heading,
  note,
  row,
  rowAbsolute,
  sheet,
  title,
  totalRow,
} from '../../workbook';
import { postMoves } from '../post-moves';
import type { AppraisalCase, Option } from '../schema';
import type { Agency } from './agency';
import { type Changes, sumOfChanges } from './changes';
import type { Establishment } from './establishment';
import type { Inputs } from './inputs';
import { heads, plainText, same } from './parts';

/** Posts and agency workers by option, to see that no option removes what is not there. */
export interface Staffing {
  readonly sheet: Sheet;
  readonly posts: readonly (readonly Cell[])[];
  readonly agency: readonly (readonly Cell[])[];
}

/** Heads the column of things as they are. */
export const TODAY = 'Now';

export function staffingSheet(
  c: AppraisalCase,
  inputs: Inputs,
  establishment: Establishment,
  agency: Agency | undefined,
  changes: Changes,
): Staffing {
  const now = plainText(TODAY);
  const columns: Column[] = [
    { head: { ...now, style: 'columnHeadNumber' } },
    ...heads(inputs.options).map((head, i) => ({ head, option: c.options[i]! })),
  ];
  const posts = postRows(c, inputs, establishment, changes, columns);
  const workers = agency ? workerRows(c, agency, changes, columns) : [];
  const blocks = [
    title('Staffing', 'Posts and agency workers, now and with every change of each option in force'),
    heading('Posts'),
    grid({
      head: ['Team', 'Role', ...columns.map(({ head }) => head)],
      width: 20,
      rows: [
        ...posts.rows.map(({ team, role, cells }) => row(team, role, cells)),
        row('Rows typed since', 'other teams and roles', posts.others),
        totalRow('All posts', 'posts', posts.all),
      ],
    }),
    ...(workers.length === 0
      ? []
      : [
          heading('Agency workers'),
          grid({
            head: ['Assignment', 'Unit', ...columns.map(({ head }) => same(head, 'columnHeadNumber'))],
            rows: [
              ...workers.map(({ name, cells }) => row(name, 'workers', cells)),
              totals('All agency workers', 'workers', workers, columns),
            ],
          }),
        ]),
    note('A figure below 0 means that an option removes more than there is: a check fails.'),
  ];
  return {
    sheet: sheet('Staffing', blocks, { kind: 'calculation', widths: { label: 44, unit: 26 } }),
    posts: posts.rows.map(({ cells }) => cells),
    agency: workers.map(({ cells }) => cells),
  };
}

interface Column {
  readonly head: Cell;
  readonly option?: Option;
}

/** Each role that a team has, or gains in some option. */
function teamRoles({ teams, options }: AppraisalCase) {
  const pairs = new Map<string, { team: string; role: string }>();
  const add = (team: string, role: string) => pairs.set(JSON.stringify([team, role]), { team, role });
  for (const team of teams) {
    for (const post of team.posts) add(team.name, post.role);
    for (const change of options.flatMap(({ changes }) => changes)) {
      for (const move of postMoves(change)) if (move.team === team.name) add(team.name, move.role);
    }
  }
  return [...pairs.values()];
}

function postRows(
  c: AppraisalCase,
  inputs: Inputs,
  { table }: Establishment,
  changes: Changes,
  columns: readonly Column[],
) {
  const rows = teamRoles(c).map(({ team, role }) => {
    const teamCell = same(inputs.teams.find(({ name }) => name.value === team)!.name);
    const roleCell = same(inputs.roles.find(({ name }) => name.value === role)!.name);
    const [ofTeam, ofRole] = [f`${columnAbsolute(teamCell)}`, f`${columnAbsolute(roleCell)}`];
    const posts = c.teams.find(({ name }) => name === team)!.posts.filter((post) => post.role === role);
    const before = posts.reduce((total, { number }) => total + number, 0);
    const established = f`SUMPRODUCT((${table.column('Team')}=${ofTeam})*(${table.column('Role')}=${ofRole})*${table.column('Posts')})`;
    const cells = columns.map(({ head, option }) => {
      const net = (option?.changes ?? [])
        .flatMap(postMoves)
        .filter((move) => move.team === team && move.role === role)
        .reduce((sum, { number }) => sum + number, 0);
      const moved = movedPosts(changes, head, { team: ofTeam, item: ofRole });
      return calc(f`${established}+${moved}`, before + net, 'integer');
    });
    return { team: teamCell, role: roleCell, cells };
  });
  const sumOf = (column: number) =>
    rows.reduce((total, { cells }) => total + Number(cells[column]!.value), 0);
  const all = columns.map(({ head }, column) =>
    calc(f`SUM(${table.column('Posts')})+${movedPosts(changes, head)}`, sumOf(column), 'integer', {
      style: 'total',
    }),
  );
  const others = all.map((total, column) => {
    const listed = rows.map(({ cells }) => cells[column]!);
    return calc(listed.length === 0 ? f`${total}` : f`${total}-SUM(${listed})`, 0, 'integer');
  });
  return { rows, others, all };
}

/** Posts that an option adds less those that it removes: of a team and role, or of all. */
function movedPosts(
  changes: Changes,
  option: Cell,
  of: { readonly team?: Formula; readonly item?: Formula } = {},
): Formula {
  const conditions = { option: f`${rowAbsolute(option)}`, ...of };
  const added = sumOfChanges(changes, { kind: 'add post', ...conditions });
  const removed = sumOfChanges(changes, { kind: 'remove post', ...conditions });
  return f`${added}-${removed}`;
}

function workerRows(c: AppraisalCase, { table }: Agency, changes: Changes, columns: readonly Column[]) {
  return c.agency.map((assignment, index) => {
    const name = same(table.cells('Assignment')[index]!);
    const workers = table.cells('Workers')[index]!;
    const cells = columns.map(({ head, option }) => {
      const ended = sumOfChanges(changes, {
        kind: 'end agency',
        option: f`${rowAbsolute(head)}`,
        item: f`${columnAbsolute(name)}`,
      });
      const count = (option?.changes ?? []).reduce(
        (sum, change) =>
          sum + (change.change === 'end agency' && change.assignment === assignment.name ? change.number : 0),
        0,
      );
      return calc(f`${absolute(workers)}-${ended}`, assignment.workers - count, 'integer');
    });
    return { name, cells };
  });
}

function totals(
  words: string,
  unit: string,
  rows: readonly { readonly cells: readonly Cell[] }[],
  columns: readonly Column[],
) {
  const sums = columns.map((_, column) => {
    const cells = rows.map(({ cells }) => cells[column]!);
    const value = cells.reduce((total, cell) => total + Number(cell.value), 0);
    return calc(cells.length === 0 ? f`0` : f`SUM(${cells})`, value, 'integer', { style: 'total' });
  });
  return totalRow(words, unit, sums);
}
