import {
  type Block,
  type Cell,
  calc,
  columnAbsolute,
  conditional,
  f,
  grid,
  row,
  rowAbsolute,
} from '../../../workbook';
import type { ScoringResult } from '../../scoring';
import { same } from '../parts';
import type { Scores } from './inputs';
import { type Line, whereNamed } from './lines';

export interface Completeness {
  readonly blocks: readonly Block[];
  /** How many scores are missing, or stand more than once. */
  readonly open: Cell;
}

/** Whether each option has one score on each criterion. */
export function completeness(
  lines: readonly Line[],
  heads: readonly Cell[],
  { table: scores }: Scores,
  { options, missing }: ScoringResult,
): Completeness {
  const rows = lines.map((line, index) => {
    const name = same(line.name, 'label');
    const cells = heads.map((option, o) => {
      const found = f`SUMPRODUCT((${scores.column('Option')}=${rowAbsolute(option)})*(${scores.column('Criterion')}=${columnAbsolute(name)})*(${scores.column('Score')}<>""))`;
      const score = options[o]!.scores[index];
      const word = line.name.value === '' ? undefined : score === undefined ? 'Missing' : 'Scored';
      const says = f`IF(${found}=1,"Scored",IF(${found}=0,"Missing","More than once"))`;
      return whereNamed(name, says, word, undefined, 'calculation');
    });
    return { name, cells };
  });
  const all = rows.flatMap(({ cells }) => cells);
  const open = calc(f`COUNTIF(${all},"Missing")+COUNTIF(${all},"More than once")`, missing.length, 'integer');
  return {
    open,
    blocks: [
      grid({
        dense: true,
        head: ['Is every score there?', '', '', ...heads],
        rows: [
          ...rows.map(({ name, cells }) => row(name, '', [null, ...cells])),
          row('Scores missing, or there more than once', 'scores', [open]),
        ],
      }),
      conditional(all, f`OR(${all[0]!}="Missing",${all[0]!}="More than once")`, 'attention'),
    ],
  };
}
