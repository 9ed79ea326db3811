/**
 * Codes of the children's social work workforce census. Labels are those of the annotations in the census schema for 2022
 * (social_work_workforce_2022.xsd, liia-tools, MIT), in sentence case, one misspelling mended ("Practicioner").
 */
export const YES_NO = { 0: 'No', 1: 'Yes' } as const;

export const GENDERS = { 1: 'Male', 2: 'Female' } as const;

export const ETHNICITIES = {
  WBRI: 'White British',
  WIRI: 'White Irish',
  WOTH: 'Any other White background',
  MWBC: 'White and Black Caribbean',
  MWBA: 'White and Black African',
  MWAS: 'White and Asian',
  MOTH: 'Any other Mixed background',
  AIND: 'Indian',
  APKN: 'Pakistani',
  ABAN: 'Bangladeshi',
  AOTH: 'Any other Asian background',
  BCRB: 'Black Caribbean',
  BAFR: 'Black African',
  BOTH: 'Any other Black background',
  CHNE: 'Chinese',
  OOTH: 'Any other ethnic group',
} as const;

/** Of ethnicity: the person would not say, or was not asked yet. Neither is an ethnicity. */
export const ETHNICITY_NOT_RECORDED = ['REFU', 'NOBT'] as const;

export const QUALIFICATION_LEVELS = { 1: 'Undergraduate', 2: 'Postgraduate', 3: 'Other' } as const;

export const ROLES = {
  1: 'Senior manager',
  2: 'Middle manager',
  3: 'First line manager',
  4: 'Senior practitioner',
  5: 'Case holder',
  6: 'Qualified without cases',
} as const;

export const ORIGINS = {
  1: 'Newly qualified social worker',
  2: 'Social worker in a different local authority in England',
  3: 'Social worker outside England',
  4: 'Agency or consultancy in social work in England',
  5: 'Other social work role outside local authorities in England',
  6: 'Other social care role in England',
  7: 'Non-social care role, any role outside England, no employment or career break',
  8: 'Other',
} as const;

export const DESTINATIONS = {
  1: ORIGINS[2],
  2: ORIGINS[3],
  3: ORIGINS[4],
  4: ORIGINS[5],
  5: ORIGINS[6],
  6: ORIGINS[7],
  7: 'Other',
} as const;

export const REASONS_FOR_LEAVING = {
  1: 'Resignation',
  2: 'Voluntary redundancy',
  3: 'Compulsory redundancy',
  4: 'Dismissed',
  5: 'Retired',
  6: 'Deceased',
  7: 'Moved to another role in the authority, not child and family social work',
  8: 'Other',
} as const;

/** "Not known" and "Not specified" of gender; "Not known" and "Not yet collected", which close each of the three lists above. */
export const NOT_KNOWN = {
  gender: ['0', '9'],
  origin: ['9', '10'],
  destination: ['8', '9'],
  reason: ['9', '10'],
} as const;

export const ABSENCES = {
  MAT: 'Maternity or paternity leave',
  OTH: 'Other paid authorised absence',
  PUB: 'Paid absence for public duties',
  SIC: 'Sick leave',
  TRN: 'Training',
  UNA: 'Unauthorised absence',
  UNP: 'Unpaid authorised absence',
} as const;

/** Stages of the knowledge and skills statements. */
export const CAREER_STAGES = {
  1: 'Assessed and supported year in employment',
  2: 'Frontline practitioner',
  3: 'Practice supervisor',
  4: 'Practice leader',
} as const;
