import { z } from 'zod';
import './zod';
import { source } from './schema-primitives';

export const SCENARIOS = ['Low', 'Central', 'High'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** What scenarios can move, in the order in which sheets show it. */
export const DRIVERS = ['cost of posts', 'agency premium', 'open cases', 'grants', 'other savings'] as const;
export type Driver = (typeof DRIVERS)[number];

export const [SMALLEST_MULTIPLIER, LARGEST_MULTIPLIER] = [0.01, 10];

const multiplier = z.number().min(SMALLEST_MULTIPLIER).max(LARGEST_MULTIPLIER).default(1);

const driver = z
  .strictObject({
    driver: z.enum(DRIVERS),
    low: multiplier.describe('What the driver is multiplied by in the scenario Low: 0.95 is 5% less'),
    central: multiplier.describe('The same for Central: 1 leaves the figures of the case as they are'),
    high: multiplier.describe('The same for High'),
    source,
  })
  .describe('How far one driver may turn out lower or higher than expected');

const scenarios = z
  .strictObject({
    selected: z
      .enum(SCENARIOS)
      .default('Central')
      .describe('The scenario that the workbook and the report show; Central is what is expected'),
    drivers: z
      .array(driver)
      .default([])
      .describe('What moves, and by how much; a driver that is left out stays as it is'),
  })
  .describe('Low, central and high multipliers of the main drivers, chosen on the sheet Scenarios');

export const scenarioShapes = { scenarios: scenarios.optional() };
export type ScenariosCase = z.output<typeof scenarios>;
export type DriverRange = ScenariosCase['drivers'][number];
