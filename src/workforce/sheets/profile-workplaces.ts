import { type Block, f, grid, heading, remark, row } from '../../workbook';
import { type Measures, known, notRecorded } from '../profile/measure';
import { type AgreeingSum, figureCell, numberOf, ratio } from './parts';
import type { TurnoverLimit } from './turnover';

export const WIDTHS = [13, 16, 44];

/** Staff, starters, leavers and vacancies as workplaces state them; each rate is of the workplaces that give its figures. */
export function workplaceBlocks(
  workplaces: Measures,
  limit: TurnoverLimit,
  sheet: string,
): { readonly blocks: readonly Block[]; readonly sums: readonly AgreeingSum[] } {
  const total = (key: 'startersTotal' | 'leaversTotal' | 'vacanciesTotal') =>
    figureCell(workplaces.sumWhere(key), 'integer');
  const without = (key: 'staff' | 'startersTotal' | 'leaversTotal' | 'vacanciesTotal') =>
    figureCell(workplaces.countWhere(notRecorded(key)), 'integer');
  /** A workplace that does not know its leavers is no base of turnover. */
  const staffOf = (key: 'startersTotal' | 'leaversTotal' | 'vacanciesTotal') =>
    figureCell(workplaces.sumWhere('staff', known(key)), 'integer');
  const staff = figureCell(workplaces.sumWhere('staff'), 'integer');
  const [starters, leavers, vacancies] = [
    total('startersTotal'),
    total('leaversTotal'),
    total('vacanciesTotal'),
  ];
  const [ofStarters, ofLeavers, ofVacancies] = [
    staffOf('startersTotal'),
    staffOf('leaversTotal'),
    staffOf('vacanciesTotal'),
  ];
  const turnover = limit.turnover(leavers, ofLeavers);
  const gave = (words: string) => remark(`Permanent and temporary, of workplaces that gave ${words}`);
  return {
    blocks: [
      heading('Staff, starters and leavers'),
      grid({
        head: ['Workplaces', 'Unit', 'Number', 'Not recorded by', 'Base'],
        width: WIDTHS,
        rows: [
          row('Workplaces', 'workplaces', [figureCell(workplaces.rows(), 'integer')]),
          row('Permanent and temporary staff', 'headcount', [staff, without('staff')]),
          row('Starters', 'headcount', [starters, without('startersTotal')]),
          row('Leavers', 'headcount', [leavers, without('leaversTotal')]),
          row('Vacancies', 'headcount', [vacancies, without('vacanciesTotal')]),
          row('Staff behind starters', 'headcount', [ofStarters, null, gave('their starters')]),
          row('Staff behind turnover', 'headcount', [ofLeavers, null, gave('their leavers')]),
          row('Staff behind vacancies', 'headcount', [ofVacancies, null, gave('their vacancies')]),
          row('Starter rate', 'share of staff', [
            ratio(starters, ofStarters, numberOf(ofStarters)),
            null,
            remark('Starters / (permanent + temporary)'),
          ]),
          row('Turnover', 'share of staff', [
            turnover,
            null,
            limit.basis(turnover, 'Leavers / (permanent + temporary)', leavers, ofLeavers),
          ]),
          row('Vacancy rate', 'share of posts', [
            ratio(vacancies, f`${ofVacancies}+${vacancies}`, numberOf(ofVacancies) + numberOf(vacancies)),
            null,
            remark('Vacancies / (permanent + temporary + vacancies)'),
          ]),
          limit.row([null]),
        ],
      }),
    ],
    sums: [limit.check(turnover, sheet)],
  };
}
