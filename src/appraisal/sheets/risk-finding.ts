import { type Cell, type Formula, calc, f } from '../../workbook';
import type { AppraisalCase } from '../schema';
import type { Risks } from './risks';

/** What risk is left: how many stand at each level after controls, and the highest score where any is scored. */
export function riskFinding({ risks }: AppraisalCase, { table }: Risks): Cell {
  const level = f`${table.column('Controlled')}`;
  const counted = (word: Formula) => f`SUMPRODUCT((${level}=${word})*1)`;
  const highest = f`SUMPRODUCT(MAX(${table.column('Likelihood after')}*${table.column('Impact after')}))`;
  const count = (word: string) => risks.filter(({ controlled }) => controlled === word).length;
  const score = Math.max(
    0,
    ...risks.map((risk) => (risk.controlledLikelihood ?? 0) * (risk.controlledImpact ?? 0)),
  );
  return calc(
    f`"After controls: "&${counted(f`"High"`)}&" high, "&${counted(f`"Medium"`)}&" medium, "&${counted(f`"Low"`)}&" low"&IF(${highest}>0,"; the highest score is "&${highest}&" of 25","")`,
    `After controls: ${count('High')} high, ${count('Medium')} medium, ${count('Low')} low${score > 0 ? `; the highest score is ${score} of 25` : ''}`,
  );
}
