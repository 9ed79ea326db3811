import { type Claim, isTyped } from './claims';
import type { Judged, Reason, Verdict } from './judge';
import { KINDS } from './kinds';
import type { Printed, Unit } from './printed';
import type { Shape } from './shape';
import { columnLetters } from '../workbook';

/** Figures of a long list that are named; the others are counted. */
const SHOWN = 12;

const grouped = (value: number, least: number, most: number) =>
  value
    .toLocaleString('en-GB', { minimumFractionDigits: least, maximumFractionDigits: most })
    .replace('-', '−');

/** A figure in the unit of another: £1,234.50, 12.3%. */
export function inUnit(value: number, unit: Unit, decimals: number, further = 0): string {
  const least = Math.max(0, decimals);
  const text = grouped(Math.abs(value), least, least + further);
  const sign = value < 0 && /[1-9]/.test(text) ? '−' : '';
  if (unit === '%') return `${sign}${text}%`;
  if (unit === 'pp') return `${sign}${text} pp`;
  return `${sign}${unit}${text}`;
}

const unitOf = (stated: Printed): Unit => (stated.kind === 'figure' ? stated.unit : '');
const decimalsOf = (stated: Printed) => (stated.kind === 'figure' ? stated.decimals : 0);

/** The figure as computed, with up to three decimals more than are printed. */
export const computedInWords = ({ stated, computed }: Judged): string =>
  computed === undefined ? '' : inUnit(computed, unitOf(stated), decimalsOf(stated), 3);

/** How it is worked out: the figures as they are printed, in the order of the calculation. */
export function howInWords({ claim, parts }: Judged): string {
  const shown = parts.map(({ text }) => (text === '' ? 'blank' : bare(text)));
  if (claim.kind === 'sum' && shown.length > SHOWN) {
    return `${shown.slice(0, SHOWN - 1).join(' + ')} + … (${shown.length} figures)`;
  }
  return KINDS[claim.kind].how(shown);
}

/** Without what is no part of the figure. */
const bare = (text: string) => text.replace(/[*†‡¹²³]+$/, '');

export const VERDICTS: readonly Verdict[] = ['Yes', 'Truncated', 'No', 'Cannot be checked'];

/** The same in a few words, for a cell. */
export const NOTES = {
  within: 'Within the rounding of its parts',
  no: 'May be rounded, or rest on figures not shown',
  cut: 'Further digits are cut, not rounded',
  hidden: 'Not every part is shown',
  divided: 'Divided by 0',
  hedged: 'No exact figure is claimed',
} as const;

export function shortNoteOf({ verdict, withinRounding, reason }: Judged): string {
  if (verdict === 'Yes') return '';
  if (verdict === 'Truncated') return NOTES.cut;
  if (verdict === 'No') return withinRounding ? NOTES.within : NOTES.no;
  if (reason?.why === 'no exact figure') return NOTES.hedged;
  return reason?.why === 'divided by nothing' ? NOTES.divided : NOTES.hidden;
}

/** What there is to say of a verdict, in a sentence or two that accuse nobody; empty where the figure follows. */
export function noteOf(judged: Judged): string {
  const { verdict, reason, stated, follows, difference = 0, withinRounding, claim } = judged;
  if (reason) return reasonInWords(reason, judged);
  const unit = unitOf(stated);
  const decimals = decimalsOf(stated);
  const would = follows === undefined ? '' : inUnit(follows, unit, decimals);
  if (verdict === 'Truncated') return `The further digits are cut, not rounded: rounded it is ${would}.`;
  if (verdict !== 'No') return '';
  const off = inUnit(Math.abs(difference), unit === '%' ? 'pp' : unit, decimals, 2);
  const than = `${off} ${difference > 0 ? 'more' : 'less'} than computed`;
  if (withinRounding) return `${capital(than)}: within the rounding of its parts, if they were rounded.`;
  if (claim.kind === 'sum')
    return `Does not follow from the figures shown: ${than}. It may be rounded, or rest on figures not shown.`;
  return `Does not follow from the figures shown: ${would} would. It may be rounded, or rest on figures not shown.`;
}

function reasonInWords(reason: Reason, { computed, difference, stated }: Judged): string {
  switch (reason.why) {
    case 'part not shown': {
      const marks = [
        ...new Set(reason.parts.map(({ text }) => (text === '' ? 'a blank cell' : `“${text}”`))),
      ];
      const rest =
        computed === undefined || difference === undefined || stated.kind !== 'figure'
          ? ''
          : ` The others come to ${inUnit(computed, stated.unit, stated.decimals, 3)}, which leaves ${inUnit(difference, stated.unit, stated.decimals, 3)}.`;
      return `Not every part is shown: ${marks.join(', ')}.${rest}`;
    }
    case 'too few parts':
      return 'The figures that it should follow from are missing.';
    case 'no figure':
      return 'No figure stands there.';
    case 'divided by nothing':
      return 'It would have to be divided by 0.';
    case 'no exact figure':
      return `“${capital(reason.hedge)}” claims no exact figure.`;
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the figure is, by the words of its row and column: "Total, FTE". */
export function nameOf(claim: Claim, shape: Shape, printed: Printed): string {
  if (isTyped(claim.of)) return printed.text;
  const { row, column } = claim.of;
  const names = [shape.rows[row]?.name, shape.columns[column]?.name].filter((name) => name);
  const groups = new Set(
    claim.parts.map((part) => (isTyped(part) ? undefined : shape.rows[part.row]?.groupName)),
  );
  const [group] = groups;
  // A total that is broken down in several ways: by age, by contract.
  if (claim.kind === 'sum' && groups.size === 1 && group && group !== shape.rows[row]?.groupName) {
    names.push(`by ${group}`);
  }
  return names.length > 0
    ? [...new Set(names)].join(', ')
    : `Row ${row + 1}, column ${columnLetters(column)}`;
}

/** What was found, in one line: "14 figures checked: 10 Yes, 2 Truncated, 2 No". */
export function summaryOf(judged: readonly Judged[]): string {
  const counts = VERDICTS.map(
    (verdict) => [verdict, judged.filter((one) => one.verdict === verdict).length] as const,
  );
  const said = counts.filter(([, count]) => count > 0).map(([verdict, count]) => `${count} ${verdict}`);
  const figures = `${judged.length} ${judged.length === 1 ? 'figure' : 'figures'} checked`;
  return judged.length === 0 ? 'Nothing was found to check.' : `${figures}: ${said.join(', ')}.`;
}

/** The parts by the words of their rows, or of their columns where all stand in one row; a typed one as it was typed. */
export function partNames(claim: Claim, shape: Shape, printed: readonly Printed[]): string[] {
  const rows = new Set(claim.parts.map((part) => (isTyped(part) ? -1 : part.row)));
  const names = claim.parts.map((part, i) => {
    if (isTyped(part)) return printed[i]?.text ?? part.text;
    const [line, other] =
      rows.size > 1 ? [shape.rows[part.row], part.row] : [shape.columns[part.column], part.column];
    return line?.label || (rows.size > 1 ? `row ${other + 1}` : `column ${columnLetters(other)}`);
  });
  return names.length > SHOWN + 1 && claim.kind === 'sum'
    ? [...names.slice(0, SHOWN - 1), '…', names.at(-1)!]
    : names;
}
