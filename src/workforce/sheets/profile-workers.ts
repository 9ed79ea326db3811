import {
  type Block,
  type Cell,
  type RowBlock,
  calc,
  f,
  grid,
  heading,
  input,
  note,
  remark,
  row,
} from '../../workbook';
import { type Condition, type Measures, isOneOf, isWord, known, notRecorded } from '../profile/measure';
import { isAfterOrNone, isWithin, yearBefore } from '../profile/year';
import { type AgreeingSum, figureCell, numberOf, ratio } from './parts';
import { WIDTHS } from './profile-workplaces';
import type { TurnoverLimit } from './turnover';

const ON_THE_PAYROLL = ['Permanent', 'Temporary', 'Permanent or temporary'];

export interface WorkerFigures {
  readonly blocks: readonly Block[];
  readonly sums: readonly AgreeingSum[];
  /** For the vacancy rate of a return. */
  readonly inPostFte: Cell | undefined;
}

/** The twelve months that end on the date of the data. */
interface Year {
  readonly after: Cell;
  readonly last: Cell;
}

/** Who is in post, who came and went, and how often they were ill, counted from the records of workers. */
export function workerFigures(
  workers: Measures,
  asAt: string | undefined,
  limit: TurnoverLimit,
  sheet: string,
): WorkerFigures {
  const needsYear = asAt !== undefined && (workers.tells('startDate') || workers.tells('leftDate'));
  const year = needsYear ? yearTo(asAt) : undefined;
  const hasLeft = workers.tells('leftDate');
  const still = !hasLeft ? [] : [year ? isAfterOrNone('leftDate', year.last) : notRecorded('leftDate')];
  const rows = [row('Worker records', 'workers', [figureCell(workers.rows(), 'integer')])];
  if (year) {
    rows.push(
      row('Date of the data', 'date', [
        year.last,
        null,
        remark('Starters and leavers are counted up to this day'),
      ]),
      row('Twelve months before', 'date', [year.after, null, remark('and after this one')]),
    );
  }
  const sums: AgreeingSum[] = [];
  let inPostFte: Cell | undefined;
  if (workers.tells('employmentStatus')) {
    const payroll = isOneOf('employmentStatus', ON_THE_PAYROLL);
    const employed = figureCell(workers.countWhere(payroll, ...still), 'integer');
    rows.push(row('Permanent and temporary', 'workers', [employed]));
    const agency = agencyRows(workers, employed, still);
    const moved = movement(workers, { payroll, employed, year }, limit, sheet);
    rows.push(...agency, ...moved.rows);
    sums.push(...moved.sums);
    if (workers.tells('fte')) {
      inPostFte = figureCell(workers.sumWhere('fte', payroll, ...still), 'fte');
      const agencyFte = workers.sumWhere('fte', isWord('employmentStatus', 'Agency'), ...still);
      rows.push(
        row('FTE in post', 'FTE', [inPostFte]),
        row('Agency FTE', 'FTE', [figureCell(agencyFte, 'fte')]),
      );
    }
  }
  rows.push(...sickness(workers));
  const undated = asAt === undefined && workers.tells('startDate');
  return {
    blocks: [
      heading('Workers'),
      grid({ head: ['Worker records', 'Unit', 'Number', '', 'Base'], width: WIDTHS, rows }),
      ...(undated
        ? [
            note(
              'The date of the data was not given, so starters of the last twelve months, ages and times in job are not worked out.',
            ),
          ]
        : []),
    ],
    sums,
    inPostFte,
  };
}

function yearTo(asAt: string): Year {
  const last = input(asAt, { format: 'date' });
  return {
    last,
    after: calc(f`EDATE(${last},-12)`, yearBefore(asAt), 'date', { style: 'calculation' }),
  };
}

function agencyRows(workers: Measures, employed: Cell, still: readonly Condition[]): RowBlock[] {
  const agency = figureCell(workers.countWhere(isWord('employmentStatus', 'Agency'), ...still), 'integer');
  return [
    row('Agency', 'workers', [agency]),
    row('Agency rate', 'share of workers', [
      ratio(agency, f`${employed}+${agency}`, numberOf(employed) + numberOf(agency)),
      null,
      remark('Agency / (agency + permanent + temporary), by headcount'),
    ]),
  ];
}

/** Starters by their date of starting, leavers where the file has them: permanent and temporary staff alone. */
function movement(
  workers: Measures,
  { payroll, employed, year }: { payroll: Condition; employed: Cell; year: Year | undefined },
  limit: TurnoverLimit,
  sheet: string,
): { rows: RowBlock[]; sums: AgreeingSum[] } {
  const rows: RowBlock[] = [];
  const sums: AgreeingSum[] = [];
  if (year && workers.tells('startDate')) {
    const starters = figureCell(
      workers.countWhere(payroll, isWithin('startDate', year.after, year.last)),
      'integer',
    );
    const undated = figureCell(workers.countWhere(payroll, notRecorded('startDate')), 'integer');
    rows.push(
      row('Starters in the year', 'workers', [
        starters,
        null,
        remark('Permanent and temporary who started in these twelve months'),
      ]),
      row('Start date not recorded', 'workers', [
        undated,
        null,
        remark('Permanent and temporary; not among the starters'),
      ]),
      row('Starter rate in the year', 'share of workers', [
        ratio(starters, employed, numberOf(employed)),
        null,
        remark('Starters / (permanent + temporary in post), by headcount'),
      ]),
    );
  }
  if (workers.tells('leftDate')) {
    const gone = year ? isWithin('leftDate', year.after, year.last) : known('leftDate');
    const leavers = figureCell(workers.countWhere(payroll, gone), 'integer');
    const turnover = limit.turnover(leavers, employed);
    const when = year
      ? 'Permanent and temporary who left in these twelve months'
      : 'Records with a date of leaving';
    const words = 'Leavers / (permanent + temporary in post), by headcount';
    rows.push(
      row('Leavers', 'workers', [leavers, null, remark(when)]),
      row('Turnover', 'share of workers', [turnover, null, limit.basis(turnover, words, leavers, employed)]),
      limit.row([null]),
    );
    sums.push(limit.check(turnover, `${sheet}, workers`));
  }
  return { rows, sums };
}

function sickness(workers: Measures): RowBlock[] {
  if (!workers.tells('daysSick')) return [];
  const days = figureCell(workers.sumWhere('daysSick'), 'caseload');
  const recorded = figureCell(workers.countWhere(known('daysSick')), 'integer');
  return [
    row('Days sick', 'days in the year', [days]),
    row('Days sick recorded for', 'workers', [recorded]),
    row('Days sick a worker', 'days', [
      ratio(days, recorded, numberOf(recorded), 'caseload'),
      null,
      remark('Days sick / workers for whom they are recorded'),
    ]),
  ];
}
