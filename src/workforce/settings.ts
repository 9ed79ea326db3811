/** What a person chooses about the figures that are worked out from a file. */
export interface Settings {
  /** The date of the data, ISO: ages and times in job are as at this day. Without it neither is worked out. */
  readonly asAt?: string;
  /** Hours a week of one full-time post. */
  readonly fullTimeHours: number;
}

/** 37 hours a week: the standard of the national agreement for local government. */
export const FULL_TIME_HOURS = 37;
