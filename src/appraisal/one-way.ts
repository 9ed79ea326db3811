import type { Cell, Format, Sheet } from '../workbook';
import { type Worth, compared, isCompared, valueAt, withFigure, withValue, worth } from './one-way-trial';
import { inputPaths } from './read/input-paths';
import { keysOf } from './read/line';
import { brokenReferences } from './references';
import type { AppraisalCase } from './schema';
import type { ModelInput } from './sheets/model-inputs';
import { type SingleInput, singleInputs } from './sheets/single-inputs';

/** What the recommended option is worth when one input alone is at its low and at its high. */
export interface OneWayLine {
  readonly name: string;
  readonly unit: string;
  readonly format: Format | undefined;
  readonly now: number;
  readonly low: number;
  readonly high: number;
  /** Low and high are those of Assumptions; else a tenth below and above. */
  readonly isStated: boolean;
  /** GBP */
  readonly atLow: number;
  readonly atHigh: number;
  readonly swing: number;
}

export interface OneWay {
  readonly basis: Worth['basis'];
  /** Saved by the recommended option against doing nothing, as things stand; GBP */
  readonly base: number;
  /** Widest swing first, at most SHOWN. */
  readonly lines: readonly OneWayLine[];
  readonly tried: number;
  readonly moved: number;
  /** Inputs with a figure that were not tried, because there were more than MOST_TRIED. */
  readonly untried: number;
}

export const SHOWN = 10;
/** So that a case of hundreds of inputs is still built in seconds. */
export const MOST_TRIED = 200;
const TENTH = 0.1;
/** Swings smaller than a tenth of a penny are the last binary digits of sums. */
const MOVES = 0.001;

/**
 * Undefined where no option is recommended.
 *
 * @param sheets - the sheets on which the inputs stand
 */
export function oneWay(
  c: AppraisalCase,
  inputs: readonly ModelInput[],
  sheets: readonly Sheet[],
): OneWay | undefined {
  if (c.options.every(({ name }) => name !== c.recommendation.option)) return undefined;
  const paths = inputPaths(sheets);
  const figures = inputs
    .flatMap((input) => singleInputs(input, sheets))
    .flatMap((one) => figureOf(c, one, paths.get(one.cell)) ?? []);
  const pair = compared(c);
  const base = { ...worth(pair), broken: brokenReferences(pair).length };
  const ranked = movers(c, figures, base).sort((a, b) => impactOf(c, b) - impactOf(c, a));
  const chosen = ranked.slice(0, MOST_TRIED);
  const moved = chosen
    .map((figure) => lineOf(c, figure, base))
    .filter(({ swing }) => swing > MOVES)
    .sort((a, b) => b.swing - a.swing);
  return {
    basis: base.basis,
    base: base.value,
    lines: moved.slice(0, SHOWN),
    tried: chosen.length,
    moved: moved.length,
    untried: ranked.length - chosen.length,
  };
}

interface Figure extends SingleInput {
  readonly keys: readonly (string | number)[];
  readonly now: number;
}

/** As rated on Assumptions; what is not rated may move results. */
const impactOf = (c: AppraisalCase, { input }: Figure): number =>
  c.inputAssumptions[input.key]?.impact ?? MAY_MOVE;
const MAY_MOVE = 2;

/**
 * Figures of those parts of the case that move anything: what is there today, for example, is the same with every option. All figures of
 * a part are changed at once, neighbours by different steps, so that they do not make up for each other. What the options themselves say
 * is tried figure by figure in any case: a post added and its like removed in the same month would make up for each other.
 */
function movers(c: AppraisalCase, figures: readonly Figure[], base: Base): Figure[] {
  const parts = [...new Set(figures.map(({ keys }) => keys[0]))].map((part) =>
    figures.filter(({ keys }) => keys[0] === part),
  );
  return parts.filter((part) => part[0]!.keys[0] === 'options' || changed(c, part) !== base.value).flat();
}

function changed(c: AppraisalCase, part: readonly Figure[]): number {
  const other = part.reduce((so, { keys, cell, now }, at) => {
    const steps = 1 + (at % STEPS);
    return withFigure(
      so,
      keys,
      fitting(cell, now + (steps * stepOf(cell, now)) / (isWhole(cell) ? 1 : STEPS)),
    );
  }, c);
  return worth(compared(other)).value;
}
const STEPS = 11;

/** Undefined for a blank, for words, for another option's, and for what the case does not hold itself, such as a rate of the law. */
function figureOf(c: AppraisalCase, one: SingleInput, path: string | undefined): Figure | undefined {
  const now = one.cell.value;
  if (path === undefined || typeof now !== 'number') return undefined;
  const keys = keysOf(path);
  const isApart = keys[0] === 'rates' || (keys[0] === 'options' && !isCompared(c, Number(keys[1])));
  // How many posts an option changes is what is decided, and no assumption
  const isDecided = keys[0] === 'options' && keys.at(-1) === 'number' && statedRange(c, one) === undefined;
  return isApart || isDecided || valueAt(c, keys) !== now ? undefined : { ...one, keys, now };
}

/** Low and high of Assumptions. The range of a column of several figures is none of its figures' own. */
function statedRange(c: AppraisalCase, { input, isAlone }: SingleInput): [number, number] | undefined {
  const { low, high } = (isAlone ? c.inputAssumptions[input.key] : undefined) ?? {};
  return low === undefined || high === undefined ? undefined : [low, high];
}

function lineOf(c: AppraisalCase, figure: Figure, base: Base): OneWayLine {
  const { input, name, cell, keys, now } = figure;
  const stated = statedRange(c, figure);
  const step = stepOf(cell, now);
  const bounds = stated ?? [now - step, now + step].map((bound) => fitting(cell, bound));
  const as = { value: now, result: base.value };
  const [from, to] = bounds.map((value) => tried(withValue(c, keys, value), value, base) ?? as) as [
    Tried,
    Tried,
  ];
  const results = [from.result, to.result, base.value];
  return {
    name,
    unit: unitOf(input, cell),
    format: cell.format,
    ...{
      now,
      low: from.value,
      high: to.value,
      isStated: stated !== undefined,
      atLow: from.result,
      atHigh: to.result,
    },
    swing: Math.max(...results) - Math.min(...results),
  };
}

/** The unit of a row may be that of several cells, and a table has none beside its own: what the cell looks like goes first. */
const unitOf = ({ unit }: ModelInput, { format }: Cell): string =>
  UNITS[format ?? 'general'] ?? ((typeof unit === 'string' ? unit : String(unit.value ?? '')) || 'number');

const UNITS: Partial<Record<Format, string>> = {
  money: '£',
  moneyPennies: '£',
  fte: 'FTE',
  percent: '%',
  percentFine: '%',
};

interface Base {
  readonly value: number;
  /** What else refers to the options left out. */
  readonly broken: number;
}

interface Tried {
  readonly value: number;
  readonly result: number;
}

/** Undefined for what a case cannot have, such as fewer posts than are vacant. */
function tried(other: AppraisalCase | undefined, value: number, base: Base): Tried | undefined {
  if (!other) return undefined;
  const { value: result } = worth(other);
  // Most figures move nothing, and to look a whole case over takes as long as to cost it
  const mayBe = Math.abs(result - base.value) <= MOVES || brokenReferences(other).length <= base.broken;
  return mayBe ? { value, result } : undefined;
}

const isWhole = ({ format }: Cell): boolean => format === 'integer';

/** Of posts and months there is no tenth: one at least. */
const stepOf = (cell: Cell, now: number): number =>
  isWhole(cell) ? Math.max(1, Math.round(Math.abs(now) * TENTH)) : Math.abs(now) * TENTH;

/** A tenth more than the most that the cell accepts is the most that it accepts. */
const fitting = ({ min = -Infinity, max = Infinity }: Cell, value: number): number =>
  Math.min(max, Math.max(min, value));
