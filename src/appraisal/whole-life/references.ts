import type { Problem } from '../parse';
import { names, unknownName } from '../references-names';
import type { AppraisalCase } from '../schema';
import { brokenInflationYears } from './price-levels';
import { horizonYears } from './settings';

/** Names and years of the whole-life value that are not there, used twice, or beyond its horizon. */
export function brokenWholeLife(c: AppraisalCase): Problem[] {
  const { wholeLife } = c;
  if (!wholeLife) return [];
  const { horizon, inflationByYear, options, risks } = wholeLife;
  const known = names(c.options);
  const all = horizonYears(c);
  return [
    ...(horizon >= c.years.length
      ? []
      : [
          {
            path: 'wholeLife.horizon',
            found: String(horizon),
            allowed: `${c.years.length} or more, as many as the appraisal has years`,
          },
        ]),
    ...brokenInflationYears(c).map(({ index, allowed }) => ({
      path: `wholeLife.inflationByYear[${index}].year`,
      found: `"${inflationByYear[index]!.year}"`,
      allowed,
    })),
    ...options.flatMap(({ option, life }, index) => [
      ...unknownName(`wholeLife.options[${index}].option`, option, known),
      ...(options.findIndex((entry) => entry.option === option) === index
        ? []
        : [
            {
              path: `wholeLife.options[${index}].option`,
              found: `"${option}" again`,
              allowed: 'each option once',
            },
          ]),
      ...(life === undefined || life <= horizon
        ? []
        : [
            {
              path: `wholeLife.options[${index}].life`,
              found: String(life),
              allowed: `at most the ${horizon} years of the horizon`,
            },
          ]),
    ]),
    ...risks.flatMap(({ option, year }, index) => [
      ...unknownName(`wholeLife.risks[${index}].option`, option, known),
      ...unknownName(`wholeLife.risks[${index}].year`, year, all),
    ]),
  ];
}
