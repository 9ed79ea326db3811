import { describe, expect, test } from 'vitest';
import { found } from './support';

describe('a head that says change, variance or gap', () => {
  test.each<[string, string, string[]]>([
    [
      'is what comes after less what was before: Central Bedfordshire and Rotherham, growth of those over 65',
      'Area\t2007\t2021\tChange\t% change\nCentral Bedfordshire\t35,900\t55,000\t19,100\t53%\nRotherham 85+\t5,200\t9,360\t4,160\t80%',
      [
        '19,100 = 55,000 − 35,900: Yes',
        '53% = 100 × (55,000 − 35,900) ÷ 35,900: Yes',
        '4,160 = 9,360 − 5,200: Yes',
        '80% = 100 × (9,360 − 5,200) ÷ 5,200: Yes',
      ],
    ],
    [
      'or what was before less what comes after',
      'Line\tBudget\tActual\tVariance\nPay\t100\t90\t10\nAgency\t20\t35\t(15)\nTotal\t120\t125\t(5)',
      [
        '10 = 100 − 90: Yes',
        '(15) = 20 − 35: Yes',
        '120 = 100 + 20: Yes',
        '125 = 90 + 35: Yes',
        '(5) = 10 + (15): Yes',
        '(5) = 120 − 125: Yes',
      ],
    ],
    [
      'a fall without a minus: Monmouthshire, 18 agency workers to 7',
      'Workers\tBefore\tNow\t% reduction\nAgency\t18\t7\t38.3%',
      ['38.3% = 100 × (7 − 18) ÷ 18: No'],
    ],
    [
      'a fall without a minus that follows',
      'Workers\tBefore\tNow\t% reduction\nAgency\t18\t7\t61.1%',
      ['61.1% = 100 × (18 − 7) ÷ 18: Yes'],
    ],
    [
      'of percentages in points: Rotherham against the region',
      'Rate\tRotherham\tRegion\tGap\nVacancies\t1.3%\t2.3%\t-1.0 pp\nTurnover\t10.76%\t19.2%\t-8.44 pp',
      ['-1.0 pp = 1.3% − 2.3%: Yes', '-8.44 pp = 10.76% − 19.2%: Yes'],
    ],
    [
      'from the first column to the last',
      'Team\t2022\t2023\t2024\tChange\nA\t5\t6\t9\t4\nB\t2\t1\t4\t2\nC\t3\t3\t8\t5',
      ['4 = 9 − 5: Yes', '2 = 4 − 2: Yes', '5 = 8 − 3: Yes'],
    ],
    [
      'in a row',
      '\tPosts\tStaff\n2023\t10\t12\n2024\t14\t15\nChange\t4\t9',
      ['4 = 14 − 10: Yes', '9 = 15 − 12: No'],
    ],
    [
      'is left alone where most of it follows from nothing shown',
      'Team\tPosts\tStaff\tChange\nA\t10\t12\t30\nB\t10\t11\t41\nC\t9\t11\t52',
      [],
    ],
    [
      'is open where a part is not shown',
      'Team\t2023\t2024\tChange\nA\t10\t12\t2\nB\tc\t11\t3',
      ['2 = 12 − 10: Yes', '3 = 11 − c: Cannot be checked'],
    ],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));
});
