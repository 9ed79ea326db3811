/** Every message of the arguments' checks: what is wrong, then what to do. Those of the sums stand beside the calculations. */
export const missing = (name: string) => `${name} is missing: give it a value`;
export const notANumber = (name: string, found: string) => `${name} must be a number; "${found}" is text`;
export const numberStoredAsText = (name: string, found: string) =>
  `${name} holds "${found}" stored as text: convert it to a number`;
export const notABoolean = (name: string) => `${name} must be TRUE or FALSE`;
export const booleanForNumber = (name: string) => `${name} must be a number, not TRUE or FALSE`;
export const notFinite = (name: string) => `${name} is not a number that can be calculated with`;
export const suppressed = (name: string, found: string) =>
  `${name} holds "${found}", which a published table uses for a figure that is not available`;
export const below = (name: string, least: number) => `${name} must be ${least} or more`;
export const fractionAboveOne = (name: string, found: number) =>
  `${name} is ${found}, which is ${Number((found * 100).toPrecision(12))}%: use 3% or 0.03 for three per cent`;
export const notAChoice = (name: string, found: string, allowed: readonly string[]) =>
  `${name} is "${found}"; it must be ${allowed.map((choice) => `"${choice}"`).join(' or ')}`;
export const notASchedule = (name: string, found: string) =>
  `${name} is "${found}"; it must be "standard", "health" or a flat rate such as 3.5%`;
export const shapesDiffer = (name: string) =>
  `${name} has a shape that does not fit the other ranges: use ranges of one size, or single cells`;
export const mustBeOneCell = (name: string) => `${name} must be one cell in a function that returns a range`;
export const ragged = (name: string) => `${name} must be a rectangle of cells`;
export const tooManyArguments = (id: string, most: number, found: number) =>
  `${id} takes at most ${most} arguments; ${found} were given`;
export const OUT_OF_RANGE = 'The result is too large to calculate with';
export const DATA_TYPE = 'a data type';
