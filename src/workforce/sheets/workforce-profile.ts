import {
  type Block,
  type Cell,
  calc,
  f,
  grid,
  heading,
  input,
  note,
  remark,
  row,
  sheet,
  title,
} from '../../workbook';
import { Measures, isOneOf, isWord, known, notRecorded } from '../profile/measure';
import type { FieldKey } from '../table/fields';
import { type CategoryBlock, categoryBlock } from './category-block';
import type { WrittenTable } from './data';
import { type Part, figureCell, numberOf, ratio } from './parts';

export interface ProfileTables {
  readonly workers?: WrittenTable | undefined;
  /** Staff, starters, leavers and vacancies of each workplace as numbers. */
  readonly workplaces?: WrittenTable | undefined;
  readonly vacancies?: WrittenTable | undefined;
}

/** The service that collects these figures takes a higher turnover for a slip of the pen. */
const HIGHEST_TURNOVER = 9.95;

const CATEGORIES: readonly (readonly [FieldKey, string, 'by count'?])[] = [
  ['employmentStatus', 'Employment status'],
  ['contractType', 'Contracts'],
  ['zeroHours', 'Zero hours contract'],
  ['fullOrPartTime', 'Full and part time'],
  ['ageBand', 'Age'],
  ['gender', 'Gender'],
  ['ethnicity', 'Ethnicity', 'by count'],
  ['nationality', 'Nationality', 'by count'],
  ['disability', 'Disability'],
  ['role', 'Job roles', 'by count'],
  ['careerStage', 'Career stage'],
  ['timeInJob', 'Time in job'],
  ['qualification', 'Social care qualification', 'by count'],
  ['careCertificate', 'Care Certificate'],
  ['apprentice', 'Apprentices'],
  ['recruitmentSource', 'Recruited from', 'by count'],
  ['reasonForLeaving', 'Reason for leaving', 'by count'],
  ['destination', 'Destination of leavers', 'by count'],
];

const ON_THE_PAYROLL = ['Permanent', 'Temporary', 'Permanent or temporary'];

/** Who the workers are and how they come and go; undefined where no table tells. */
export function workforceProfileSheet(tables: ProfileTables): Part | undefined {
  const { workers, workplaces, vacancies } = tables;
  if (!workers && !workplaces && !vacancies) return undefined;
  const limit = input(HIGHEST_TURNOVER, { format: 'fte', min: 0 });
  const staff = workers && workerFigures(new Measures(workers.table, workers.block));
  const blocks: Block[] = [
    title('Workforce profile', 'Counts, shares of the known and rates, each with its base'),
    note(
      'A share is of the records in which the fact is known; how many are not recorded stands below each table. Rates say what they divide by.',
    ),
    ...(workplaces ? workplaceBlocks(new Measures(workplaces.table, workplaces.block), limit) : []),
    ...(staff?.blocks ?? []),
    ...(vacancies ? vacancyBlocks(new Measures(vacancies.table, vacancies.block), staff?.inPostFte) : []),
    ...(staff && staff.categories.length > 0
      ? [heading('Who the workers are'), ...staff.categories.map(({ block }) => block)]
      : []),
  ];
  const results = blocks.flatMap((block) =>
    block.kind === 'grid'
      ? block.rows.flatMap((one) => (one.kind === 'row' ? one.cells.slice(0, 2) : []))
      : [],
  );
  return {
    sheet: sheet('Workforce profile', blocks, {
      kind: 'output',
      widths: { label: 44, unit: 22 },
      freeze: { head: false },
    }),
    what: 'Starters, leavers, vacancies, and who the workers are',
    results: results.filter((cell): cell is Cell => cell !== null && cell.formula !== undefined),
    sums: staff?.categories.map(({ sum }) => sum) ?? [],
  };
}

function workplaceBlocks(workplaces: Measures, limit: Cell): Block[] {
  const total = (key: 'staff' | 'starters' | 'leavers' | 'vacancies') =>
    figureCell(workplaces.sumWhere(key), 'integer');
  const [staff, starters, leavers, vacancies] = [
    total('staff'),
    total('starters'),
    total('leavers'),
    total('vacancies'),
  ];
  const rate = numberOf(staff) === 0 ? 0 : numberOf(leavers) / numberOf(staff);
  const turnover = calc(
    f`IF(${staff}=0,"",IF(${leavers}/${staff}>${limit},"Input error",${leavers}/${staff}))`,
    numberOf(staff) === 0 ? '' : rate > HIGHEST_TURNOVER ? 'Input error' : rate,
    'percent',
    { style: 'calculation' },
  );
  const starting = ratio(starters, staff, numberOf(staff));
  const vacancyRate = ratio(vacancies, f`${staff}+${vacancies}`, numberOf(staff) + numberOf(vacancies));
  const unknown = (key: 'starters' | 'leavers' | 'vacancies') =>
    figureCell(workplaces.countWhere(notRecorded(key)), 'integer');
  return [
    heading('Staff, starters and leavers'),
    grid({
      head: ['Workplaces', 'Unit', 'Number', 'Not recorded by', 'Base'],
      width: [14, 18, 56],
      rows: [
        row('Workplaces', 'workplaces', [figureCell(workplaces.rows(), 'integer')]),
        row('Permanent and temporary staff', 'headcount', [staff]),
        row('Starters', 'headcount', [starters, unknown('starters')]),
        row('Leavers', 'headcount', [leavers, unknown('leavers')]),
        row('Vacancies', 'headcount', [vacancies, unknown('vacancies')]),
        row('Starters', 'share of staff', [starting, null, remark('Starters / (permanent + temporary)')]),
        row('Turnover', 'share of staff', [turnover, null, remark('Leavers / (permanent + temporary)')]),
        row('Vacancy rate', 'share of posts', [
          vacancyRate,
          null,
          remark('Vacancies / (permanent + temporary + vacancies)'),
        ]),
        row('Highest turnover that is no slip', 'times the staff', [
          limit,
          null,
          remark('A turnover above it is shown as an input error, as the national service does'),
        ]),
      ],
    }),
  ];
}

interface WorkerFigures {
  readonly blocks: readonly Block[];
  readonly categories: readonly CategoryBlock[];
  readonly inPostFte: Cell | undefined;
}

function workerFigures(workers: Measures): WorkerFigures {
  const rows = [row('Worker records', 'workers', [figureCell(workers.rows(), 'integer')])];
  const still = workers.tells('leftDate') ? [notRecorded('leftDate')] : [];
  let inPostFte: Cell | undefined;
  if (workers.tells('employmentStatus')) {
    const employed = figureCell(
      workers.countWhere(isOneOf('employmentStatus', ON_THE_PAYROLL), ...still),
      'integer',
    );
    const agency = figureCell(workers.countWhere(isWord('employmentStatus', 'Agency'), ...still), 'integer');
    const base = f`${employed}+${agency}`;
    rows.push(
      row('Permanent and temporary', 'workers', [employed]),
      row('Agency', 'workers', [agency]),
      row('Agency rate', 'share of workers', [
        ratio(agency, base, numberOf(employed) + numberOf(agency)),
        null,
        remark('Agency / (agency + permanent + temporary), by headcount'),
      ]),
    );
    if (workers.tells('leftDate')) {
      const leavers = figureCell(
        workers.countWhere(isOneOf('employmentStatus', ON_THE_PAYROLL), known('leftDate')),
        'integer',
      );
      rows.push(
        row('Leavers in the file', 'workers', [leavers, null, remark('Records with a date of leaving')]),
        row('Turnover', 'share of workers', [
          ratio(leavers, employed, numberOf(employed)),
          null,
          remark('Leavers / (permanent + temporary in post), by headcount'),
        ]),
      );
    }
    if (workers.tells('fte')) {
      inPostFte = figureCell(
        workers.sumWhere('fte', isOneOf('employmentStatus', ON_THE_PAYROLL), ...still),
        'fte',
      );
      const agencyFte = figureCell(
        workers.sumWhere('fte', isWord('employmentStatus', 'Agency'), ...still),
        'fte',
      );
      rows.push(row('FTE in post', 'FTE', [inPostFte]), row('Agency FTE', 'FTE', [agencyFte]));
    }
  }
  if (workers.tells('daysSick')) {
    const days = figureCell(workers.sumWhere('daysSick'), 'caseload');
    const recorded = figureCell(workers.countWhere(known('daysSick')), 'integer');
    rows.push(
      row('Days sick', 'days in the year', [days]),
      row('Days sick recorded for', 'workers', [recorded]),
      row('Days sick a worker', 'days', [
        ratio(days, recorded, numberOf(recorded), 'caseload'),
        null,
        remark('Days sick / workers for whom they are recorded'),
      ]),
    );
  }
  const categories = CATEGORIES.flatMap(([key, words, byCount]) =>
    workers.tells(key)
      ? [categoryBlock(workers, { key, heading: words, unit: 'workers', byCount: byCount !== undefined })]
      : [],
  );
  return {
    blocks: [
      heading('Workers'),
      grid({ head: ['Worker records', 'Unit', 'Number', '', 'Base'], width: [14, 18, 56], rows }),
    ],
    categories,
    inPostFte,
  };
}

/** The vacancies that a return states once for the whole authority. */
function vacancyBlocks(vacancies: Measures, inPost: Cell | undefined): Block[] {
  const vacant = figureCell(vacancies.sumWhere('vacancyFte'), 'fte');
  const rows = [row('Vacancies', 'FTE', [vacant])];
  if (vacancies.tells('agencyFte')) {
    rows.push(
      row('Agency workers who cover them', 'FTE', [figureCell(vacancies.sumWhere('agencyFte'), 'fte')]),
    );
  }
  if (inPost) {
    rows.push(
      row('Vacancy rate', 'share of FTE', [
        ratio(vacant, f`${vacant}+${inPost}`, numberOf(vacant) + numberOf(inPost)),
        null,
        remark('Vacancies / (vacancies + in post), by FTE'),
      ]),
    );
  }
  return [
    heading('Vacancies'),
    grid({ head: ['Of the return', 'Unit', 'Number', '', 'Base'], width: [14, 18, 56], rows }),
  ];
}
