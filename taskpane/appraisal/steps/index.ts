import type { Field } from '../form/field';
import { baseline } from './baseline';
import { details } from './details';
import { figures } from './figures';
import { funding } from './funding';
import { judgement } from './judgement';
import { options } from './options';
import { assurance, evaluation, risks } from './registers';
import { scenarios } from './scenarios';
import { wholeLife } from './whole-life';

/** The steps of an appraisal, in the order in which most people think of them; they can be taken in any. */
export const STEPS = {
  details,
  baseline,
  options,
  judgement,
  funding,
  wholeLife,
  scenarios,
  risks,
  evaluation,
  figures,
  assurance,
} satisfies Record<string, readonly Field[]>;

export type Step = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as readonly Step[];

/** Every field of a case. */
export const ALL_FIELDS: readonly Field[] = Object.values(STEPS).flat();

export const stepOf = (key: string | number | undefined): Step | undefined =>
  STEP_NAMES.find((step) => STEPS[step].some((field) => field.key === key));
