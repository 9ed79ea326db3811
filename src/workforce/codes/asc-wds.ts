import type { CodeList } from '../formats/format';

/**
 * Codes of ASC-WDS bulk-upload files. The database behind the service numbers the same things otherwise (there 27 is a social worker and
 * 6 a children's role), so these are never for an extract or an analysis file.
 *
 * @source NMDSdevopsServiceAdm/SopraSteria-SFC, b6857156b (2026-08-21), MIT: backend/reference, the validators of the bulk upload
 */
export const JOB_ROLES: CodeList = {
  1: 'Senior management',
  2: 'Middle management',
  3: 'First-line manager',
  4: 'Registered manager',
  5: 'Supervisor',
  6: 'Social worker',
  7: 'Senior care worker',
  8: 'Care worker',
  9: 'Community, support and outreach work',
  10: 'Employment support',
  11: 'Advice, guidance and advocacy',
  15: 'Occupational therapist',
  16: 'Registered nurse',
  17: 'Allied health professional (not occupational therapist)',
  22: 'Technician',
  23: 'Other (directly involved in providing care)',
  24: 'Managers and staff (care-related, but not care-providing)',
  25: 'Administrative, office staff (non care-providing)',
  26: 'Ancillary staff (non care-providing)',
  27: 'Other (not directly involved in providing care)',
  34: 'Activities worker, coordinator',
  35: 'Safeguarding and reviewing officer',
  36: 'Occupational therapist assistant',
  37: 'Nursing associate',
  38: 'Nursing assistant',
  39: 'Assessment officer',
  40: 'Care coordinator',
  41: 'Care navigator',
  42: "Any children's, young people's job role",
  43: 'Deputy manager',
  44: 'Learning and development lead',
  45: 'Team leader',
  46: 'Data analyst',
  47: 'Data governance manager',
  48: 'IT and digital support',
  49: 'IT manager',
  50: 'IT service desk manager',
  51: 'Software developer',
  52: 'Support worker',
};

/** Numbers of job roles that the database has and a bulk upload has not. */
export const DATABASE_JOB_ROLES = ['12', '13', '14', '18', '19', '20', '21', '28', '30', '31', '32', '33'];

export const EMPLOYMENT_STATUS: CodeList = {
  1: 'Permanent',
  2: 'Temporary',
  3: 'Pool or bank',
  4: 'Agency',
  7: 'Other',
};

/** In the order of the 2011 census. */
export const ETHNICITIES: CodeList = {
  31: 'White: English, Welsh, Scottish, Northern Irish or British',
  32: 'White: Irish',
  33: 'White: Gypsy or Irish Traveller',
  34: 'White: other',
  35: 'Mixed: White and Black Caribbean',
  36: 'Mixed: White and Black African',
  37: 'Mixed: White and Asian',
  38: 'Mixed: other',
  39: 'Asian: Indian',
  40: 'Asian: Pakistani',
  41: 'Asian: Bangladeshi',
  42: 'Asian: Chinese',
  43: 'Asian: other',
  44: 'Black: African',
  45: 'Black: Caribbean',
  46: 'Black: other',
  47: 'Arab',
  98: 'Other',
};

/** 16 is "not known" to the service. */
export const RECRUITED_FROM: CodeList = {
  1: 'Local authority adult social care',
  2: 'Private or voluntary adult social care',
  5: 'Health sector',
  7: 'Other sector',
  8: 'Internal promotion or transfer',
  10: 'Not previously employed',
  12: 'Agency',
  15: 'Other sources',
  17: "Children's social care",
  18: 'First role after education',
};

export const GENDERS: CodeList = { 1: 'Male', 2: 'Female', 4: 'Other' };
/** "Undisclosed" is an answer of the person; "don't know" is none. */
export const DISABILITY: CodeList = { 0: 'No', 1: 'Yes', 2: 'Undisclosed' };
export const CARE_CERTIFICATE: CodeList = { 1: 'Completed', 2: 'No', 3: 'In progress' };
export const SALARY_INTERVALS: CodeList = { 1: 'Annual', 3: 'Hourly' };
export const YES_NO: CodeList = { 1: 'Yes', 2: 'No' };
export const NATIONALITIES: CodeList = { 826: 'British', 999: 'Other' };
export const COUNTRIES: CodeList = { 826: 'United Kingdom', 999: 'Other' };
export const NURSING_REGISTRATIONS: CodeList = {
  1: 'Adult nurse',
  2: 'Mental health nurse',
  3: 'Learning disabilities nurse',
  4: "Children's nurse",
  5: 'Enrolled nurse',
};

/** The indicator, and the level after it where there is one: `1;3`. */
export const QUALIFICATIONS: CodeList = {
  1: 'Yes, level not recorded',
  '1;': 'Yes, level not recorded',
  '1;999': 'Yes, level not recorded',
  '1;0': 'Entry level',
  '1;1': 'Level 1',
  '1;2': 'Level 2',
  '1;3': 'Level 3',
  '1;4': 'Level 4',
  '1;5': 'Level 5',
  '1;6': 'Level 6',
  '1;7': 'Level 7',
  '1;8': 'Level 8',
  2: 'None',
  '2;': 'None',
};

export const WORKPLACE_TYPES: CodeList = {
  1: 'Local authority (adult services)',
  3: 'Local authority (generic or other)',
  6: 'Private sector',
  7: 'Voluntary or charity',
  8: 'Other',
};

export const REASONS_FOR_LEAVING: CodeList = {
  1: 'To another adult social care employer',
  2: 'To the health sector',
  3: 'To a different sector',
  4: 'To a different role in the organisation',
  5: 'Chose to leave, destination not known',
  6: 'Retired',
  7: 'Terminated by the employer',
  8: 'Other reason',
  9: 'Not known',
};

export const RECORD_STATUS: CodeList = {
  NEW: 'NEW',
  UPDATE: 'UPDATE',
  DELETE: 'DELETE',
  UNCHECKED: 'UNCHECKED',
  NOCHANGE: 'NOCHANGE',
};
