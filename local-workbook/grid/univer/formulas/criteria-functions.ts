import {
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { criterionOf, type Criterion } from './criteria';
import { original, type Argument, type FunctionClass, type Result } from './originals';
import { lift, rowsOf, type Cell, type Rows } from './values';

type Given = Argument | BaseReferenceObject;
interface Pair {
  readonly range: ArrayValueObject;
  readonly criteria: Rows;
}
type Aggregate = (cells: Iterable<Cell>) => BaseValueObject;

/**
 * Trap: Univer reads criteria otherwise than Excel: "=" and "<>" count empty texts as blank, `?` matches no digit that is text, `a~~b` and `a{1}` match
 * nothing, text is ordered by its codes, and text beside brackets is at times a regular expression.
 */
export const criteriaFunctions = (): [FunctionClass, string][] => [
  [ofOne('COUNTIF', count), 'COUNTIF'],
  [ofOne('SUMIF', sum), 'SUMIF'],
  [ofOne('AVERAGEIF', average), 'AVERAGEIF'],
  [ofMany('COUNTIFS', count, false), 'COUNTIFS'],
  [ofMany('SUMIFS', sum), 'SUMIFS'],
  [ofMany('AVERAGEIFS', average), 'AVERAGEIFS'],
  [ofMany('MAXIFS', extreme(Math.max)), 'MAXIFS'],
  [ofMany('MINIFS', extreme(Math.min)), 'MINIFS'],
];

const failed = (type: ErrorType) => ErrorValueObject.create(type);

/** COUNTIF(range, criterion), SUMIF(range, criterion, cells of the same shape) */
const ofOne = (name: string, aggregate: Aggregate): FunctionClass =>
  class extends original(name) {
    override needsReferenceObject = true;

    override calculate(...given: Argument[]): Result {
      const [range, criterion, target] = given as (Given | undefined)[];
      if (!isReference(range) || !criterion || (target && !isReference(target)))
        return failed(ErrorType.VALUE);
      const cells = range.toArrayValueObject();
      return aggregated(
        [{ range: cells, criteria: rowsOf(criterion) }],
        target ? this.shaped(target, cells) : cells,
        aggregate,
      );
    }

    /** Of the cells that are summed only the first counts: as many are taken as there are criteria. */
    private shaped(target: BaseReferenceObject, like: ArrayValueObject): ArrayValueObject {
      const { startRow, startColumn } = target.getRangePosition();
      const range = {
        startRow,
        startColumn,
        endRow: startRow + like.getRowCount() - 1,
        endColumn: startColumn + like.getColumnCount() - 1,
      };
      const shaped = this.createReferenceObject(target, range);
      // Trap: it takes the workbook's id for the sheet's.
      if (!isReference(shaped)) throw new Error('A function is not told which cell calls it.');
      shaped.setForcedSheetIdDirect(target.getSheetId());
      return shaped.toArrayValueObject();
    }
  };

/** SUMIFS(cells, range, criterion, …), COUNTIFS(range, criterion, …) */
const ofMany = (name: string, aggregate: Aggregate, hasTarget = true): FunctionClass =>
  class extends original(name) {
    override needsReferenceObject = true;

    override calculate(...given: Argument[]): Result {
      const all = given as Given[];
      const pairs: Pair[] = [];
      for (let i = hasTarget ? 1 : 0; i < all.length; i += 2) {
        const [range, criteria] = [all[i], all[i + 1]];
        if (!isReference(range) || !criteria) return failed(ErrorType.VALUE);
        pairs.push({ range: range.toArrayValueObject(), criteria: rowsOf(criteria) });
      }
      const [first] = all;
      if (pairs.length === 0 || !isReference(first)) return failed(ErrorType.VALUE);
      const target = first.toArrayValueObject();
      const isSame = ({ range }: Pair) =>
        range.getRowCount() === target.getRowCount() && range.getColumnCount() === target.getColumnCount();
      return pairs.every(isSame) ? aggregated(pairs, target, aggregate) : failed(ErrorType.VALUE);
    }
  };

const isReference = (value: Given | undefined): value is BaseReferenceObject =>
  value?.isReferenceObject() === true;

/** One result for each criterion where criteria are several cells */
const aggregated = (
  pairs: readonly Pair[],
  target: ArrayValueObject,
  aggregate: Aggregate,
): BaseValueObject =>
  lift(
    pairs.map(({ criteria }) => criteria),
    (...values) => aggregate(selected(pairs, values.map(criterionOf), target)),
  );

function* selected(
  pairs: readonly Pair[],
  criteria: readonly Criterion[],
  target: ArrayValueObject,
): Generator<Cell> {
  const cells = target.getArrayValue();
  const width = target.getColumnCount();
  const all = pairs.map(({ range }, i) => ({ rows: range.getArrayValue(), holds: criteria[i]!.holds }));
  for (const at of candidates(pairs, criteria, target.getRowCount() * width)) {
    const [r, c] = [Math.floor(at / width), at % width];
    if (all.every(({ rows, holds }) => holds(rows[r]?.[c]))) yield cells[r]?.[c];
  }
}

/** The fewest places to look at: those of the rarest value that some criterion wants, or else all. */
function candidates(pairs: readonly Pair[], criteria: readonly Criterion[], all: number): Iterable<number> {
  let fewest: readonly number[] | undefined;
  for (const [i, { only }] of criteria.entries()) {
    if (only === undefined) continue;
    const places = indexOf(pairs[i]!.range).get(typeof only === 'number' ? rounded(only) : only) ?? [];
    if (!fewest || places.length < fewest.length) fewest = places;
  }
  return fewest ?? Array(all).keys();
}

/** Where each text and number stands in a range. Univer makes the array of a range once a calculation, so that an index serves all formulas of it. */
const indexes = new WeakMap<ArrayValueObject, Map<string | number, number[]>>();

function indexOf(range: ArrayValueObject): Map<string | number, number[]> {
  const known = indexes.get(range);
  if (known) return known;
  const index = new Map<string | number, number[]>();
  const note = (key: string | number, at: number) => {
    const places = index.get(key);
    if (places) places.push(at);
    else index.set(key, [at]);
  };
  const width = range.getColumnCount();
  for (const [r, row] of range.getArrayValue().entries())
    for (let c = 0; c < width; c += 1) {
      // Of a range in which nothing stands, rows are missing.
      const cell = (row as typeof row | undefined)?.[c];
      if (cell?.isString()) noteText(String(cell.getValue()), r * width + c, note);
      else if (cell?.isNumber()) note(rounded(Number(cell.getValue())), r * width + c);
    }
  indexes.set(range, index);
  return index;
}

/** Numbers that Excel takes for equal have one key. */
const rounded = (value: number): number => Number(value.toPrecision(15));

function noteText(text: string, at: number, note: (key: string | number, at: number) => void): void {
  note(text.toLowerCase(), at);
  if (text.trim() !== '' && !Number.isNaN(Number(text))) note(rounded(Number(text)), at);
}

function count(cells: Iterable<Cell>): BaseValueObject {
  return NumberValueObject.create([...cells].length);
}

/** Numbers count, an error is the result, and the rest is nothing. */
function worked(cells: Iterable<Cell>, work: (numbers: number[]) => BaseValueObject): BaseValueObject {
  const numbers: number[] = [];
  for (const cell of cells) {
    if (cell?.isError()) return cell;
    if (cell?.isNumber()) numbers.push(Number(cell.getValue()));
  }
  return work(numbers);
}

const total = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function sum(cells: Iterable<Cell>): BaseValueObject {
  return worked(cells, (numbers) => NumberValueObject.create(total(numbers)));
}

function average(cells: Iterable<Cell>): BaseValueObject {
  return worked(cells, (numbers) =>
    numbers.length === 0
      ? failed(ErrorType.DIV_BY_ZERO)
      : NumberValueObject.create(total(numbers) / numbers.length),
  );
}

function extreme(of: (one: number, other: number) => number): Aggregate {
  return (cells) =>
    worked(cells, (numbers) =>
      NumberValueObject.create(numbers.reduce((one, other) => of(one, other), numbers[0] ?? 0)),
    );
}
