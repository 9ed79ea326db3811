import {
  type Block,
  type Cell,
  type Formula,
  type Sheet,
  calc,
  digits,
  f,
  grid,
  heading,
  join,
  note,
  row,
} from '../../../workbook';
import { type Marked, markOf, markedInputs, weightsFor } from './marks';

/** Whether the inputs are still those of the build, and the lines by which that is known. */
export interface Stamp {
  /** "Up to date", or "Out of date: rebuild" */
  readonly state: Cell;
  readonly blocks: readonly Block[];
}

export const UP_TO_DATE = 'Up to date';
/** Digits of a mark that are the same whatever program adds it up. */
const EXACT_DIGITS = 11;
const MOST_PLACES = 9;

/**
 * @param sheets - those whose inputs move results
 * @param assumptions - of which the lows and highs count, and nothing else
 */
export function stampOf(sheets: readonly Sheet[], assumptions: Sheet): Stamp {
  const ranges = markedInputs([assumptions]).filter(({ name }) => /\/ (?:Low|High)$/.test(name));
  const marked = [...markedInputs(sheets), ...ranges];
  const weights = weightsFor(marked);
  const weighing = weights.map(asBuilt);
  const lines = marked.map((one) => {
    const mark = markOf(one, weights);
    const built = asBuilt(mark);
    const now = calc(formulaOf(one, weighing), mark, 'factor');
    const since = calc(
      f`IF(IFERROR(ROUND(${now}-${built},${digits(places(mark))})=0,FALSE),"As built","Changed")`,
      'As built',
    );
    return { name: one.name, built, now, since };
  });
  const since = lines.map((line) => line.since);
  const state = calc(
    f`IF(COUNTIF(${since},"Changed")=0,"Up to date","Out of date: rebuild")`,
    UP_TO_DATE,
    undefined,
    { name: STATE_NAME },
  );
  const blocks = [
    heading('Which inputs have changed since the build'),
    note(
      'A mark is one number made of everything typed into a column; it changes when any of it does. Sources do not count.',
    ),
    note(
      'Each row of a column counts for its weight, the first for the first, so that two figures which change places change the mark.',
    ),
    grid({
      head: ['Inputs', 'Unit', 'Mark at build', 'Mark now', 'Since the build', 'Weights of rows'],
      dense: true,
      rows: Array.from({ length: Math.max(lines.length, weighing.length) }, (_, at) => {
        const { name, built, now, since: state } = lines[at] ?? NO_LINE;
        return row(name || `Row ${at + 1}`, lines[at] ? 'mark' : 'weight', [
          built,
          now,
          state,
          weighing[at] ?? null,
        ]);
      }),
    }),
  ];
  return { state, blocks };
}

/** Where a table has more rows than there are columns of inputs. */
const NO_LINE = { name: '', built: null, now: null, since: null };

const asBuilt = (value: number): Cell => ({ kind: 'cell', value, style: 'calculation', format: 'factor' });

export const STATE_NAME = 'State_of_build';

const places = (mark: number): number =>
  Math.max(0, Math.min(MOST_PLACES, EXACT_DIGITS - Math.ceil(Math.log10(Math.max(1, Math.abs(mark))))));

/** A table that has grown or lost a row fits its weights no more: that is an error, and so a change. */
function formulaOf({ at, values, holdsWords }: Marked, weights: readonly Cell[]): Formula {
  const [first, middle, last] = weights as [Cell, Cell, Cell];
  // As words: of a figure some programs count what it looks like
  const length = f`LEN(${at}&"")`;
  const letters = [
    f`${first}*${letter(f`LEFT(${at}&" ")`)}`,
    f`${middle}*${letter(f`MID(${at}&" ",INT(${length}/(1+1))+1,1)`)}`,
    f`${last}*${letter(f`RIGHT(" "&${at})`)}`,
  ];
  // Words among figures are a change whatever they say
  const words = holdsWords ? f`ISTEXT(${at})*(100*${length}+${join('+', letters)})` : f`ISTEXT(${at})`;
  const own = weights.slice(0, values.length);
  // Some programs add up words that look like figures, such as a version
  return f`SUMPRODUCT(ISNUMBER(${at})*${own},${at})+SUMPRODUCT(${words}*${own})`;
}

/** Letters by their code where every computer has the same: not beyond ASCII, nor what an old code page shows as a question mark. */
const letter = (one: Formula): Formula => f`CODE(${one})*(CODE(${one})<CODE("~"))*(CODE(${one})<>CODE("?"))`;
