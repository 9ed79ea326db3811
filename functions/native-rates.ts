import { EMPLOYER_NI, type DiscountScheduleName } from '../src/tables';
import type { NativeRange } from './definition';
import type { NativeCheck } from './native-checks';
import { isNumberLiteral, trimmed, whereTrue, whereWord, wordOf } from './native-text';
import {
  DISCOUNT_BANDS_BLOCK,
  DISCOUNT_FACTORS_BLOCK,
  EMPLOYER_NI_BLOCK,
  LAST_FACTOR_YEAR,
  LEVY_BLOCK,
  ratesHeadings,
  ratesRange,
} from './rates-sheet';

/** The parts of native formulas that look rates up on the sheet WFC Rates. */

/** A yearly figure of the employer NI block. */
const niOf = (heading: string, taxYear: string) =>
  `INDEX(${ratesRange(EMPLOYER_NI_BLOCK, heading)},${yearRow(taxYear)})`;

const yearRow = (taxYear: string) =>
  `MATCH(${trimmed(taxYear)},${ratesRange(EMPLOYER_NI_BLOCK, 'Tax year')},0)`;

function niThreshold(taxYear: string, period: string): string {
  const word = wordOf(period)?.trim().toLowerCase();
  if (word !== undefined) return niOf(word, taxYear);
  const column = `MATCH(${trimmed(period)},${ratesHeadings(EMPLOYER_NI_BLOCK, 'week', 'year')},0)`;
  return `INDEX(${ratesRange(EMPLOYER_NI_BLOCK, 'week', 'year')},${yearRow(taxYear)},${column})`;
}

/** MIN passes over a blank cell, where a blank is to count as 0. */
const counted = (text: string) => (isNumberLiteral(text) ? text : `${text}+0`);

/** Employer NI on a pay that is one term. Half a penny goes down: a ceiling of pence less a half, mirrored below 0. */
export function niFormula(
  pay: string,
  taxYear: string,
  period = '"year"',
  contractedOut = 'FALSE()',
): string {
  const due = `MAX(0,${pay}-${niThreshold(taxYear, period)})*${niOf('Rate', taxYear)}`;
  // The ROUND takes off the binary noise, so that a half penny is seen as one
  const toThePenny = (pounds: string) => `ROUNDUP(MAX(0,ROUND(100*${pounds},6)-0.5),0)/100`;
  const upper = niOf('Upper limit', taxYear);
  const rebate = `${niOf('Rebate', taxYear)}*MAX(0,MIN(${counted(pay)},${upper})-${niOf('Lower limit', taxYear)})`;
  const lessRebate = `(${due}-${rebate})`;
  return whereTrue(contractedOut, `SIGN(${lessRebate})*${toThePenny(`ABS(${lessRebate})`)}`, toThePenny(due));
}

/** A week or a month of a year in which the rate changed, and contracting out but by the year and in its years, are #N/A. */
export function niRefusals(taxYear: string, period: string, contractedOut: string): NativeCheck[] {
  const wholeYears = EMPLOYER_NI.filter(({ wholeYearOnly }) => wholeYearOnly).map((row) => row.taxYear);
  const isOnlyWhole = `OR(${wholeYears.map((year) => `${trimmed(taxYear)}="${year}"`).join(',')})`;
  const isByYear = whereWord(period, 'year', 'TRUE()', 'FALSE()');
  const byPart = isByYear === 'TRUE()' ? [] : [`AND(${isOnlyWhole},NOT(${isByYear}))`];
  const withoutRebate = `OR(NOT(${isByYear}),${niOf('Rebate', taxYear)}="")`;
  const outside = whereTrue(contractedOut, withoutRebate, 'FALSE()');
  const when = [...byPart, ...(outside === 'FALSE()' ? [] : [outside])];
  return when.map((condition) => ({ when: condition, gives: '#N/A' }));
}

export const levyFormula = (taxYear: string) =>
  `INDEX(${ratesRange(LEVY_BLOCK, 'Rate')},${yearRow(taxYear)})`;

/** One formula for a named schedule and one for a flat rate; a literal schedule is decided here and now. */
function bySchedule(
  schedule: string,
  named: (name: DiscountScheduleName) => string,
  flat: (rate: string) => string,
): string {
  if (isNumberLiteral(schedule)) return flat(schedule);
  const byName = whereWord(schedule, 'health', named('health'), named('standard'));
  return wordOf(schedule) === undefined ? `IF(ISTEXT(${schedule}),${byName},${flat(schedule)})` : byName;
}

const YEARS = ratesRange(DISCOUNT_FACTORS_BLOCK, 'Year');
const factorsOf = (name: DiscountScheduleName) => ratesRange(DISCOUNT_FACTORS_BLOCK, name);
const lastFactor = (name: DiscountScheduleName) =>
  ratesRange(DISCOUNT_FACTORS_BLOCK, name, name, { first: LAST_FACTOR_YEAR, last: LAST_FACTOR_YEAR });

/** The rate that holds for ever after the last year of the table of factors. */
const lastBand = DISCOUNT_BANDS_BLOCK.rows.length - 1;
const lastRate = (name: DiscountScheduleName) =>
  ratesRange(DISCOUNT_BANDS_BLOCK, name, name, { first: lastBand, last: lastBand });

export function discountFactorFormula(year: string, schedule: string): string {
  const inTable = `MIN(${counted(year)},${LAST_FACTOR_YEAR})+1`;
  const beyond = `MAX(0,${year}-${LAST_FACTOR_YEAR})`;
  return bySchedule(
    schedule,
    (name) => `INDEX(${factorsOf(name)},${inTable})/(1+${lastRate(name)})^${beyond}`,
    (rate) => `(1+${rate})^-${year}`,
  );
}

/** The sum of the factors of years first..first+years-1: those of the table, then a geometric series beyond it. */
export function annuityFormula(years: string, schedule: string, first: string): string {
  const last = LAST_FACTOR_YEAR;
  const yearsBeyond = `MAX(0,MIN(${years},${first}+${years}-${last + 1}))`;
  return bySchedule(
    schedule,
    (name) =>
      `(SUMPRODUCT((${YEARS}>=${first})*(${YEARS}<${first}+${years})*${factorsOf(name)})` +
      `+${lastFactor(name)}/(1+${lastRate(name)})^MAX(0,${first}-${last + 1})*PV(${lastRate(name)},${yearsBeyond},-1))`,
    (rate) => `PV(${rate},${years},-1)*(1+${rate})^(1-${first})`,
  );
}

/** The sum of flow x factor. SUMIF with a list of years looks up all their factors, without an array formula. */
export function presentValueFormula(flows: NativeRange, firstYear: string, schedule: string): string {
  const isKnown = isNumberLiteral(firstYear);
  const offset = isKnown ? Number(firstYear.replace(/[()]/g, '')) : 0;
  const list = flows.grid((position) => offset + position);
  const years = isKnown ? list : `(${firstYear}+${list})`;
  const staysInTable = isKnown && offset + flows.size - 1 <= LAST_FACTOR_YEAR;
  return bySchedule(
    schedule,
    (name) => {
      const inTable = `SUMPRODUCT(${flows.text},SUMIF(${YEARS},${years},${factorsOf(name)}))`;
      if (staysInTable) return inTable;
      const power = `(1+${lastRate(name)})^(${years}-${LAST_FACTOR_YEAR})`;
      const beyond = `SUMPRODUCT(${flows.text},(${years}>${LAST_FACTOR_YEAR})*${lastFactor(name)}/${power})`;
      return `(${inTable}+${beyond})`;
    },
    (rate) => `SUMPRODUCT(${flows.text},(1+${rate})^-${years})`,
  );
}
