import {
  type Block,
  type Cell,
  type Formula,
  type Sheet,
  calc,
  columnAbsolute,
  f,
  grid,
  heading,
  note,
  row,
  sheet,
  title,
  totalRow,
} from '../../workbook';
import type { Baseline, PostsNow } from '../baseline/position';
import type { Evaluation } from '../evaluate';
import type { Agency } from './agency';
import { type AgencyCells, agencyBlocks } from './baseline-agency';
import type { Caseload } from './caseload';
import type { Establishment } from './establishment';
import type { Inputs } from './inputs';
import { lookUp, rest, same, wordsWith } from './parts';
import type { PostCosts } from './post-costs';

export interface BaselineSheet {
  readonly sheet: Sheet;
  /** What the filled posts cost, in the prices of the price base. */
  readonly filledCost: Cell;
}

interface Sources {
  readonly inputs: Inputs;
  readonly establishment: Establishment;
  readonly agency: Agency | undefined;
  readonly costs: PostCosts;
  readonly caseload: Caseload | undefined;
}

/** In place of a rate that has nothing to be a rate of. */
const NO_RATE = 'None';

/** Where the service stands before any option; undefined where it has neither posts nor agency workers nor cases, nor money that could pay for them. */
export function baselineSheet(sources: Sources, { baseline }: Evaluation): BaselineSheet | undefined {
  const isEmpty = baseline.posts.length === 0 && !sources.agency && !sources.caseload;
  // What pays for the whole service pays for posts typed in later too
  if (isEmpty && !sources.inputs.fundingBasis) return undefined;
  const posts = postBlocks(sources, baseline);
  const agency = sources.agency ? agencyBlocks(sources.costs, sources.agency, baseline) : undefined;
  const blocks: Block[] = [
    title(
      'Baseline',
      wordsWith('subtitle', [
        'The service today, before any option; £, ',
        sources.inputs.priceBase,
        ' prices',
      ]),
    ),
    note(
      'From the tables Establishment and Agency: a row typed there counts at once, in the line of its team and role or among the rows typed since, and in the totals.',
    ),
    heading('Posts'),
    posts.block,
    ...(agency ? [heading('Agency workers'), agency.block] : []),
    heading('Together'),
    ...togetherBlocks(posts.total, agency?.total, baseline),
    ...(sources.caseload ? [heading('Caseload'), caseloadGrid(sources.caseload)] : []),
  ];
  return {
    sheet: sheet('Baseline', blocks, { kind: 'calculation', widths: { label: 40, unit: 24, value: 14 } }),
    filledCost: posts.total.filledCost,
  };
}

const FIGURES = ['posts', 'vacant', 'filled', 'fte', 'filledFte', 'cost', 'filledCost'] as const;
type Figure = (typeof FIGURES)[number];
type PostCells = Readonly<Record<Figure, Cell>>;
const FORMATS = {
  posts: 'integer',
  vacant: 'integer',
  filled: 'integer',
  fte: 'fte',
  filledFte: 'fte',
  cost: 'money',
  filledCost: 'money',
} as const;

function postBlocks({ inputs, establishment, costs }: Sources, { posts, allPosts }: Baseline) {
  const { table } = establishment;
  const roles = costs.roles.names;
  const role = f`${table.column('Role')}`;
  const fteOf = lookUp(roles, role, costs.roles.fte);
  const costOf = lookUp(roles, role, costs.roles.costs);
  const [all, vacant] = [f`${table.column('Posts')}`, f`${table.column('Vacant')}`];
  /** What each figure adds up over the rows of the table. */
  const summed: Record<Figure, Formula> = {
    posts: all,
    vacant,
    filled: f`(${all}-${vacant})`,
    fte: f`${all}*${fteOf}`,
    filledFte: f`(${all}-${vacant})*${fteOf}`,
    cost: f`${all}*${costOf}`,
    filledCost: f`(${all}-${vacant})*${costOf}`,
  };
  const cellsOf = (
    formula: (figure: Figure) => Formula,
    values: PostsNow,
    style?: Cell['style'],
  ): PostCells =>
    byFigure((figure) =>
      calc(formula(figure), values[figure], FORMATS[figure], style === undefined ? {} : { style }),
    );

  const lines = posts.map((line) => {
    const team = same(inputs.teams.find(({ name }) => name.value === line.team)!.name);
    const name = same(inputs.roles.find((one) => one.name.value === line.role)!.name);
    const own = f`(${table.column('Team')}=${columnAbsolute(team)})*(${role}=${columnAbsolute(name)})`;
    return {
      team,
      role: name,
      line,
      cells: cellsOf((figure) => f`SUMPRODUCT(${own}*${summed[figure]})`, line),
    };
  });
  const total = cellsOf((figure) => f`SUMPRODUCT(${summed[figure]})`, allPosts, 'total');
  const others = cellsOf((figure) => {
    if (lines.length === 0) return f`${total[figure]}`;
    return rest(
      total[figure],
      lines.map(({ cells }) => cells[figure]),
    );
  }, NO_POSTS);
  const shown = (cells: PostCells, { vacancyRate }: PostsNow, style?: Cell['style']) => [
    ...[cells.posts, cells.vacant, cells.filled, cells.fte, cells.filledFte],
    rate(f`${cells.vacant}`, f`${cells.posts}`, vacancyRate, style),
    ...[cells.cost, cells.filledCost],
  ];
  const block = grid({
    head: [
      'Team',
      'Role',
      'Posts',
      'Vacant',
      'Filled',
      'FTE of posts',
      'FTE filled',
      'Vacancy rate, of all posts',
      'Cost of all posts, £ a year',
      'Cost of filled posts, £ a year',
    ],
    rows: [
      ...lines.map(({ team, role: name, line, cells }) => row(team, name, shown(cells, line))),
      row('Rows typed since', 'other teams and roles', shown(others, NO_POSTS)),
      totalRow('All posts', '', shown(total, allPosts, 'total')),
    ],
  });
  return { block, total };
}

const NO_POSTS: PostsNow = {
  ...{ team: '', role: '', posts: 0, vacant: 0, filled: 0, fte: 0, filledFte: 0 },
  ...{ vacancyRate: undefined, cost: 0, filledCost: 0 },
};

const byFigure = (cell: (figure: Figure) => Cell) =>
  Object.fromEntries(FIGURES.map((figure) => [figure, cell(figure)])) as PostCells;

const rate = (part: Formula, whole: Formula, value: number | undefined, style?: Cell['style']): Cell =>
  calc(f`IF(${whole}=0,"None",${part}/${whole})`, value ?? NO_RATE, 'percent', {
    style: style ?? 'calculation',
  });

/** What the service costs, and how much of it agency workers are. */
function togetherBlocks(
  posts: PostCells,
  agency: AgencyCells | undefined,
  { allPosts, allAgency, agencyRate, cost }: Baseline,
): Block[] {
  const budget = same(posts.cost, 'calculation');
  const above = agency ? [same(agency.cost, 'calculation')] : [];
  const employed = same(posts.filledFte, 'calculation');
  const inPost = agency
    ? calc(f`${employed}+${agency.fte}`, allPosts.filledFte + allAgency.fte, 'fte')
    : undefined;
  return [
    grid({
      head: ['Cost and workforce', 'Unit', 'Today'],
      rows: [
        row('Establishment with every post filled', '£ a year', [budget]),
        ...above.map((cell) => row('Agency workers above it', '£ a year', [cell])),
        totalRow('Establishment and agency workers', '£ a year', [
          calc(f`SUM(${[budget, ...above]})`, cost, 'money', { style: 'total' }),
        ]),
        row('FTE employed', 'FTE', [employed]),
        ...(agency && inPost
          ? [
              row('FTE employed and agency', 'FTE', [inPost]),
              row('Agency rate', 'agency FTE / all FTE', [rate(f`${agency.fte}`, f`${inPost}`, agencyRate)]),
            ]
          : []),
      ],
    }),
  ];
}

/** The first two states of affairs of the sheet Caseload. */
const [NOW, WITHOUT] = [0, 1] as const;

function caseloadGrid({ teams }: Caseload): Block {
  return grid({
    head: [
      'Team',
      'Unit',
      'Open cases',
      'Now',
      'Against the band',
      'Without agency',
      'Against the band',
      'Band: low',
      'Band: high',
    ],
    rows: teams.map(({ name, cases, averages, statuses, lows, highs }) =>
      row(same(name, 'label'), 'cases; cases per FTE', [
        same(cases[NOW]!),
        same(averages[NOW]!, 'calculation'),
        same(statuses[NOW]!),
        same(averages[WITHOUT]!, 'calculation'),
        same(statuses[WITHOUT]!),
        same(lows[NOW]!, 'calculation'),
        same(highs[NOW]!, 'calculation'),
      ]),
    ),
  });
}
