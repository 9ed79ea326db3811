import { type Formula, type Reference, f } from '../../workbook';

/** What a formula knows of labels such as 2027/28; a blank one has no years, and anything else without a stroke is an error. */
export const startOf = (label: Formula): Formula => f`(0&LEFT(${label},FIND("/",${label}&"/")-1))`;
const digitsAfter = (label: Formula): Formula => f`(LEN(${label})+(${label}="")-FIND("/",${label}&"/"))`;

/** Whether the second year of a label follows the first; of a whole column, one answer a cell. */
export function yearsFollow(labels: Reference): Formula {
  const label = f`${labels}`;
  return f`(RIGHT(${startOf(label)}+1,${digitsAfter(label)})=RIGHT(${label},${digitsAfter(label)}))`;
}

/** The label of the year after. */
export const yearAfter = (label: Formula): Formula =>
  f`((${startOf(label)}+1)&"/"&RIGHT(${startOf(label)}+1+1,${digitsAfter(label)}))`;

/** The label of the year before. */
export const yearBefore = (label: Formula): Formula =>
  f`((${startOf(label)}-1)&"/"&RIGHT(${startOf(label)},${digitsAfter(label)}))`;
