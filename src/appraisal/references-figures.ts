import type { Problem } from './parse';
import { names, unknownName } from './references-names';
import type { AppraisalCase, StatedFigure } from './schema';

/** How many numbers a calculation takes; sums, differences and products take two or more. */
const OPERANDS: Record<string, { least: number; most: number }> = {
  sum: { least: 1, most: 12 },
  difference: { least: 2, most: 12 },
  product: { least: 2, most: 12 },
  quotient: { least: 2, most: 2 },
  'percentage share': { least: 2, most: 2 },
  'percentage change': { least: 2, most: 2 },
  'percentage fall': { least: 2, most: 2 },
  'option cost': { least: 0, most: 0 },
};

/** Stated figures with too many or too few numbers, an option that is not there, or nothing to divide by. */
export function brokenFigures(c: AppraisalCase): Problem[] {
  return c.statedFigures.flatMap(({ calculation, operands, option }, index) => {
    const path = `statedFigures[${index}]`;
    if (calculation === undefined) return [];
    const { least, most } = OPERANDS[calculation]!;
    const allowed = least === most ? `${least}` : `${least} to ${most}`;
    const counts =
      operands.length >= least && operands.length <= most
        ? []
        : [
            {
              path: `${path}.operands`,
              found: String(operands.length),
              allowed: `${allowed} for the calculation "${calculation}"`,
            },
          ];
    return [
      ...counts,
      ...(calculation === 'option cost' ? unknownName(`${path}.option`, option ?? '', names(c.options)) : []),
      ...zeroDivisor(calculation, operands, `${path}.operands`),
    ];
  });
}

/** Which number the others are divided by. */
const DIVISOR: Partial<Record<string, number>> = {
  quotient: 1,
  'percentage share': 1,
  'percentage change': 0,
  'percentage fall': 0,
};

function zeroDivisor(calculation: string, operands: StatedFigure['operands'], path: string): Problem[] {
  const position = DIVISOR[calculation];
  if (position === undefined || operands[position]?.value !== 0) return [];
  return [
    {
      path: `${path}[${position}].value`,
      found: '0',
      allowed: 'a number other than 0, since it is divided by',
    },
  ];
}
