import {
  type Anchored,
  type Block,
  type Cell,
  type Formula,
  absolute,
  calc,
  columnAbsolute,
  conditional,
  f,
  grid,
  heading,
  note,
  row,
  rowAbsolute,
} from '../../../workbook';
import { CANNOT_MOVE, type ScoringResult, TIE_STAYS, WINNER_STAYS } from '../../scoring';
import { quoted, same } from '../parts';
import { PLACES, type ScoreLines, whereNamed } from './lines';

export interface Robustness {
  readonly blocks: readonly Block[];
  /** In how many of the tests who comes first changes, and how many tests there are. */
  readonly changes: Cell;
  readonly tests: Cell;
}

interface Direction {
  readonly sign: '+' | '-';
  readonly says: (step: Anchored) => Formula;
  readonly moved: (weight: Anchored, step: Anchored) => Formula;
}

const DIRECTIONS: readonly Direction[] = [
  { sign: '+', says: (step) => f`"+"&${step}&" points"`, moved: (weight, step) => f`${weight}+${step}` },
  { sign: '-', says: (step) => f`"-"&${step}&" points"`, moved: (weight, step) => f`${weight}-${step}` },
];

/** Who comes first when each weight in turn is some points higher or lower, the others scaled alike so that their sum stays. */
export function robustness(
  { lines, totalWeight, weighted, above }: Omit<ScoreLines, 'blocks'>,
  heads: readonly Cell[],
  step: Cell,
  result: ScoringResult,
): Robustness {
  const total = absolute(totalWeight);
  const rows = lines.flatMap((line, index) =>
    DIRECTIONS.map(({ sign, says, moved }, direction) => {
      const found = line.name.value === '' ? undefined : result.tests[DIRECTIONS.length * index + direction]!;
      const name = same(line.name, 'label');
      const own = columnAbsolute(line.weight);
      const weight = whereNamed(
        name,
        f`IF(${own}=${total},${own},MAX(0,MIN(${total},${moved(own, absolute(step))})))`,
        found?.weight,
        'caseload',
      );
      const scores = heads.map((_, o) =>
        whereNamed(name, scoreThen(line, o, weight), found?.weighted[o], 'fte'),
      );
      return {
        name,
        move: whereNamed(name, says(absolute(step)), found && `${sign}${String(step.value)} points`),
        weight,
        scores,
        verdict: whereNamed(name, verdict(own, scores), found?.verdict),
      };
    }),
  );

  /** The score without the criterion is scaled with the weights of the others; its own comes with its new weight. */
  function scoreThen(line: ScoreLines['lines'][number], option: number, weight: Cell): Formula {
    const [own, score] = [columnAbsolute(line.weight), line.scores[option]!];
    const others = f`(${rowAbsolute(weighted[option]!)}*${total}-${own}*${score})`;
    const scaled = f`IF(${own}=${total},1,(${total}-${columnAbsolute(weight)})/(${total}-${own}))`;
    return f`IF(${total}=0,0,(${columnAbsolute(weight)}*${score}+${others}*${scaled})/${total})`;
  }

  function verdict(own: Anchored, scores: readonly Cell[]): Formula {
    const isFirst = f`(ROUND(MAX(${scores})-${scores},${PLACES})=0)`;
    const first = f`SUMPRODUCT(${isFirst}*1)`;
    const stays = f`SUMPRODUCT(((${absolute(above)}=0)<>${isFirst})*1)=0`;
    const stay = f`IF(COUNTIF(${absolute(above)},0)>1,${quoted(TIE_STAYS)},${quoted(WINNER_STAYS)})`;
    const changes = f`IF(${first}>1,"Changes to a tie of "&${first},"Changes to "&INDEX(${absolute(heads)},1,MATCH(MAX(${scores}),${scores},0)))`;
    return f`IF(${own}=${total},${quoted(CANNOT_MOVE)},IF(${stays},${stay},${changes}))`;
  }

  const verdicts = rows.map((line) => line.verdict);
  const changes = calc(
    f`SUMPRODUCT((LEFT(${verdicts},LEN("Changes"))="Changes")*1)`,
    result.changes,
    'integer',
  );
  const tests = calc(f`SUMPRODUCT((${verdicts}<>"")*1)`, result.tests.length, 'integer');
  return {
    changes,
    tests,
    blocks: [
      heading('Would other weights change who comes first?'),
      note(
        'Each weight in turn is moved up and down, no further than to 0 and to the sum of the weights; the others are scaled alike, so that the sum stays.',
      ),
      grid({
        dense: true,
        head: ['Criterion whose weight is moved', 'Moved by', 'Weight then', ...heads, 'Verdict'],
        rows: rows.map((line) => row(line.name, line.move, [line.weight, ...line.scores, line.verdict])),
      }),
      conditional(verdicts, f`LEFT(${verdicts[0]!},LEN("Changes"))="Changes"`, 'attention'),
      row('Tests in which who comes first changes', 'tests', [changes]),
      row('Tests in all', 'tests', [tests]),
    ],
  };
}
