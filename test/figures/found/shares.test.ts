import { describe, expect, test } from 'vitest';
import { found } from './support';

/** Central Bedfordshire, adult social care workforce strategy, April 2010: the council's own staff. */
const COUNCIL = `
Heading	Employee Numbers	% Total Staff
Total staff	517	100.00%
Full time/Part time	Part time	274
	Full time	212
	Casual	4
	Relief	27
Permanent/temporary	Permanent	480
	Temporary	32
	Fixed term	5
Gender	Male	84
	Female	433
Age	18-29	35
	30-39	84
	40-49	168
	50-59	173
	60-69	52
	70+	5
Disability	Yes	44	2.11%
	No	473	97.89%
Vacancies	Empty	83	16.05%
	External	12	2.32%
Turnover at February 2010			0.62%`;

test('a report’s table with merged cells: groups that break its total down, and shares of it', () => {
  expect(found(COUNCIL)).toEqual([
    '517 = 274 + 212 + 4 + 27: Yes',
    '517 = 480 + 32 + 5: Yes',
    '517 = 84 + 433: Yes',
    '517 = 35 + 84 + 168 + 173 + 52 + 5: Yes',
    '517 = 44 + 473: Yes',
    '2.11% = 100 × 44 ÷ 517: No',
    '97.89% = 100 × 473 ÷ 517: No',
    '16.05% = 100 × 83 ÷ 517: Yes',
    '2.32% = 100 × 12 ÷ 517: Yes',
  ]);
});

describe('percentages beside counts are shares', () => {
  test.each<[string, string, string[]]>([
    [
      'of those that have one, cut and not rounded: Central Bedfordshire 2010, line 266',
      'Hours\tStaff\t\nFull time\t806\t53.87%\nPart time\t480\t32.08\nNeither\t210\t14.03%\nNot recorded\t336\t',
      [
        '53.87% = 100 × 806 ÷ (806 + 480 + 210): Truncated',
        '32.08 = 100 × 480 ÷ (806 + 480 + 210): Truncated',
        '14.03% = 100 × 210 ÷ (806 + 480 + 210): Truncated',
      ],
    ],
    [
      'of the known: Central Bedfordshire 2010, line 292',
      'White\t1041\t68%\nMixed\t30\t1.95%\nAsian\t93\t6.05%\nBlack\t338\t21.99%\nOther\t35\t2.28%\nNot known\t295\t',
      [
        '68% = 100 × 1041 ÷ (1041 + 30 + 93 + 338 + 35): Yes',
        '1.95% = 100 × 30 ÷ (1041 + 30 + 93 + 338 + 35): Yes',
        '6.05% = 100 × 93 ÷ (1041 + 30 + 93 + 338 + 35): Yes',
        '21.99% = 100 × 338 ÷ (1041 + 30 + 93 + 338 + 35): Yes',
        '2.28% = 100 × 35 ÷ (1041 + 30 + 93 + 338 + 35): Yes',
      ],
    ],
    [
      'of the total that is printed',
      'Contract\tStaff\t%\nPermanent\t1,924\t89.2%\nTemporary\t234\t10.8%\nTotal\t2,158\t100%',
      [
        '89.2% = 100 × 1,924 ÷ 2,158: Yes',
        '10.8% = 100 × 234 ÷ 2,158: Yes',
        '2,158 = 1,924 + 234: Yes',
        '100% = 89.2% + 10.8%: Yes',
      ],
    ],
    [
      'one of them wrong: the others stay as they are',
      'Contract\tStaff\t%\nPermanent\t1,924\t98.2%\nTemporary\t234\t10.8%\nTotal\t2,158\t100%',
      [
        '98.2% = 100 × 1,924 ÷ 2,158: No',
        '10.8% = 100 × 234 ÷ 2,158: Yes',
        '2,158 = 1,924 + 234: Yes',
        '100% = 98.2% + 10.8%: No',
      ],
    ],
    [
      'in a row below the counts',
      '\tMale\tFemale\tTotal\nStaff\t84\t433\t517\n% of staff\t16.2%\t83.8%\t100%',
      [
        '517 = 84 + 433: Yes',
        '16.2% = 100 × 84 ÷ 517: Yes',
        '83.8% = 100 × 433 ÷ 517: Yes',
        '100% = 16.2% + 83.8%: Yes',
      ],
    ],
    ['a rate beside a count is no share', 'Team\tStaff\tSickness rate\nA\t10\t3.5%\nB\t20\t4.5%', []],
    [
      'of a count that is not shown',
      'Contract\tStaff\t%\nPermanent\t90\t90%\nTemporary\tc\t10%\nTotal\t100\t100%',
      ['90% = 100 × 90 ÷ 100: Yes', '100 = 90 + c: Cannot be checked', '100% = 90% + 10%: Yes'],
    ],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));
});
