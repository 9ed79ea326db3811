import { type Block, type Cell, f, grid, heading, note, remark, row, sheet, title } from '../../workbook';
import { Measures } from '../profile/measure';
import type { FieldKey } from '../table/fields';
import { categoryBlock } from './category-block';
import type { WrittenTable } from './data';
import { type Part, figureCell, numberOf, ratio } from './parts';
import { workerFigures } from './profile-workers';
import { WIDTHS, workplaceBlocks } from './profile-workplaces';
import type { TurnoverLimit } from './turnover';

export interface ProfileTables {
  readonly workers?: WrittenTable | undefined;
  readonly workplaces?: WrittenTable | undefined;
  readonly vacancies?: WrittenTable | undefined;
}

const NAME = 'Workforce profile';

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
  ['otherQualification', 'Other qualification', 'by count'],
  ['careCertificate', 'Care Certificate'],
  ['apprentice', 'Apprentices'],
  ['recruitmentSource', 'Recruited from', 'by count'],
  ['reasonForLeaving', 'Reason for leaving', 'by count'],
  ['destination', 'Destination of leavers', 'by count'],
];

/**
 * Who the workers are and how they come and go; undefined where no table tells.
 *
 * @param asAt - the date of the data, ISO, to which starters are counted
 */
export function workforceProfileSheet(
  { workers, workplaces, vacancies }: ProfileTables,
  limit: TurnoverLimit,
  asAt: string | undefined,
): Part | undefined {
  if (!workers && !workplaces && !vacancies) return undefined;
  const places = workplaces && workplaceBlocks(new Measures(workplaces.table, workplaces.block), limit, NAME);
  const people = workers && new Measures(workers.table, workers.block);
  const staff = people && workerFigures(people, asAt, limit, NAME);
  const categories = CATEGORIES.flatMap(([key, words, byCount]) =>
    people?.tells(key)
      ? [categoryBlock(people, { key, heading: words, unit: 'workers', byCount: byCount !== undefined })]
      : [],
  );
  const blocks: Block[] = [
    title(NAME, 'Counts, shares of the known and rates, each with its base'),
    note(
      'A share is of the records in which the fact is known; how many are not recorded stands below each table. Rates say what they divide by.',
    ),
    ...(places?.blocks ?? []),
    ...(staff?.blocks ?? []),
    ...(vacancies ? vacancyBlocks(new Measures(vacancies.table, vacancies.block), staff?.inPostFte) : []),
    ...(categories.length > 0
      ? [heading('Who the workers are'), ...categories.map(({ block }) => block)]
      : []),
  ];
  return {
    sheet: sheet(NAME, blocks, {
      kind: 'output',
      widths: { label: 38, unit: 18 },
      freeze: { head: false },
      print: { orientation: 'portrait' },
    }),
    what: 'Starters, leavers, vacancies, and who the workers are',
    sums: [...(places?.sums ?? []), ...(staff?.sums ?? []), ...categories.map(({ sum }) => sum)],
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
    grid({ head: ['Of the return', 'Unit', 'Number', '', 'Base'], width: WIDTHS, rows }),
  ];
}
