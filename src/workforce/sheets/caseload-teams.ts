import { type Block, type Cell, type Formula, calc, f, grid, row, totalRow } from '../../workbook';
import { isNobody } from '../profile/caseload';
import { type Band, statusCell } from './caseload-band';
import type { WorkerLine } from './caseload-workers';
import { numberOf, sumOf } from './parts';

export type TeamLine = ReturnType<typeof teamLine>;

/**
 * The average caseload of one team, or of all, against the band, with and without its agency workers.
 *
 * @param team - all teams where it is undefined
 */
export function teamLine(name: Cell, team: string | undefined, workers: readonly WorkerLine[], band: Band) {
  const own = workers.filter(
    ({ holder }) => team === undefined || holder.team.toLowerCase() === team.toLowerCase(),
  );
  const people = own.filter(({ holder }) => !isNobody(holder.worker));
  // Workers stand team by team on their sheet, so a team is one run of cells.
  const column = (key: 'cases' | 'fte' | 'agency' | 'average') => own.map((line) => line[key]);
  const isPerson = f`(${column('fte')}>0)`;
  const holding = f`(${column('cases')}>0)`;
  const notAgency = f`(${column('agency')}="No")`;
  const value = (keep: (line: WorkerLine) => boolean, what: (line: WorkerLine) => number) =>
    own.filter(keep).reduce((sum, line) => sum + what(line), 0);
  const sumIf = (
    conditions: Formula,
    keep: (line: WorkerLine) => boolean,
    key: 'cases' | 'fte',
    format: 'integer' | 'fte',
  ) =>
    calc(
      f`SUMPRODUCT(${conditions},${column(key)})`,
      value(keep, (line) => numberOf(line[key])),
      format,
    );
  const person = (line: WorkerLine) => numberOf(line.fte) > 0;
  const holds = (line: WorkerLine) => numberOf(line.cases) > 0;
  const permanent = (line: WorkerLine) => line.agency.value === 'No';
  const workersCell = calc(f`SUMPRODUCT(${isPerson}*1)`, people.filter(person).length, 'integer');
  const agency = calc(
    f`SUMPRODUCT(${isPerson}*(1-${notAgency}))`,
    value(
      (line) => person(line) && !permanent(line),
      () => 1,
    ),
    'integer',
  );
  const cases = calc(f`SUM(${column('cases')})`, sumOf(column('cases')), 'integer');
  const free = sumIf(f`(1-${isPerson})*1`, (line) => !person(line), 'cases', 'integer');
  const fte = sumIf(f`${isPerson}*${holding}`, (line) => person(line) && holds(line), 'fte', 'fte');
  const fteWithout = value(
    (line) => person(line) && holds(line) && permanent(line),
    (line) => numberOf(line.fte),
  );
  const allocated = numberOf(cases) - numberOf(free);
  const average = calc(
    f`IF(${fte}>0,(${cases}-${free})/${fte},"")`,
    numberOf(fte) > 0 ? allocated / numberOf(fte) : '',
    'caseload',
    { style: 'calculation' },
  );
  const withoutFormula = f`SUMPRODUCT(${isPerson}*${holding}*${notAgency},${column('fte')})`;
  const without = calc(
    f`IF(${withoutFormula}>0,(${cases}-${free})/${withoutFormula},"")`,
    fteWithout > 0 ? allocated / fteWithout : '',
    'caseload',
    { style: 'calculation' },
  );
  const needed = calc(f`${cases}/${band.high}`, numberOf(cases) / numberOf(band.high), 'fte');
  const short = calc(f`MAX(0,${needed}-${fte})`, Math.max(0, numberOf(needed) - numberOf(fte)), 'fte');
  const status = statusCell(average, band);
  const statusWithout = statusCell(without, band);
  return {
    name,
    average,
    status,
    statusWithout,
    low: calc(f`${band.low}`, numberOf(band.low), 'caseload'),
    high: calc(f`${band.high}`, numberOf(band.high), 'caseload'),
    cells: [workersCell, agency, cases, free, fte, average, status],
    ifs: [without, statusWithout, needed, short],
  };
}

/** Each team against the band. */
export const teamGrid = (lines: readonly TeamLine[], all: TeamLine): Block =>
  grid({
    head: [
      'Team', 'Unit', 'Workers', 'Agency workers', 'Open cases', 'Not allocated', 'FTE holding cases', 'Average', 'Against the band',
    ], // prettier-ignore
    width: 12,
    rows: [
      ...lines.map((line) => row(line.name, 'cases; FTE', line.cells)),
      totalRow(all.name, 'cases; FTE', all.cells),
    ],
  });

/** What would be without agency workers, and how many more FTE the high end of the band asks for. */
export const ifsGrid = (lines: readonly TeamLine[], all: TeamLine): Block =>
  grid({
    head: ['Team', 'Unit', 'Average without agency', 'Against the band', 'FTE needed for the high end', 'FTE short'],
    rows: [
      ...lines.map((line) => row(again(line), 'cases; FTE', line.ifs)),
      totalRow(again(all), 'cases; FTE', all.ifs),
    ],
  }); // prettier-ignore

/** The ends of the band beside each team, which the lines of the chart are drawn from. */
export const bandGrid = (lines: readonly TeamLine[]): Block =>
  grid({
    head: ['Team', 'Unit', 'Band: low', 'Band: high'],
    rows: lines.map((line) => row(again(line), 'cases per FTE', [line.low, line.high])),
  });

const again = ({ name }: TeamLine): Cell =>
  calc(f`${name}`, String(name.value), undefined, { style: 'label' });
