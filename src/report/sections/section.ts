import type { Evaluation } from '../../appraisal/evaluate';
import type { AppraisalCase } from '../../appraisal/schema';
import type { Block, Row } from '../document';

/** One part of the report; nothing where the case has nothing for it. */
export type Section = (c: AppraisalCase, result: Evaluation) => readonly Block[];

/** Marks the row of the recommended option. */
export const emphasisOf = ({ recommended }: { readonly recommended: boolean }): Pick<Row, 'emphasis'> =>
  recommended ? { emphasis: 'recommended' } : {};
