import {
  type Block,
  type Cell,
  type Formula,
  type Sheet,
  calc,
  chart,
  columnAbsolute,
  digits,
  f,
  grid,
  note,
  row,
  rowAbsolute,
  sheet,
  title,
  totalRow,
} from '../../workbook';
import { NOW, PLACES_COMPARED, type TeamCaseload, WITHOUT_AGENCY } from '../caseload';
import type { Evaluation } from '../evaluate';
import type { Agency } from './agency';
import { type CaseloadOverview, caseloadOverview } from './caseload-overview';
import { type Changes, sumOfChanges } from './changes';
import type { Establishment } from './establishment';
import type { Inputs } from './inputs';
import { heads, lookUp, plain, plainText, same } from './parts';
import type { PostCosts } from './post-costs';
import { type Scenarios, flexed } from './scenarios/inputs';

export interface Caseload {
  readonly sheet: Sheet;
  /** Heads of the columns: now, without agency workers, each option. */
  readonly scenarios: readonly Cell[];
  readonly teams: readonly TeamCells[];
  readonly overview: CaseloadOverview;
}

export interface TeamCells {
  /** How the team stands against its band now and without agency workers, in words. */
  readonly finding: Cell;
  readonly name: Cell;
  readonly cases: readonly Cell[];
  readonly averages: readonly Cell[];
  readonly statuses: readonly Cell[];
  readonly lows: readonly Cell[];
  readonly highs: readonly Cell[];
}

interface Sources {
  readonly inputs: Inputs;
  readonly establishment: Establishment;
  readonly agency: Agency | undefined;
  readonly changes: Changes;
  readonly costs: PostCosts;
  readonly scenarios: Scenarios | undefined;
}

const PLACES = digits(PLACES_COMPARED);

/** Average caseload of each team with cases, by option; undefined where no team has any. */
export function caseloadSheet(sources: Sources, { caseload }: Evaluation): Caseload | undefined {
  if (caseload.teams.length === 0) return undefined;
  const now = { ...plainText(NOW), style: 'columnHeadNumber' as const };
  const without = { ...plainText(WITHOUT_AGENCY), style: 'columnHeadNumber' as const };
  const scenarios = [now, without, ...heads(sources.inputs.options)];
  const teams = caseload.teams.map((team, index) => {
    const columns = index === 0 ? scenarios : scenarios.map((head) => same(head, 'columnHeadNumber'));
    return teamBlock(sources, team, columns, without);
  });
  const cells = teams.map((team) => team.cells);
  const overview = caseloadOverview(cells, scenarios, sources.inputs.recommended);
  const blocks: Block[] = [
    title(
      'Caseload',
      'Cases per FTE holding cases, agency workers included (as the DfE counts), with every change in force',
    ),
    note('Beside it, the people who hold cases. "Within" includes both ends of the band.'),
    overview.block,
    row('In words', '', [overview.finding], { across: true }),
    ...teams.flatMap(({ blocks: own }) => own),
    ...cells.map((team) => teamChart(team, scenarios, { height: CHART_HEIGHT })),
  ];
  return {
    sheet: sheet('Caseload', blocks, { kind: 'calculation', widths: { label: 44 } }),
    scenarios,
    teams: cells,
    overview,
  };
}

/** In rows: two charts stand on one page. */
const CHART_HEIGHT = 15;

/** A team's average caseload in each state of affairs, with the ends of its band as lines. */
export function teamChart(
  { finding, averages, lows, highs, name }: TeamCells,
  scenarios: readonly Cell[],
  size: { readonly width?: number; readonly height?: number } = {},
): Block {
  return chart({
    type: 'column',
    title: finding,
    ...size,
    categories: scenarios,
    series: [
      { name: 'Cases per FTE', values: averages, colour: 'accentMiddle' },
      { name: 'Band: low', values: lows, as: 'line', colour: 'grey' },
      { name: 'Band: high', values: highs, as: 'line', colour: 'warm' },
    ],
    altText: `Average caseload of ${String(name.value)} now, without agency workers and with each option, between lines at the low and high end of its band`,
    axisTitle: 'cases per FTE',
    format: 'caseload',
  });
}

function teamBlock(sources: Sources, team: TeamCaseload, scenarios: readonly Cell[], without: Cell) {
  const inputs = sources.inputs.teams.find(({ name }) => name.value === team.name)!;
  const name = same(inputs.name, 'columnHead');
  const ofTeam = f`${columnAbsolute(name)}`;
  const fteLines = holderLines(
    sources,
    ofTeam,
    sources.costs.roles.caseFte,
    sources.costs.assignments.caseFte,
    without,
  );
  const peopleLines = holderLines(
    sources,
    ofTeam,
    sources.costs.roles.casePeople,
    sources.costs.assignments.casePeople,
    without,
  );

  const cells = scenarios.map((scenario, index) => {
    const { fte, people, average, status } = team.points[index]!;
    const factor = sources.scenarios?.factors['open cases'];
    const cases = calc(
      flexed(f`${columnAbsolute(inputs.cases)}`, factor),
      team.cases,
      factor ? 'caseload' : 'integer',
    );
    const low = calc(bandEnd(inputs.low, sources.inputs.bandLow), team.band.low, 'caseload');
    const high = calc(bandEnd(inputs.high, sources.inputs.bandHigh), team.band.high, 'caseload');
    const fteCell = calc(fteLines(scenario), plain(fte), 'fte');
    const averageCell = calc(
      f`IF(ROUND(${fteCell},${PLACES})>0,${cases}/${fteCell},"Nobody")`,
      average ?? 'Nobody',
      'caseload',
      { style: 'total' },
    );
    const statusCell = calc(
      f`IF(ISNUMBER(${averageCell}),IF(ROUND(${averageCell},${PLACES})<${low},"Below",IF(ROUND(${averageCell},${PLACES})>${high},"Above","Within")),"Nobody")`,
      status,
      undefined,
      { style: 'calculation' },
    );
    const needed = calc(f`${cases}/${high}`, team.fteNeeded, 'fte');
    return {
      cases,
      fte: fteCell,
      people: calc(peopleLines(scenario), plain(people), 'integer'),
      average: averageCell,
      low,
      high,
      status: statusCell,
      needed,
      spare: calc(f`${fteCell}-${needed}`, plain(fte - team.fteNeeded), 'fte'),
    };
  });
  const [now, withoutAgency] = [cells[0]!, cells[1]!];
  const finding = calc(
    f`${name}&": "&LOWER(${now.status})&" the band now, "&LOWER(${withoutAgency.status})&" it without agency workers"`,
    `${team.name}: ${team.points[0]!.status.toLowerCase()} the band now, ${team.points[1]!.status.toLowerCase()} it without agency workers`,
  );
  const line = (key: keyof (typeof cells)[number]) => cells.map((column) => column[key]);
  const block = grid({
    head: [name, 'Unit', ...scenarios],
    width: 20,
    rows: [
      row('Open cases', 'cases', line('cases')),
      row('FTE holding cases', 'FTE', line('fte')),
      row('People holding cases', 'people', line('people')),
      totalRow('Average caseload', 'cases per FTE', line('average')),
      row('Band: low', 'cases per FTE', line('low')),
      row('Band: high', 'cases per FTE', line('high')),
      row('Against the band', '', line('status')),
      row('FTE needed for the top of the band', 'FTE', line('needed')),
      row('FTE above what is needed', 'FTE; negative is too few', line('spare')),
      row('In words', '', [finding], { across: true }),
    ],
  });
  return {
    blocks: [block],
    cells: {
      name,
      finding,
      cases: line('cases'),
      averages: line('average'),
      statuses: line('status'),
      lows: line('low'),
      highs: line('high'),
    },
  };
}

/** A team's own end of its band, or that of the whole case where it has none. */
const bandEnd = (own: Cell, common: Cell): Formula =>
  f`IF(${columnAbsolute(own)}="",${common},${columnAbsolute(own)})`;

/** FTE or people of a team who hold cases: filled posts, agency workers where they are counted, and an option's changes. */
function holderLines(
  { establishment, agency, changes, costs }: Sources,
  team: Formula,
  byRole: readonly Cell[],
  byAssignment: readonly Cell[],
  without: Cell,
): (scenario: Cell) => Formula {
  const posts = establishment.table;
  const roles = costs.roles.names;
  const filled = f`SUMPRODUCT((${posts.column('Team')}=${team})*(${posts.column('Posts')}-${posts.column('Vacant')})*${lookUp(roles, f`${posts.column('Role')}`, byRole)})`;
  return (scenario) => {
    const option = f`${rowAbsolute(scenario)}`;
    const worth = { names: roles, figures: byRole };
    const added = sumOfChanges(changes, { kind: 'add post', option, worth, team });
    const removed = sumOfChanges(changes, { kind: 'remove post', option, worth, team });
    const established = f`${filled}+${added}-${removed}`;
    if (!agency) return established;
    const { table } = agency;
    const workers = f`SUMPRODUCT((${table.column('Team')}=${team})*${table.column('Workers')}*${lookUp(roles, f`${table.column('Role')}`, byRole)})`;
    const ended = sumOfChanges(changes, {
      kind: 'end agency',
      option,
      worth: { names: costs.assignments.names, figures: byAssignment },
      team,
    });
    return f`${established}+(${option}<>${columnAbsolute(without)})*${workers}-${ended}`;
  };
}
