import type { RawCell } from '../source/source';
import type { FieldKey } from '../table/fields';

/** What a line of the pasted table becomes, in this order. */
export const SUMMARY_COLUMNS = [
  'summaryOf',
  'heading',
  'category',
  'lineKind',
  'number',
  'share',
  'inProgress',
] as const satisfies readonly FieldKey[];

const NUMBER = /^\d[\d,]*$/;
const PERCENT = /^(\d+(?:\.\d+)?) ?%$/;
/** A share whose sign was lost, after a number: 32.08. */
const BARE_PERCENT = /^\d{1,2}\.\d+$/;
const BRACKETED = /^\((\d[\d,]*)\)$/;
/** A band of ages, years or sizes: 5-9, 1970-79, 70+. */
const BAND = /^\d[\d,]*(?: ?[-–] ?\d[\d,]*|\+)$/;
const NOT_RECORDED = /^(?:not (?:known|recorded|stated)|unknown\b)/i;

interface Figures {
  number?: number;
  share?: number;
  inProgress?: number;
}

/** Reads a table line by line, carrying the title, heading and group that stand above. */
export function lineReader(): (cells: readonly RawCell[]) => readonly RawCell[] {
  let title: string | null = null;
  let heading: string | null = null;
  let group = '';
  let qualification = '';
  let bracketed = false;

  return (raw) => {
    const cells = raw.map(textOf);
    const said = cells.filter((cell) => cell !== '');
    if (said.length === 0 || /^heading$/i.test(said[0] ?? '')) return [];
    if (said.length === 1 && isTitle(said[0] ?? '', cells.length)) {
      title = said[0] ?? null;
      heading = null;
      return [];
    }
    const { words, figures } = tellApart(said);
    // After a page break the cell of the heading is gone: what stands first is a label, as its bracket shows.
    const headless =
      cells[0] === '' ||
      (bracketed && heading !== null && figures.inProgress !== undefined && words.length === 1);
    if (!headless) {
      heading = words.shift() ?? heading;
      group = qualification = '';
    }
    // A heading on a line of its own, its lines below it.
    if (!headless && words.length === 0 && Object.keys(figures).length === 0) return [];
    bracketed = figures.inProgress !== undefined;
    const [label, own] = labelOf(words, figures);
    const grouped = intoGroup(label, cells);
    const category = inQualification(grouped);
    return [
      title,
      heading,
      category,
      kindOf(category, own),
      own.number ?? null,
      own.share ?? null,
      own.inProgress ?? null,
    ];
  };

  /** "Small: | 10-19" names a group, and "| 20-49" below belongs to it. */
  function intoGroup(label: readonly string[], cells: readonly string[]): string {
    const band = label.find((word) => BAND.test(word));
    const name = label.find((word) => !BAND.test(word));
    if (band === undefined) return label.join(' ');
    if (name !== undefined) group = name.replace(/:$/, '');
    else if (cells[1] !== '') group = '';
    return group === '' ? band : `${group}: ${band}`;
  }

  /** "Level 3" below "Care NVQ Level 2" is the next level of that qualification. */
  function inQualification(label: string): string {
    const named = /^(.+) Level \d+$/i.exec(label);
    if (named) qualification = named[1] ?? '';
    else if (!/^Level \d+$/i.test(label)) qualification = '';
    return /^Level \d+$/i.test(label) && qualification !== '' ? `${qualification} ${label}` : label;
  }
}

/** A line of its own that is neither a note nor a heading with its figure; a heading's line has further cells, even if empty. */
const isTitle = (text: string, cells: number) => cells === 1 && !/\(\d[\d,]* of total\)/.test(text);

/** Figures and words of a line; a number and a band that changed places are told by their writing. */
function tellApart(cells: readonly string[]): { words: string[]; figures: Figures } {
  const words: string[] = [];
  const figures: Figures = {};
  for (const cell of cells) {
    const percent = PERCENT.exec(cell);
    const bracket = BRACKETED.exec(cell);
    if (percent) figures.share = fraction(percent[1]);
    else if (bracket) figures.inProgress = count(bracket[1]);
    else if (BARE_PERCENT.test(cell) && figures.number !== undefined) figures.share = fraction(cell);
    else if (NUMBER.test(cell) && figures.number === undefined) figures.number = count(cell);
    else words.push(cell);
  }
  return { words, figures };
}

/** The label, and the figures that stand inside its words where no cell has them. */
function labelOf(words: readonly string[], figures: Figures): [readonly string[], Figures] {
  const [label] = words;
  if (label === undefined || words.length > 1) return [words, figures];
  const own = figures.number;
  if (own !== undefined) {
    // "Asian/Asian British 10 | 10": the number slipped into the label as well.
    return [[label.replace(new RegExp(`\\s${own}$`), '')], figures];
  }
  const share = /^(.*\D) (\d+(?:\.\d+)?) ?%$/.exec(label);
  if (share && figures.share === undefined)
    return [[share[1] ?? label], { ...figures, share: fraction(share[2]) }];
  const before = /^(\d[\d,]*) (\D.*?)(?: \((\d+(?:\.\d+)?) ?%\))?$/.exec(label);
  if (before) {
    const more = before[3] === undefined ? {} : { share: fraction(before[3]) };
    return [[capital(before[2] ?? label)], { ...figures, number: count(before[1]), ...more }];
  }
  const after = /^(.*?) \((\d[\d,]*)(?: of total)?\)$/.exec(label);
  if (after) return [[capital(after[1] ?? label)], { ...figures, number: count(after[2]) }];
  return [words, figures];
}

/** What a figure is: a part adds up with its neighbours, a whole is their sum or stands alone, a rate has no number. */
function kindOf(category: string, { number }: Figures): string {
  if (NOT_RECORDED.test(category)) return 'Not recorded';
  if (number === undefined) return 'Rate';
  if (category === '' || /^total\b/i.test(category)) return 'Whole';
  if (/ in last \d+ months$/i.test(category) || /^principal role/i.test(category)) return 'Count';
  return 'Part';
}

const count = (digits = '') => Number(digits.replaceAll(',', ''));

/** 53.87 to 0.5387 without the tail that a binary division leaves. */
const fraction = (digits = '') => Number((Number(digits) / 100).toFixed(6));

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Notes between tags are said of the table, not of the line, unless they are all that the line has. */
export function textOf(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined || typeof cell === 'object') return '';
  const text = String(cell).replace(/\s+/g, ' ').trim();
  const without = text.replace(/<i>.*?<\/i>/gi, '').trim();
  return (without === '' ? text.replace(/<\/?i>/gi, '') : without).trim();
}
