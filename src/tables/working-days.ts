/** Working days that one full-time post gives in a year, the basis of the published sickness rate. */
export const WORKING_DAYS = {
  daysPerFte: 253,
  /** The first year (October to September) of the published headline series, 2017 */
  from: '2016-10-01',
  source: "Department for Education, children's social work workforce: days lost / (in post x 253)",
} as const;
