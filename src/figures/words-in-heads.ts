/** What heads and labels say of the figures below or beside them; in English, and the Welsh of Welsh councils for totals. */
const TOTAL = /\b(?:grand total|sub-?totals?|totals?|sum|cyfanswm|is-gyfanswm)\b/i;
/** "All posts" may be a total, or the name of one of its parts: only where it ends a block. */
const ALL = /^(?:all|overall|together)\b/i;
const GRAND = /\b(?:grand|overall)\b/i;
const SUB = /\b(?:sub-?totals?|is-gyfanswm)\b/i;
const PERCENT = /%|\bper ?cent(?:age)?\b/i;
const SHARE = /\b(?:share|proportion|of (?:all|the|total))\b|%\s*(?:of\b|total\b)|^\s*%\s*$/i;
const CHANGE =
  /\b(?:change|difference|variance|gap|increase|decrease|reduction|rise|fall|growth|movement|saving|over ?\/? ?\(?under\)?|(?:over|under)-?spend)\b/i;
const RATE =
  /\b(?:rate|turnover|sickness|absence|occupancy|vacanc(?:y|ies)|response|target|return|margin|on-?costs?)\b/i;
const RATIO =
  /\bper\b(?! ?cent)|\/\s*(?:fte|wte|head|post|worker|case|week)\b|\b(?:average|mean|ratio|unit cost|median)\b/i;
/** Already counted in the line that they belong to. */
const OF_WHICH = /^[(\s–-]*(?:of which|of whom|including|incl\.?|memo(?:randum)?)\b/i;
/** Thousands or millions that stand in the head and not beside the figures. */
const SCALE = /[£€$]?\s?['’]?000s?\b|[£€$]\s?(?:k|m|bn)\b|\b(?:thousands|millions)\b/i;
const AVERAGE = /^(?:average|mean)\b/i;

export const saysTotal = (label: string): boolean => TOTAL.test(label);
export const saysAll = (label: string): boolean => ALL.test(label);
export const saysGrand = (label: string): boolean => GRAND.test(label) || ALL.test(label);
export const saysSubtotal = (label: string): boolean => SUB.test(label);
export const saysShare = (label: string): boolean => SHARE.test(label);
export const saysOfWhich = (label: string): boolean => OF_WHICH.test(label);
export const saysScale = (label: string): boolean => SCALE.test(label);
export const saysAverage = (label: string): boolean => AVERAGE.test(label);

/** What the figures of a column or row are: counts and money that add up, or what is worked out from others. */
export type Role = 'plain' | 'share' | 'rate' | 'percentage change' | 'difference' | 'ratio' | 'average';

/** @param isPercent - most of the figures are printed with % */
export function roleOf(label: string, isPercent: boolean): Role {
  if (isPercent || PERCENT.test(label)) {
    if (CHANGE.test(label)) return 'percentage change';
    if (saysShare(label)) return 'share';
    return RATE.test(label) ? 'rate' : 'share';
  }
  if (saysAverage(label)) return 'average';
  if (CHANGE.test(label)) return 'difference';
  if (/\brate\b/i.test(label)) return 'rate';
  return RATIO.test(label) ? 'ratio' : 'plain';
}

/** What heads call the same thing. A word stands for the first of its row. */
const SAME: readonly (readonly string[])[] = [
  ['fte', 'wte', 'ftes'],
  ['worker', 'workers', 'staff', 'headcount', 'employees', 'employee', 'people', 'head', 'person'],
  ['post', 'posts', 'establishment', 'positions'],
  ['case', 'cases', 'caseload', 'children', 'clients', 'open'],
  ['cost', 'costs', 'spend', 'expenditure', 'budget', 'pay', 'salary', 'salaries', '£'],
  ['hour', 'hours'],
  ['week', 'weeks'],
  ['vacancy', 'vacancies', 'vacant'],
  ['leaver', 'leavers', 'left'],
];

/** The things that a head speaks of. */
export function thingsIn(text: string): ReadonlySet<string> {
  const found = text.toLowerCase().match(/[a-z]+|£/g) ?? [];
  return new Set(found.map((word) => SAME.find((row) => row.includes(word))?.[0] ?? word));
}
