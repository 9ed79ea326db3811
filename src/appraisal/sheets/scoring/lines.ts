import {
  type Block,
  type Cell,
  type Formula,
  calc,
  columnAbsolute,
  digits,
  f,
  grid,
  row,
  rowAbsolute,
  totalRow,
} from '../../../workbook';
import type { AppraisalCase } from '../../schema';
import type { ScoringResult } from '../../scoring';
import { same } from '../parts';
import type { Criteria, Scores } from './inputs';

/** Lines for criteria that a person types below the table. */
export const SPARE_LINES = 3;
/** Decimals to which scores are compared. */
export const PLACES = digits(9);

/** A criterion as the results show it; blank where the table has no such row. */
export interface Line {
  readonly name: Cell;
  readonly weight: Cell;
  /** The score of each option on it. */
  readonly scores: readonly Cell[];
}

export interface ScoreLines {
  readonly blocks: readonly Block[];
  readonly lines: readonly Line[];
  readonly totalWeight: Cell;
  readonly weighted: readonly Cell[];
  /** How many options score higher than each. */
  readonly above: readonly Cell[];
  readonly ranks: readonly Cell[];
}

type Scoring = NonNullable<AppraisalCase['scoring']>;

/** The scores of every option on every criterion, their weighted score and their rank. */
export function scoreLines(
  { criteria: rows }: Scoring,
  { criteria, scores }: { readonly criteria: Criteria['table']; readonly scores: Scores['table'] },
  { heads, scale }: { readonly heads: readonly Cell[]; readonly scale: Cell },
  result: ScoringResult,
): ScoreLines {
  const lines = Array.from({ length: rows.length + SPARE_LINES }, (_, index): Line => {
    const at = (header: 'Criterion' | 'Weight') => f`INDEX(${criteria.column(header)},${digits(index + 1)})`;
    // Beyond the rows of the table INDEX finds nothing
    const name = calc(f`IFERROR(${at('Criterion')}&"","")`, rows[index]?.name ?? '');
    const scored = (option: Cell) =>
      f`SUMPRODUCT((${scores.column('Option')}=${rowAbsolute(option)})*(${scores.column('Criterion')}=${columnAbsolute(name)}),${scores.column('Score')})`;
    return {
      name,
      weight: whereNamed(name, at('Weight'), rows[index]?.weight, 'general'),
      scores: heads.map((option, o) =>
        whereNamed(name, scored(option), rows[index] && (result.options[o]!.scores[index] ?? 0), 'general'),
      ),
    };
  });
  const weights = lines.map(({ weight }) => weight);
  const totalWeight = calc(f`SUM(${weights})`, result.totalWeight, 'general', { style: 'total' });
  const weighted = heads.map((_, o) =>
    calc(
      f`IF(${columnAbsolute(totalWeight)}=0,0,SUMPRODUCT(${columnAbsolute(weights)},${lines.map((line) => line.scores[o]!)})/${columnAbsolute(totalWeight)})`,
      result.options[o]!.weighted,
      'fte',
      { style: 'total' },
    ),
  );
  const above = weighted.map((own, o) =>
    calc(
      f`SUMPRODUCT((ROUND(${columnAbsolute(weighted)}-${own},${PLACES})>0)*1)`,
      result.options[o]!.above,
      'integer',
    ),
  );
  const ranks = above.map((own, o) =>
    calc(
      f`(${own}+1)&IF(COUNTIF(${columnAbsolute(above)},${own})>1,"=","")`,
      result.options[o]!.rank,
      undefined,
      { style: 'total' },
    ),
  );
  return {
    lines,
    totalWeight,
    weighted,
    above,
    ranks,
    blocks: [
      grid({
        dense: true,
        head: ['Scores', 'Unit', 'Weight, points of 100', ...heads],
        rows: [
          ...lines.map((line) => row(line.name, unitOf(line, scale), [line.weight, ...line.scores])),
          totalRow('Sum of the weights; weighted score', same(scale, 'unit'), [totalWeight, ...weighted]),
          row('Options that score higher', 'options', [null, ...above]),
          totalRow('Rank (= is shared)', 'place', [null, ...ranks]),
        ],
      }),
    ],
  };
}

const unitOf = ({ name }: Line, scale: Cell): Cell =>
  calc(f`IF(${name}="","",${scale})`, name.value === '' ? '' : String(scale.value), undefined, {
    style: 'unit',
  });

/** Nothing in a line to spare. */
export const whereNamed = (
  name: Cell,
  formula: Formula,
  value: string | number | undefined,
  format?: Cell['format'],
  style: Cell['style'] = format === undefined ? 'calculationText' : 'calculation',
): Cell => calc(f`IF(${columnAbsolute(name)}="","",${formula})`, value ?? '', format, { style });
