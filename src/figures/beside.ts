import { type Formula, columnLetters, f, join } from '../workbook';
import { type Claim, type Operand, isTyped, printedOf } from './claims';
import { type Judged, PLACES } from './judge';
import { KINDS, addsFrom } from './kinds';
import { referencesTo } from './references';
import type { Place } from './copies';
import type { Checked } from './sheet';
import { NOTES, nameOf, shortNoteOf } from './words';

/** Cells to write beside a table: entries as Excel takes them, and the number format of each. */
export interface BesideCells {
  readonly entries: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
}

export const BESIDE_HEAD = ['Figure', 'Said to be', 'Stated', 'Computed', 'Does it follow?', 'Note'] as const;

/** The results as a list to stand right of the table, with formulas over its own cells. */
export function besideCells(
  { table, shape, judged }: Checked,
  place: Place,
  first: Pick<Place, 'row' | 'column'>,
): BesideCells {
  const lines = judged.map((one, i) => lineOf(one, first.row + 1 + i, first.column));
  return {
    entries: [[...BESIDE_HEAD], ...lines.map(({ entries }) => entries)],
    formats: [BESIDE_HEAD.map(() => '@'), ...lines.map(({ formats }) => formats)],
  };

  function lineOf(one: Judged, row: number, column: number) {
    const { claim, stated } = one;
    const cell = (offset: number) => `${columnLetters(column + offset)}${row + 1}`;
    const [statedAt, computedAt] = [cell(2), cell(3)];
    const decimals = stated.kind === 'figure' ? stated.decimals : 0;
    const [stating, exact] = [`ROUND(${statedAt},${decimals})`, `ROUND(${computedAt},${PLACES})`];
    const compared = `IF(ROUND(${exact},${decimals})=${stating},"Yes",IF(TRUNC(${exact},${decimals})=${stating},"Truncated","No"))`;
    const verdict =
      one.reason?.why === 'no exact figure'
        ? one.verdict
        : `=IF(ISNUMBER(${computedAt}),${compared},"Cannot be checked")`;
    const format = formatOf(decimals);
    return {
      entries: [
        nameOf(claim, shape, stated),
        KINDS[claim.kind].name,
        `=${referenceTo(claim.of)}`,
        `=${computedText(claim)}`,
        verdict,
        noteText(one, cell(4), `ROUND(ABS(${stating}-${exact}),${PLACES})`),
      ],
      formats: ['@', '@', format, formatOf(decimals + (isWhole(one) ? 0 : 2)), 'General', 'General'],
    };
  }

  function computedText(claim: Claim): string {
    const { kind, parts } = claim;
    const one = (part: Operand) => asFormula(referenceTo(part));
    const refs = referencesTo<Formula>(claim, one, (run) => {
      // A sum of percentages is one figure; an average wants each.
      if (kind !== 'average' && isPercentRun(run)) return f`100*SUM(${asFormula(rangeOf(run))})`;
      const list = isPlainRun(run) ? asFormula(rangeOf(run)) : join(',', run.map(one));
      // What stands beside other operands has to be one figure.
      return addsFrom(kind) === 0 ? list : f`SUM(${list})`;
    });
    const formula = textOf(KINDS[kind].formula(refs));
    const cells = parts.filter((part) => addressOf(part) !== undefined);
    if (cells.length === 0) return `IFERROR(${formula},"")`;
    const counted = referencesTo(
      { ...claim, kind: 'sum', parts: cells },
      (part) => addressOf(part)!,
      (run) => rangeOf(run),
    );
    return `IF(COUNT(${counted.join(',')})=${cells.length},IFERROR(${formula},""),"")`;
  }

  /** The cell of an operand; none where it was typed, or its cell holds text that is only read as a figure. */
  function addressOf(operand: Operand): string | undefined {
    if (isTyped(operand)) return undefined;
    const printed = printedOf(table, operand);
    if (printed.kind === 'figure' && !printed.isCell) return undefined;
    return `${columnLetters(place.column + operand.column)}${place.row + operand.row + 1}`;
  }

  /** A percentage of a sheet is a fraction there. */
  function referenceTo(operand: Operand): string {
    const address = addressOf(operand);
    const printed = printedOf(table, operand);
    if (address === undefined) return String(printed.kind === 'figure' ? printed.value : 0);
    return printed.kind === 'figure' && printed.unit === '%' ? `100*${address}` : address;
  }

  function isPlainRun(run: readonly Operand[]): boolean {
    return run.every((part) => referenceTo(part) === addressOf(part));
  }

  function isPercentRun(run: readonly Operand[]): boolean {
    return run.every(
      (part) => addressOf(part) !== undefined && referenceTo(part) === `100*${addressOf(part)}`,
    );
  }

  function rangeOf(run: readonly Operand[]): string {
    return `${addressOf(run[0]!)}:${addressOf(run.at(-1)!)}`;
  }
}

/** What there is to say as it stands then; why a figure cannot be checked is said as it stands now. */
function noteText(judged: Judged, verdictAt: string, off: string): string {
  const no = `IF(${off}<${judged.rounding},"${NOTES.within}","${NOTES.no}")`;
  const cannot = judged.verdict === 'Cannot be checked' ? shortNoteOf(judged) : NOTES.hidden;
  return `=IF(${verdictAt}="Yes","",IF(${verdictAt}="Truncated","${NOTES.cut}",IF(${verdictAt}="No",${no},"${cannot}")))`;
}

const asFormula = (text: string): Formula => ({ kind: 'formula', parts: [text] });
const textOf = ({ parts }: Formula): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part;
      throw new TypeError('A formula beside a table is made of addresses alone');
    })
    .join('');

const isWhole = ({ computed }: Judged) => computed !== undefined && Number.isInteger(computed);
const formatOf = (decimals: number) =>
  decimals <= 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(decimals, 9))}`;
