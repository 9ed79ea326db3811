import { type Cell, type Formula, calc, f } from '../../workbook';
import { riskInWords } from '../in-words';
import type { AppraisalCase } from '../schema';
import type { Risks } from './risks';

/** What risk is left: how many stand at each level after controls, and the highest score where any is scored. */
export function riskFinding({ risks }: AppraisalCase, { table }: Risks): Cell {
  const level = f`${table.column('Controlled')}`;
  const counted = (word: Formula) => f`SUMPRODUCT((${level}=${word})*1)`;
  const highest = f`SUMPRODUCT(MAX(${table.column('Likelihood after')}*${table.column('Impact after')}))`;
  return calc(
    f`"After controls: "&${counted(f`"High"`)}&" high, "&${counted(f`"Medium"`)}&" medium, "&${counted(f`"Low"`)}&" low"&IF(${highest}>0,"; the highest score is "&${highest}&" of 25","")`,
    riskInWords(risks),
  );
}
