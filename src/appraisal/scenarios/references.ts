import type { Problem } from '../parse';
import type { AppraisalCase } from '../schema';

/** Each driver has one range. */
export function brokenScenarios({ scenarios }: AppraisalCase): Problem[] {
  const drivers = scenarios?.drivers.map(({ driver }) => driver) ?? [];
  return drivers.flatMap((driver, index) => {
    const first = drivers.indexOf(driver);
    if (first === index) return [];
    return [
      {
        path: `scenarios.drivers[${index}].driver`,
        found: `"${driver}", which scenarios.drivers[${first}] has already`,
        allowed: 'a driver used once',
      },
    ];
  });
}
