import { type Cell, type RowBlock, type SubheadBlock, calc, f, remark, row, subhead } from '../../workbook';
import { type SummaryGroup, type SummaryLine, staffLine } from '../profile/summary';
import { type AgreeingSum, numberOf, ratio } from './parts';
import { comparedWith } from './stated';
import type { TurnoverLimit } from './turnover';

/** The cells in which the figures of a pasted table stand. */
export interface SummaryCells {
  number(line: SummaryLine): Cell;
  stated(line: SummaryLine): Cell | undefined;
}

export interface Rates {
  readonly rows: readonly (RowBlock | SubheadBlock)[];
  readonly sums: readonly AgreeingSum[];
}

/** Starters, turnover and vacancies over all staff, as far as the table tells them, beside what it states. */
export function summaryRates(
  groups: readonly SummaryGroup[],
  cells: SummaryCells,
  limit: TurnoverLimit,
  sheet: string,
): Rates {
  const rows: (RowBlock | SubheadBlock)[] = [];
  const sums: AgreeingSum[] = [];
  const add = (
    [name, unit]: readonly [string, string],
    counted: Cell | undefined,
    rate: Cell,
    stated: Cell | undefined,
    basis: Cell,
  ) => {
    const told = stated && comparedWith(rate, stated);
    const number = counted && calc(f`${counted}`, numberOf(counted), 'integer');
    const statedHere = stated && calc(f`${stated}`, numberOf(stated), 'percentFine');
    const figures = [number, rate, statedHere, told?.difference, told?.words, basis];
    rows.push(
      row(
        name,
        unit,
        figures.map((cell) => cell ?? null),
      ),
    );
  };
  for (const of of new Set(groups.map((group) => group.of))) {
    const own = groups.filter((group) => group.of === of);
    const line = staffLine(own, of);
    if (!line) continue;
    const staff = cells.number(line);
    if (of !== '') rows.push(subhead(of));
    const turnover = linesOf(own, /^turnover/i);
    const starters = turnover.find((one) => one.number !== null && /\bstart/i.test(one.category));
    const leavers = turnover.find((one) => one.number !== null && /\bleft\b|leaver/i.test(one.category));
    const stated = turnover.find((one) => one.kind === 'Rate' && one.share !== null);
    if (starters) {
      const cell = cells.number(starters);
      const rate = ratio(cell, staff, numberOf(staff), 'percentFine');
      add(
        ['Starters', 'share of staff'],
        cell,
        rate,
        cells.stated(starters),
        remark('Starters / total staff'),
      );
    }
    if (leavers) {
      const cell = cells.number(leavers);
      const rate = limit.turnover(cell, staff, 'percentFine');
      const basis = limit.basis(rate, 'Leavers / total staff', cell, staff);
      add(['Turnover', 'share of staff'], cell, rate, stated && cells.stated(stated), basis);
      sums.push(limit.check(rate, of === '' ? sheet : `${sheet}, ${of}`));
    } else if (stated) {
      const rate = calc(f`""`, '', 'percentFine', { style: 'calculation' });
      const basis = remark('No number of leavers is stated');
      add(['Turnover', 'share of staff'], undefined, rate, cells.stated(stated), basis);
    }
    const vacant = vacancyLine(own);
    if (vacant) {
      const cell = cells.number(vacant);
      const rate = ratio(cell, f`${cell}+${staff}`, numberOf(cell) + numberOf(staff), 'percentFine');
      const told = linesOf(own, /^vacancy rate/i).find(({ share }) => share !== null);
      const basis = remark('Vacancies / (vacancies + total staff)');
      add(['Vacancy rate', 'share of posts'], cell, rate, told && cells.stated(told), basis);
    }
  }
  return { rows, sums };
}

const linesOf = (groups: readonly SummaryGroup[], heading: RegExp): SummaryLine[] =>
  groups.filter((group) => heading.test(group.heading)).flatMap(({ lines }) => lines);

/** All vacancies, or those that are called empty posts. */
function vacancyLine(groups: readonly SummaryGroup[]): SummaryLine | undefined {
  const counted = linesOf(groups, /^vacanc/i).filter(({ number }) => number !== null);
  return (
    counted.find(({ kind }) => kind === 'Whole') ??
    counted.find(({ category }) => /empty|vacan/i.test(category))
  );
}
