import { type Evaluation, evaluate } from '../appraisal/evaluate';
import type { AppraisalCase } from '../appraisal/schema';
import type { Report } from './document';
import { benefits } from './sections/benefits';
import { caseload } from './sections/caseload';
import { costs } from './sections/costs';
import { decision } from './sections/decision';
import { evaluation } from './sections/evaluation';
import { findings } from './sections/findings';
import { funding } from './sections/funding';
import { options } from './sections/options';
import { posts } from './sections/posts';
import { risks } from './sections/risks';
import { scoring } from './sections/scoring';
import type { Section } from './sections/section';
import { switching } from './sections/switching';
import { wholeLife } from './sections/whole-life';

/** In reading order. */
const SECTIONS: readonly Section[] = [
  decision,
  options,
  scoring,
  benefits,
  costs,
  posts,
  funding,
  wholeLife,
  switching,
  caseload,
  risks,
  evaluation,
  findings,
];

/** The report of a case, from the evaluation that stands behind its workbook too. */
export function appraisalReport(c: AppraisalCase, result: Evaluation = evaluate(c)): Report {
  return {
    properties: {
      title: c.title,
      subject: `${c.organisation}: options appraisal`,
      author: c.author,
      created: c.date,
      version: c.version,
    },
    blocks: SECTIONS.flatMap((section) => section(c, result)),
  };
}
