import { type Cell, calc, columnAbsolute, f, grid, row, totalRow } from '../../workbook';
import type { Baseline } from '../baseline/position';
import type { Agency } from './agency';
import { lookUp, rest, same } from './parts';
import type { PostCosts } from './post-costs';

export interface AgencyCells {
  readonly workers: Cell;
  readonly fte: Cell;
  readonly cost: Cell;
}

/** The agency workers there are, an assignment a line. */
export function agencyBlocks(costs: PostCosts, { table }: Agency, { agency, allAgency }: Baseline) {
  const fteOf = lookUp(costs.roles.names, f`${table.column('Role')}`, costs.roles.fte);
  const assignment = f`${table.column('Assignment')}`;
  const costOf = lookUp(costs.assignments.names, assignment, costs.assignments.costs);
  const workers = f`${table.column('Workers')}`;
  const [fte, cost] = [f`${workers}*${fteOf}`, f`${workers}*${costOf}`];
  const lines = agency.map((line, index) => {
    const name = same(table.cells('Assignment')[index]!);
    const own = f`(${assignment}=${columnAbsolute(name)})`;
    return {
      name,
      cells: {
        workers: calc(f`SUMPRODUCT(${own}*${workers})`, line.workers, 'integer'),
        fte: calc(f`SUMPRODUCT(${own}*${fte})`, line.fte, 'fte'),
        cost: calc(f`SUMPRODUCT(${own}*${cost})`, line.cost, 'money'),
      },
    };
  });
  const total: AgencyCells = {
    workers: calc(f`SUMPRODUCT(${workers}*1)`, allAgency.workers, 'integer', { style: 'total' }),
    fte: calc(f`SUMPRODUCT(${fte})`, allAgency.fte, 'fte', { style: 'total' }),
    cost: calc(f`SUMPRODUCT(${cost})`, allAgency.cost, 'money', { style: 'total' }),
  };
  const since = (key: keyof AgencyCells, format: 'integer' | 'fte' | 'money') =>
    calc(
      rest(
        total[key],
        lines.map(({ cells }) => cells[key]),
      ),
      0,
      format,
    );
  const shown = (cells: AgencyCells) => [cells.workers, cells.fte, cells.cost];
  const block = grid({
    head: ['Assignment', '', 'Workers', 'FTE', 'Cost above the establishment, £ a year'],
    rows: [
      ...lines.map(({ name, cells }) => row(name, '', shown(cells))),
      row('Rows typed since', 'not costed until made afresh', [
        since('workers', 'integer'),
        since('fte', 'fte'),
        since('cost', 'money'),
      ]),
      totalRow('All agency workers', '', shown(total)),
    ],
  });
  return { block, total };
}
