/** Dated reference tables: what holds, from when, and who says so. */
export * from './employer-ni';
export * from './apprenticeship-levy';
export * from './discount-schedules';
export * from './working-days';
