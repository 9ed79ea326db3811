import { describe, expect, test } from 'vitest';
import { found } from './support';

describe('a head that says what is divided by what', () => {
  test.each<[string, string, string[]]>([
    [
      'cost per FTE',
      'Team\tCost\tFTE\tCost per FTE\nOWL\t£115,000\t3\t£38,333\nDuty\t£100,000\t2.5\t£41,000',
      ['£38,333 = £115,000 ÷ 3: Yes', '£41,000 = £100,000 ÷ 2.5: No'],
    ],
    [
      'cases per worker, where the heads use other words',
      'Team\tOpen cases\tSocial work staff\tAverage caseload per worker\nA\t120\t6\t20.0\nB\t90\t4\t22.5',
      ['20.0 = 120 ÷ 6: Yes', '22.5 = 90 ÷ 4: Yes'],
    ],
    [
      'a vacancy rate of all posts: Central Bedfordshire 2010, line 270',
      'Sector\tVacancies\tStaff employed\tVacancy rate\nAll\t179\t2,158\t7.7%\nCare homes\t10\t90\t10.0%',
      ['7.7% = 100 × 179 ÷ (179 + 2,158): Yes', '10.0% = 100 × 10 ÷ (10 + 90): Yes'],
    ],
    [
      'a vacancy rate of those employed: the same report, line 361',
      'Service\tVacancies\tStaff\tVacancy rate\nCouncil\t83\t517\t16.05%\nExternal\t12\t517\t2.32%',
      ['16.05% = 100 × 83 ÷ 517: Yes', '2.32% = 100 × 12 ÷ 517: Yes'],
    ],
    [
      'nothing where two columns could be meant',
      'Team\tCost\tOther cost\tFTE\tCost per post\nA\t10\t20\t2\t9',
      [],
    ],
    [
      'nothing where the head counts in thousands',
      'Team\tCost (£000)\tFTE\tCost per FTE\nOWL\t115\t3\t£38,333',
      [],
    ],
    [
      'not divided by nothing',
      'Team\tCost\tFTE\tCost per FTE\nA\t100\t2\t50\nB\t100\t4\t25\nC\t10\t0\t0',
      ['50 = 100 ÷ 2: Yes', '25 = 100 ÷ 4: Yes', '0 = 10 ÷ 0: Cannot be checked'],
    ],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));
});

describe('a row that says average', () => {
  test.each<[string, string, string[]]>([
    [
      'is the mean of the rows before it',
      'Team\tCases\nA\t20\nB\t25\nAverage\t22.5',
      ['22.5 = (20 + 25) ÷ 2: Yes'],
    ],
    ['is left alone where it is not: it may be weighted', 'Team\tCases\nA\t20\nB\t25\nAverage\t24.1', []],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));
});
