import { texts } from '../../texts';
import type { CaseProblem } from '../form/check';
import type { StepState } from '../state/problems';

const words = texts.appraisal.state;

/** "1 to correct, 2 things missing". */
export function stateText(problems: readonly CaseProblem[]): string {
  const missing = problems.filter(({ isMissing }) => isMissing).length;
  return countText({ missing, wrong: problems.length - missing });
}

export const stepText = (state: StepState): string =>
  typeof state === 'string' ? words[state] : countText(state);

function countText({ missing, wrong }: { readonly missing: number; readonly wrong: number }): string {
  if (wrong === 0) return words.missing(missing);
  return missing === 0 ? words.wrong(wrong) : words.both(words.wrong(wrong), words.missing(missing));
}
