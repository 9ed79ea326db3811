import type { Problem } from './parse';
import { names, sameName, unknownName } from './references-names';
import type { AppraisalCase } from './schema';

/** Scores of what is not there, scored twice or off the scale. */
export function brokenScoring({ scoring, options }: AppraisalCase): Problem[] {
  if (!scoring) return [];
  const { scale, criteria, scores } = scoring;
  return scores.flatMap((one, index) => {
    const path = `scoring.scores[${index}]`;
    const first = scores.findIndex(
      (other) => sameName(other.option, one.option) && sameName(other.criterion, one.criterion),
    );
    return [
      ...unknownName(`${path}.option`, one.option, names(options)),
      ...unknownName(`${path}.criterion`, one.criterion, names(criteria)),
      ...(one.score >= scale.min && one.score <= scale.max
        ? []
        : [
            {
              path: `${path}.score`,
              found: String(one.score),
              allowed: `a score on the scale, ${scale.min} to ${scale.max}`,
            },
          ]),
      ...(first === index
        ? []
        : [
            {
              path: `${path}.criterion`,
              found: `"${one.criterion}", on which scoring.scores[${first}] has scored this option already`,
              allowed: 'one score for each option and criterion',
            },
          ]),
    ];
  });
}

/** Benefits of an option or a year that is not there, and amounts that do not fit their kind. */
export function brokenBenefits({ benefitsRegister, options, years }: AppraisalCase): Problem[] {
  return benefitsRegister.flatMap(({ option, kind, amount, from, until }, index) => {
    const path = `benefitsRegister[${index}]`;
    const amountFits =
      kind === 'cash-releasing' ? amount !== undefined : kind !== 'unmonetised' || amount === undefined;
    return [
      ...unknownName(`${path}.option`, option, names(options)),
      ...unknownName(`${path}.from`, from, years),
      ...(until === undefined ? [] : unknownName(`${path}.until`, until, years)),
      ...(until === undefined || until >= from
        ? []
        : [{ path: `${path}.until`, found: `"${until}"`, allowed: `${from}, where it begins, or later` }]),
      ...(amountFits
        ? []
        : [
            {
              path: `${path}.amount`,
              found: amount === undefined ? 'nothing' : String(amount),
              allowed:
                amount === undefined
                  ? 'an amount a year, since the benefit is cash-releasing'
                  : 'no amount, since the benefit is unmonetised',
            },
          ]),
    ];
  });
}
