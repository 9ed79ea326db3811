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
  /** Where the figures of this very year were read */
  readonly source: string;
  readonly note?: string;
}

export type PayPeriod = 'year' | 'month' | 'week';

const ACT_2025 = 'National Insurance Contributions (Secondary Class 1 Contributions) Act 2025';

const THRESHOLD_OF_156 = 'One public parameter file gives 155 a week; every tax table gives 156.';

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
    source: 'Tax tables 2014/15 of rkca.igloo1.com, column 2013/14',
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
    source: 'Tax tables 2014/15 of rkca.igloo1.com, column 2014/15',
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
    source: 'National Insurance tables 2016/17 of barnesroffe.com, column 2015/16',
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
    source: 'HMRC, Rates and thresholds for employers 2016 to 2017; tables 2016/17 of barnesroffe.com',
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
    source: 'HMRC, Rates and thresholds for employers 2017 to 2018',
  },
  {
    taxYear: '2018/19',
    from: '2018-04-06',
    thresholdWeek: 162,
    thresholdMonth: 702,
    thresholdYear: 8_424,
    rate: 0.138,
    wholeYearOnly: false,
    source:
      'Budget 2018 tables of bowkerorford.com, column 2018/19; month: tax tables 2018/19 of carbonaccountancy.co.uk',
  },
  {
    taxYear: '2019/20',
    from: '2019-04-06',
    thresholdWeek: 166,
    thresholdMonth: 719,
    thresholdYear: 8_632,
    rate: 0.138,
    wholeYearOnly: false,
    source:
      'Budget 2018 tables of bowkerorford.com, column 2019/20; month: rates 2019/20 of tandempayroll.co.uk',
  },
  {
    taxYear: '2020/21',
    from: '2020-04-06',
    thresholdWeek: 169,
    thresholdMonth: 732,
    thresholdYear: 8_788,
    rate: 0.138,
    wholeYearOnly: false,
    source: 'HMRC table of 22 December 2020, column 2020/21, as ICAEW gives it (23 December 2020)',
  },
  {
    taxYear: '2021/22',
    from: '2021-04-06',
    thresholdWeek: 170,
    thresholdMonth: 737,
    thresholdYear: 8_840,
    rate: 0.138,
    wholeYearOnly: false,
    source: 'HMRC table of 22 December 2020, column 2021/22, as ICAEW gives it (23 December 2020)',
  },
  {
    taxYear: '2022/23',
    from: '2022-04-06',
    thresholdWeek: 175,
    thresholdMonth: 758,
    thresholdYear: 9_100,
    rate: 0.1453,
    wholeYearOnly: true,
    source:
      'Autumn Statement 2022 tables of budget.taxbriefs.co.uk; month: payroll facts 2022/23 of kentpayrollservices.co.uk',
    note: '15.05% to 5 November 2022, 13.8% from 6 November 2022; 14.53% is the blend of the year, as used for directors.',
  },
  {
    taxYear: '2023/24',
    from: '2023-04-06',
    thresholdWeek: 175,
    thresholdMonth: 758,
    thresholdYear: 9_100,
    rate: 0.138,
    wholeYearOnly: false,
    source: 'Tax tables 2023/24 of carbonaccountancy.co.uk',
  },
  {
    taxYear: '2024/25',
    from: '2024-04-06',
    thresholdWeek: 175,
    thresholdMonth: 758,
    thresholdYear: 9_100,
    rate: 0.138,
    wholeYearOnly: false,
    source:
      'Tax tables 2026/27 of delphiniaccounting.co.uk, column 2024/25; week and month: thresholds 2024/25 of moorepay.co.uk',
  },
  {
    taxYear: '2025/26',
    from: '2025-04-06',
    thresholdWeek: 96,
    thresholdMonth: 417,
    thresholdYear: 5_000,
    rate: 0.15,
    wholeYearOnly: false,
    source: `${ACT_2025}; week and month: thresholds 2025/26 of payrolloptions.com`,
  },
  {
    taxYear: '2026/27',
    from: '2026-04-06',
    thresholdWeek: 96,
    thresholdMonth: 417,
    thresholdYear: 5_000,
    rate: 0.15,
    wholeYearOnly: false,
    source: `${ACT_2025}; thresholds 2026/27 of paypacket.io`,
    note: 'Threshold frozen to April 2031',
  },
];

const byTaxYear = new Map(EMPLOYER_NI.map((row) => [row.taxYear, row]));

/** The row of a tax year written as "2024/25" (spaces around it do not matter), or undefined outside the table. */
export function employerNiFor(taxYear: string): EmployerNiYear | undefined {
  return byTaxYear.get(taxYear) ?? byTaxYear.get(taxYear.trim());
}
