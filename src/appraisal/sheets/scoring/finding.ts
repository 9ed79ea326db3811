import { type Cell, absolute, calc, f } from '../../../workbook';
import { scoringInWords } from '../../in-words';
import type { ScoringResult } from '../../scoring';
import type { Robustness } from './robustness';

interface Ranking {
  readonly names: readonly Cell[];
  readonly recommended: Cell;
  readonly above: readonly Cell[];
  readonly open: Cell;
  readonly step: Cell;
  readonly robust: Robustness;
}

/** Who scores highest, and whether that hangs on the weights; or that it cannot be said yet. */
export function scoreFinding(ranking: Ranking, result: ScoringResult): Cell {
  const { names, recommended, above, open, step, robust } = ranking;
  const first = f`COUNTIF(${above},0)`;
  const isRecommended = f`SUMPRODUCT((${names}=${recommended})*(${above}=0))>0`;
  const alone = f`INDEX(${names},1,MATCH(0,${above},0))&" scores highest"&IF(${isRecommended}," and is recommended","; "&${recommended}&" is recommended")`;
  const shared = f`${first}&" options share the highest score"&IF(${isRecommended},", the recommended one among them","; "&${recommended}&" is recommended")`;
  const tested = f`IF(${robust.changes}=0,". Moving any one weight by "&${absolute(step)}&" points leaves that so",". Moving one weight by "&${absolute(step)}&" points changes that in "&${robust.changes}&" of "&${robust.tests}&" tests")`;
  return calc(
    f`IF(${open}>0,"The scoring is not complete. Scores missing or there more than once: "&${open},IF(${first}>1,${shared},${alone})&${tested})`,
    scoringInWords(result, String(recommended.value), Number(step.value)),
  );
}
