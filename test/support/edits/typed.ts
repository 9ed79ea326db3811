import type { DescribedWorkbook } from '../../../src/workbook';
import { type InputCell, type Typed, inputCells } from './input-cells';
import { below, oneOf } from '../../workforce/chain/fuzz/random';

/** One edit: a value typed into a cell, or a name typed anew wherever it stands. */
export interface Edit {
  readonly cells: readonly InputCell[];
  readonly typed: Typed;
}

type Random = () => number;

/** Rows of Staffing stand for each of these as the workbook was made: another one needs a workbook made afresh, which a check says. */
const ROWS_OF_RESULTS = /^(Team|Role|Role or assignment|New role)$/;

/**
 * What decides which rows and sheets a workbook made afresh has: Staffing follows the order of the options' changes, only grants
 * have a sheet Grant sensitivity, Funding and MTFP has rows for what the service itself saves and takes, the country decides on Well-being and Equality, a source of money has a row in Cuts for each year up to its last cut, and Rates is
 * put in the order of its years.
 */
const SHAPES = [
  'Changes / Option',
  'Funding / Kind',
  'Cuts / Funding',
  'Cuts / Year',
  'Savings / Belongs to',
  'Income / Belongs to',
];

/** What no person types over one by one: years follow each other, and a calculation is a formula of Checks. */
const isLeft = ({ sheet, header, name, format, accepts }: InputCell) =>
  (header !== undefined && ROWS_OF_RESULTS.test(header)) ||
  (header !== undefined && SHAPES.includes(`${sheet} / ${header}`)) ||
  name === 'Country' ||
  // Whole-life value has a column for each year
  name === 'Horizon_years' ||
  (sheet === 'Rates' && format === 'year') ||
  (format === 'year' && accepts.kind === 'anything' && name === undefined) ||
  (sheet === 'Stated figures' && header === 'Calculation');

/** An edit for every input that can be typed over, in any order: each a value that the cell's own validation accepts. */
export function randomEdits(book: DescribedWorkbook, random: Random): Edit[] {
  const all = inputCells(book);
  const cells = shuffled(
    all.filter((cell) => !isLeft(cell)),
    random,
  );
  const taken = new Set<InputCell>();
  const edits: Edit[] = [];
  for (const cell of cells) {
    if (taken.has(cell)) continue;
    const typed = typedInto(cell, random);
    if (typed === cell.value) continue;
    // A name is what other cells know a thing by: whoever changes it changes it there too
    const isName =
      cell.accepts.kind === 'anything' && typeof cell.value === 'string' && cell.format !== 'year';
    const same = isName ? all.filter(({ value }) => value === cell.value) : [cell];
    if (same.some((one) => taken.has(one))) continue;
    same.forEach((one) => taken.add(one));
    edits.push({ cells: same, typed });
  }
  return edits;
}

const MOST_POUNDS = 12_000_000;

function typedInto({ accepts, format, value }: InputCell, random: Random): Typed {
  const whole = (min: number, max: number) => min + below(random, max - min + 1);
  if (accepts.kind === 'choice') return oneOf(random, accepts.words);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') {
    if (format === 'year') return oneOf(random, ['2014/15', '2019/20', '2023/24', '2026/27']);
    return `${value} (${whole(2, 99)})`;
  }
  const { min, max } = accepts.kind === 'anything' ? {} : accepts;
  const between = (parts: number, usual: number, least = 0) =>
    whole(Math.ceil((min ?? least) * parts), Math.floor((max ?? Math.max(usual, (min ?? 0) + 1)) * parts)) /
    parts;
  if (accepts.kind === 'whole') return between(1, 20);
  switch (format) {
    case 'date':
      return between(1, 50_000, 40_000);
    case 'percent':
    case 'percentFine':
      return between(1000, 1);
    case 'money':
    case 'moneyPennies':
      return whole((min ?? 0) * 100, (max ?? MOST_POUNDS / 100) * 100) / 100;
    case 'integer':
    case 'months':
      return between(1, 20);
    case 'caseload':
      return between(2, 40);
    case 'fte':
      return between(100, 1);
    default:
      return between(10, 400);
  }
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = below(random, i + 1);
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}
