import { type Block, type Cell, absolute, calc, chart, f, grid, join, row } from '../../workbook';
import type { TeamCells } from './caseload';
import { same } from './parts';

/** Every team beside its band: now, without agency workers, and with the recommended option. */
export interface CaseloadOverview {
  readonly block: Block;
  /** @param width - in characters */
  readonly chart: (width: number) => Block;
  readonly finding: Cell;
}

export function caseloadOverview(
  teams: readonly TeamCells[],
  scenarios: readonly Cell[],
  recommended: Cell,
): CaseloadOverview {
  const rows = teams.map((team) => {
    const at = scenarios.findIndex(({ value }) => value === recommended.value);
    return {
      name: same(team.name, 'label'),
      now: same(team.averages[0]!, 'calculation'),
      without: same(team.averages[1]!, 'calculation'),
      recommended: calc(
        f`INDEX(${team.averages},1,MATCH(${recommended},${absolute(scenarios)},0))`,
        team.averages[at]!.value as number | string,
        'caseload',
        { style: 'calculation' },
      ),
      low: same(team.lows[0]!, 'calculation'),
      high: same(team.highs[0]!, 'calculation'),
      above: team.statuses[1]!,
    };
  });
  const column = (key: 'name' | 'now' | 'without' | 'recommended' | 'low' | 'high') =>
    rows.map((line) => line[key]);
  const above = join(
    '+',
    rows.map((line) => f`IF(${line.above}="Above",1,0)`),
  );
  const countAbove = rows.filter((line) => line.above.value === 'Above').length;
  const finding = calc(
    f`"Without agency workers, "&${above}&" of "&ROWS(${column('without')})&" teams with a caseload stand above their band"`,
    `Without agency workers, ${countAbove} of ${rows.length} teams with a caseload stand above their band`,
  );
  return {
    finding,
    block: grid({
      head: [
        'Average caseload',
        'Unit',
        'Now',
        'Without agency',
        'Recommended option',
        'Band: low',
        'Band: high',
      ],
      rows: rows.map((line) =>
        row(line.name, 'cases per FTE', [line.now, line.without, line.recommended, line.low, line.high]),
      ),
    }),
    chart: (width) =>
      chart({
        type: 'column',
        title: finding,
        width,
        categories: column('name'),
        series: [
          { name: 'Now', values: column('now'), colour: 'greyMiddle' },
          { name: 'Without agency workers', values: column('without'), colour: 'accentMiddle' },
          { name: 'With the recommended option', values: column('recommended'), colour: 'accent' },
          { name: 'Band: low', values: column('low'), as: 'line', colour: 'grey' },
          { name: 'Band: high', values: column('high'), as: 'line', colour: 'warm' },
        ],
        altText:
          'Average caseload of each team now, without agency workers and with the recommended option, between lines at the low and high end of its band',
        axisTitle: 'cases per FTE',
        format: 'caseload',
      }),
  };
}
