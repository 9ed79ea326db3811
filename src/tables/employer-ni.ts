/** One tax year of secondary (employer) Class 1 National Insurance. Money in GBP, rates as fractions. */
export interface EmployerNiYear {
  /** As people write it: "2024/25" */
  readonly taxYear: string;
  /** ISO date on which the row starts to hold */
  readonly from: string;
  /** Secondary threshold: employer NI is due on pay above it */
  readonly thresholdWeek: number;
  readonly thresholdMonth: number;
  readonly thresholdYear: number;
  readonly rate: number;
  /** True where the rate changed within the year, so that `rate` is right for a whole year's pay only */
  readonly wholeYearOnly: boolean;
  /** Contracted-out salary-related schemes, up to 2015/16: the rebate, and the yearly pay it is taken on */
  readonly contractedOut?: {
    readonly rebate: number;
    readonly lowerEarningsLimit: number;
    readonly upperAccrualPoint: number;
  };
  readonly source: string;
  readonly note?: string;
}

export type PayPeriod = 'year' | 'month' | 'week';

const TAX_TABLES =
  'Published tax tables, compared: rkca.igloo1.com, newbusinessaccounting.co.uk, barnesroffe.com, ' +
  'mcoaccounting.co.uk, bowkerorford.com, budget.taxbriefs.co.uk, delphiniaccounting.co.uk, paypacket.io';

const ACT_2025 = `National Insurance Contributions (Secondary Class 1 Contributions) Act 2025; ${TAX_TABLES}`;

const MONTHLY_THRESHOLD =
  'Monthly threshold from general knowledge of the published tables, within a pound of a twelfth of the year';

const THRESHOLD_OF_156 =
  'One public parameter file gives 155 a week; every tax table gives 156. ' + MONTHLY_THRESHOLD;

/** Pay below the lower earnings limit, or above the upper accrual point, bore no contracted-out rebate. */
const contractedOut = (lowerEarningsLimit: number) => ({
  rebate: 0.034,
  lowerEarningsLimit,
  upperAccrualPoint: 40_040,
});

/** Employer NI for each tax year, oldest first. */
export const EMPLOYER_NI: readonly EmployerNiYear[] = [
  {
    taxYear: '2013/14',
    from: '2013-04-06',
    thresholdWeek: 148,
    thresholdMonth: 641,
    thresholdYear: 7_696,
    rate: 0.138,
    wholeYearOnly: false,
    contractedOut: contractedOut(5_668),
    source: TAX_TABLES,
    note: MONTHLY_THRESHOLD,
  },
  {
    taxYear: '2014/15',
    from: '2014-04-06',
    thresholdWeek: 153,
    thresholdMonth: 663,
    thresholdYear: 7_956,
    rate: 0.138,
    wholeYearOnly: false,
    contractedOut: contractedOut(5_772),
    source: TAX_TABLES,
    note: MONTHLY_THRESHOLD,
  },
  {
    taxYear: '2015/16',
    from: '2015-04-06',
    thresholdWeek: 156,
    thresholdMonth: 676,
    thresholdYear: 8_112,
    rate: 0.138,
    wholeYearOnly: false,
    contractedOut: contractedOut(5_824),
    source: TAX_TABLES,
    note: THRESHOLD_OF_156,
  },
  {
    taxYear: '2016/17',
    from: '2016-04-06',
    thresholdWeek: 156,
    thresholdMonth: 676,
    thresholdYear: 8_112,
    rate: 0.138,
    wholeYearOnly: false,
    source: TAX_TABLES,
    note: THRESHOLD_OF_156,
  },
  {
    taxYear: '2017/18',
    from: '2017-04-06',
    thresholdWeek: 157,
    thresholdMonth: 680,
    thresholdYear: 8_164,
    rate: 0.138,
    wholeYearOnly: false,
    source: TAX_TABLES,
    note: MONTHLY_THRESHOLD,
  },
  {
    taxYear: '2018/19',
    from: '2018-04-06',
    thresholdWeek: 162,
    thresholdMonth: 702,
    thresholdYear: 8_424,
    rate: 0.138,
    wholeYearOnly: false,
    source: TAX_TABLES,
    note: MONTHLY_THRESHOLD,
  },
  {
    taxYear: '2019/20',
    from: '2019-04-06',
    thresholdWeek: 166,
    thresholdMonth: 719,
    thresholdYear: 8_632,
    rate: 0.138,
    wholeYearOnly: false,
    source: TAX_TABLES,
    note: MONTHLY_THRESHOLD,
  },
  {
    taxYear: '2020/21',
    from: '2020-04-06',
    thresholdWeek: 169,
    thresholdMonth: 732,
    thresholdYear: 8_788,
    rate: 0.138,
    wholeYearOnly: false,
    source: TAX_TABLES,
    note: MONTHLY_THRESHOLD,
  },
  {
    taxYear: '2021/22',
    from: '2021-04-06',
    thresholdWeek: 170,
    thresholdMonth: 737,
    thresholdYear: 8_840,
    rate: 0.138,
    wholeYearOnly: false,
    source: TAX_TABLES,
    note: MONTHLY_THRESHOLD,
  },
  {
    taxYear: '2022/23',
    from: '2022-04-06',
    thresholdWeek: 175,
    thresholdMonth: 758,
    thresholdYear: 9_100,
    rate: 0.1453,
    wholeYearOnly: true,
    source: TAX_TABLES,
    note: `15.05% to 5 November 2022, 13.8% from 6 November 2022; 14.53% is the blend of the year, as used for directors. ${MONTHLY_THRESHOLD}`,
  },
  {
    taxYear: '2023/24',
    from: '2023-04-06',
    thresholdWeek: 175,
    thresholdMonth: 758,
    thresholdYear: 9_100,
    rate: 0.138,
    wholeYearOnly: false,
    source: TAX_TABLES,
    note: MONTHLY_THRESHOLD,
  },
  {
    taxYear: '2024/25',
    from: '2024-04-06',
    thresholdWeek: 175,
    thresholdMonth: 758,
    thresholdYear: 9_100,
    rate: 0.138,
    wholeYearOnly: false,
    source: TAX_TABLES,
    note: MONTHLY_THRESHOLD,
  },
  {
    taxYear: '2025/26',
    from: '2025-04-06',
    thresholdWeek: 96,
    thresholdMonth: 417,
    thresholdYear: 5_000,
    rate: 0.15,
    wholeYearOnly: false,
    source: ACT_2025,
  },
  {
    taxYear: '2026/27',
    from: '2026-04-06',
    thresholdWeek: 96,
    thresholdMonth: 417,
    thresholdYear: 5_000,
    rate: 0.15,
    wholeYearOnly: false,
    source: ACT_2025,
    note: 'Threshold frozen to April 2031',
  },
];

const byTaxYear = new Map(EMPLOYER_NI.map((row) => [row.taxYear, row]));

/** The row of a tax year written as "2024/25" (spaces around it do not matter), or undefined outside the table. */
export function employerNiFor(taxYear: string): EmployerNiYear | undefined {
  return byTaxYear.get(taxYear) ?? byTaxYear.get(taxYear.trim());
}
