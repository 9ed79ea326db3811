import { employerNiFor } from './employer-ni';

/** The apprenticeship levy as a fraction of pay, from a date until the next row's. */
export interface LevyRate {
  readonly from: string;
  readonly rate: number;
  /** GBP a year set off against an employer's whole levy; not used for one post (see the note) */
  readonly allowanceYear: number;
  readonly source: string;
  readonly note?: string;
}

/** Apprenticeship levy, oldest first. */
export const APPRENTICESHIP_LEVY: readonly LevyRate[] = [
  {
    from: '2013-04-06',
    rate: 0,
    allowanceYear: 0,
    source: 'CIPP / docslib guidance: the levy starts on 2017-04-06',
    note: 'No levy before 2017/18; the row starts with the first year of the employer NI table',
  },
  {
    from: '2017-04-06',
    rate: 0.005,
    allowanceYear: 15_000,
    source: 'CIPP / docslib guidance',
    note: 'A council has normally used its allowance already, so one more post bears 0.5% in full (our reasoning)',
  },
];

/** The levy row that holds in a tax year written as "2024/25", or undefined for a year outside the tables. */
export function apprenticeshipLevyFor(taxYear: string): LevyRate | undefined {
  const starts = employerNiFor(taxYear)?.from;
  if (starts === undefined) return undefined;
  return APPRENTICESHIP_LEVY.findLast((row) => row.from <= starts);
}
