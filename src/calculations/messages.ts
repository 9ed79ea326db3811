/**
 * Every message a calculation can end in: what is wrong, and what to change. One line each, for a cell's tooltip.
 * Excel shows those of #VALUE! and #N/A; the command line and the pane show all of them.
 */

// Denominators
export const NO_FTE = 'FTE is 0: give the FTE that the figure is divided by';
export const NO_FTE_LEFT = 'As many FTE leave as there are: leaving FTE must be less than FTE';
export const NO_MAX_CASELOAD = 'The caseload cap is 0: give the most cases one FTE may hold';
export const NO_AVAILABILITY = 'Availability is 0: give the share of time at work, such as 85% or 0.85';
export const NO_CAPACITY = 'Capacity is 0: give FTE and points above 0';
export const NO_WORKFORCE = 'Agency and employed FTE are both 0: give at least one of them';
export const NO_FULL_TIME_HOURS = 'Full-time hours are 0: give the hours of a full-time week, such as 37';
export const NOTHING_LEFT_AFTER_CUT =
  'A cut of 100% leaves nothing: use a cut below 100%, or the basis "before"';
export const NO_CUT = 'The cut is 0: the base cannot be worked out without one';
export const NO_GRANT = 'The grant is 0: give the grant that the saving is compared with';
export const NO_SHARES = 'The shares add up to 0: give at least one share above 0';
export const NO_USAGE = 'Usage adds up to 0: give at least one partner some usage';
export const NO_POSTS = 'There are no posts to divide by: check vacancies and employed';
export const NO_EMPLOYED = 'Employed is 0: give the number employed';
export const NO_WORKING_DAYS = 'There are no working days to divide by: check FTE and days per FTE';
export const NO_KNOWN_RECORDS = 'No known records: the total less those not recorded is 0';
export const NO_OLD_VALUE = 'The old value is 0: a change from 0 has no percentage';
export const NO_YEARS = 'Years are 0: give the number of years between the two values';
export const NO_ITEM_VALUE = 'The present value of the item is 0: give the item whose value would change';
export const NO_WEIGHTS = 'The weights add up to 0: give at least one weight above 0';
export const NO_EXTRA_SCORE = 'The scores are the same: there are no extra points to divide the cost by';

// Arguments out of bounds
export const STEP_NOT_POSITIVE = 'The step must be above 0, such as 0.5';
export const YEARS_OF_PATH = 'Years must be a whole number from 0 to 60';
export const TOO_MANY_WEEKS = 'There are no more than 53 weeks in a year: give 53 or fewer';
export const FTE_OF_ONE_PERSON = 'FTE must be above 0 and at most 1: one person; multiply for more posts';
export const NEGATIVE_SHARE = 'A share is below 0: give shares of 0 or more';
export const MORE_THAN_KNOWN =
  'The count is more than the known records: check count, total and not recorded';
export const GROWTH_NEEDS_POSITIVE = 'Old and new must both be above 0 for a yearly growth rate';
export const NEGATIVE_MONTHS = 'Months must be 0 or more';
export const YEAR_NOT_WHOLE = 'The year must be a whole number, 0 or later';
export const YEARS_BELOW_ONE = 'Years must be a whole number, 1 or more';
export const COSTS_NOT_POSITIVE = 'The present value of costs must be above 0';
export const PLACES_OUT_OF_RANGE = 'Decimals must be a whole number from -9 to 9';

// Arguments that do not fit each other, or words we do not know
export const LOW_ABOVE_HIGH = 'Low is above high: swap the ends of the band';
export const GRANT_BASIS = 'The basis must be "before" or "after" the cut';
export const VACANCY_BASIS = 'The basis must be "total" or "employed"';
export const sizesDiffer = (one: string, other: string) =>
  `${one} and ${other} have different numbers of cells: make the ranges the same size`;

// Not available
export const AGENCY_NOT_DEARER =
  'A week of agency cover costs no more than the post: recruiting never pays back';
export const NEVER_RUNS_OUT = 'The balance never falls below 0 in these years';
export const NEVER_BREAKS_EVEN = 'The savings do not repay the costs in these years: add later years';
export const UNKNOWN_SCHEDULE = 'Use the schedule "standard", "health" or a flat rate such as 3.5%';
export const unknownTaxYear = (first: string, last: string) =>
  `No employer NI for that tax year: use ${first} to ${last}, written as "${last}"`;
export const CONTRACTED_OUT_YEARS =
  'Contracting out ended with 2015/16 and is worked out for a whole year: use 2013/14 to 2015/16 and "year"';
export const rateChangedWithin = (taxYear: string) =>
  `The NI rate changed within ${taxYear}: use the period "year"`;
