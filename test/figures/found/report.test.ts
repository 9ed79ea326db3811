import { expect, test } from 'vitest';
import { found } from './support';

/**
 * Central Bedfordshire, adult social care workforce strategy, April 2010, lines 257 to 301: the social care workforce of the area, in one table of
 * three columns with merged cells, as it comes out of the report.
 */
const TABLE = `
Heading	Adult Social Care in Central Bedfordshire
Total staff employed	2158
	89.2%	permanent (1924)
	10.8%	temporary (234)
Other workers	Bank/pool	121
	Agency	124
	Student	6
	Other	13
	Total	264
Employment status	Full time	806	53.87%
	Part time	480	32.08
	Neither	210	14.03%
	Not recorded	336
Vacancies	179
Vacancy rate	7.7%
Principal employment types	All managers/supervision	177
	Care workers	1311
	Senior care worker	187
	Registered nurse	113
	Ancillary (non care providing)	139
	Total main types	1767
Gender	Male	245
	Female	1308
Age	18-29	314
	30-39	385
	40-49	424
	50-59	379
	60-69	164
	70+	28
	Not recorded	148
	% of recorded between 50 to 70+	33.3%
Ethnicity	White	1041	68%
	Mixed	30	1.95%
	Asian/Asian British	93	6.05%
	Black/Black British	338	21.99%
	Other	35	2.28%
	Not known/recorded	295
Disability	No disability	1421
	Has disability	23
	Not recorded	388`;

test('of a whole table of a report, the claims that its words make are found, and no others', () => {
  const known = '(806 + 480 + 210)';
  const recorded = '(1041 + 30 + 93 + 338 + 35)';
  expect(found(TABLE)).toEqual([
    '264 = 121 + 124 + 6 + 13: Yes',
    `53.87% = 100 × 806 ÷ ${known}: Truncated`,
    `32.08 = 100 × 480 ÷ ${known}: Truncated`,
    `14.03% = 100 × 210 ÷ ${known}: Truncated`,
    '1767 = 177 + 1311 + 187 + 113 + 139: No',
    `68% = 100 × 1041 ÷ ${recorded}: Yes`,
    `1.95% = 100 × 30 ÷ ${recorded}: Yes`,
    `6.05% = 100 × 93 ÷ ${recorded}: Yes`,
    `21.99% = 100 × 338 ÷ ${recorded}: Yes`,
    `2.28% = 100 × 35 ÷ ${recorded}: Yes`,
  ]);
});
