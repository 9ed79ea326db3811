/** A yearly discount rate that holds up to and including a year of the appraisal; the last band has no end. */
export interface DiscountBand {
  readonly toYear: number;
  readonly rate: number;
}

/** A declining schedule of discount rates, as fractions, for flows in real terms. */
export interface DiscountSchedule {
  readonly name: DiscountScheduleName;
  /** ISO date of the edition that the rates were taken from: a later edition is a later row, never an edit */
  readonly from: string;
  readonly bands: readonly DiscountBand[];
  readonly source: string;
  readonly note?: string;
}

export type DiscountScheduleName = 'standard' | 'health';

const SOURCE = 'Green Book, February 2026; gov.uk TAG forthcoming change, 16 April 2026; SCIM Annex 4';

export const DISCOUNT_SCHEDULES: Readonly<Record<DiscountScheduleName, DiscountSchedule>> = {
  standard: {
    name: 'standard',
    from: '2026-02-01',
    bands: [
      { toYear: 30, rate: 0.035 },
      { toYear: 75, rate: 0.03 },
      { toYear: 125, rate: 0.025 },
      { toYear: 200, rate: 0.02 },
      { toYear: 300, rate: 0.015 },
      { toYear: Infinity, rate: 0.01 },
    ],
    source: SOURCE,
    note: "HM Treasury's discount-rate review was published on 30 June 2026; its conclusions were not found",
  },
  health: {
    name: 'health',
    from: '2026-02-01',
    bands: [
      { toYear: 30, rate: 0.015 },
      { toYear: 75, rate: 0.0129 },
      { toYear: 125, rate: 0.0107 },
      { toYear: 200, rate: 0.0086 },
      { toYear: 300, rate: 0.0064 },
      { toYear: Infinity, rate: 0.0043 },
    ],
    source: SOURCE,
    note: 'For health effects (quality-adjusted life years and the like), not for money',
  },
};

/** The bands of a schedule by its name, or undefined for any other text. */
export function discountBandsFor(schedule: string): readonly DiscountBand[] | undefined {
  if (schedule === 'standard' || schedule === 'health') return DISCOUNT_SCHEDULES[schedule].bands;
  return undefined;
}
