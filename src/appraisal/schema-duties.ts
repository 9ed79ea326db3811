import { z } from 'zod';
import './zod';

const text = z.string().trim().min(1).max(2000);

export const COUNTRIES = ['England', 'Wales', 'Scotland', 'Northern Ireland'] as const;
export const EFFECTS = ['Positive', 'Neutral', 'Negative', 'Mixed'] as const;

/** Well-being of Future Generations (Wales) Act 2015, section 4. */
export const WELLBEING_GOALS = [
  'A prosperous Wales',
  'A resilient Wales',
  'A healthier Wales',
  'A more equal Wales',
  'A Wales of cohesive communities',
  'A Wales of vibrant culture and thriving Welsh language',
  'A globally responsible Wales',
] as const;

/** The same Act, section 5. */
export const WAYS_OF_WORKING = [
  'Long term',
  'Prevention',
  'Integration',
  'Collaboration',
  'Involvement',
] as const;

/** Equality Act 2010, sections 4 and 149. */
export const PROTECTED_CHARACTERISTICS = [
  'Age',
  'Disability',
  'Gender reassignment',
  'Marriage and civil partnership',
  'Pregnancy and maternity',
  'Race',
  'Religion or belief',
  'Sex',
  'Sexual orientation',
] as const;

/** What Welsh councils look at beside them: the socio-economic duty and the Welsh language. */
export const WELSH_GROUPS = ['Socio-economic disadvantage', 'Welsh language'] as const;

const judged = {
  effect: z.enum(EFFECTS),
  because: text.describe('Evidence, and what will be done about it'),
};

const TOWARD = [...WELLBEING_GOALS, ...WAYS_OF_WORKING] as const;
const GROUPS = [...PROTECTED_CHARACTERISTICS, ...WELSH_GROUPS] as const;

/** As the Acts list them, in whatever order a case does: their sheets stand in that order and are read back so. */
const inOrder = <Entry>(
  entries: readonly Entry[],
  order: readonly string[],
  nameOf: (entry: Entry) => string,
): Entry[] => entries.toSorted((a, b) => order.indexOf(nameOf(a)) - order.indexOf(nameOf(b)));

export const dutyShapes = {
  country: z.enum(COUNTRIES).optional().describe('Decides which legal duties have a sheet'),
  wellbeing: z
    .array(z.strictObject({ toward: z.enum(TOWARD), ...judged }))
    .overwrite((entries) => inOrder(entries, TOWARD, ({ toward }) => toward))
    .default([])
    .describe('Wales: what the decision does for the seven goals and by the five ways of working'),
  equality: z
    .array(z.strictObject({ group: z.enum(GROUPS), ...judged }))
    .overwrite((entries) => inOrder(entries, GROUPS, ({ group }) => group))
    .default([])
    .describe('What the decision does for people by protected characteristic'),
};
