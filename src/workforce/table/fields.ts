import type { Format } from '../../workbook';

interface FieldHead {
  /** Its header in every table that we write, and therefore read again by every format that has it. */
  readonly title: string;
  readonly format?: Format;
}

/**
 * Every field that an imported table may have. One meaning, one key, one header, whichever file it came from: profiles ask for keys.
 * Fields that no profile needs are kept under keys of their own, so that nothing of a file is lost but what is personal.
 */
export const FIELDS = {
  // posts
  postNumber: { title: 'Post number', format: 'text' },
  postTitle: { title: 'Post title' },
  organisation: { title: 'Organisation' },
  directorate: { title: 'Directorate' },
  service: { title: 'Service' },
  team: { title: 'Team' },
  costCentre: { title: 'Cost centre', format: 'text' },
  level: { title: 'Level' },
  reportsTo: { title: 'Reports to', format: 'text' },
  professionalGroup: { title: 'Professional group' },
  grade: { title: 'Grade' },
  spinePoint: { title: 'Spine point' },
  salary: { title: 'Salary', format: 'money' },
  salaryMinimum: { title: 'Salary from', format: 'money' },
  salaryMaximum: { title: 'Salary to', format: 'money' },
  contractedHours: { title: 'Contracted hours' },
  fullTimeHours: { title: 'Full-time hours' },
  fte: { title: 'FTE', format: 'fte' },
  contractType: { title: 'Contract type' },
  /** `Filled` or `Vacant` */
  postStatus: { title: 'Filled or vacant' },
  startDate: { title: 'Start date', format: 'date' },
  remarks: { title: 'Remarks' },

  // workers
  workplace: { title: 'Workplace' },
  /** A pseudonym unless personal data is kept */
  worker: { title: 'Worker', format: 'text' },
  role: { title: 'Main job role' },
  /** `Permanent`, `Temporary`, `Pool or bank`, `Agency`, `Other` */
  employmentStatus: { title: 'Employment status' },
  zeroHours: { title: 'Zero hours contract' },
  averageHours: { title: 'Average hours' },
  /** Derived: `Full time`, `Part time`, from hours */
  fullOrPartTime: { title: 'Full or part time' },
  startedInSector: { title: 'Started in sector', format: 'year' },
  /** Derived from the start date and the date of the data */
  timeInJob: { title: 'Time in job' },
  /** Derived from the birth date, which is dropped */
  ageBand: { title: 'Age band' },
  gender: { title: 'Gender' },
  ethnicity: { title: 'Ethnicity' },
  nationality: { title: 'Nationality' },
  disability: { title: 'Disability' },
  daysSick: { title: 'Days sick' },
  recruitmentSource: { title: 'Recruited from' },
  apprentice: { title: 'Apprentice' },
  salaryInterval: { title: 'Salary interval' },
  hourlyRate: { title: 'Hourly rate', format: 'moneyPennies' },
  careCertificate: { title: 'Care Certificate' },
  qualification: { title: 'Social care qualification' },
  leftDate: { title: 'Left on', format: 'date' },
  reasonForLeaving: { title: 'Reason for leaving' },
  destination: { title: 'Destination' },

  // workplaces
  workplaceName: { title: 'Workplace name' },
  workplaceType: { title: 'Workplace type' },
  mainService: { title: 'Main service' },
  staff: { title: 'Permanent and temporary staff' },
  jobRoles: { title: 'Job roles', format: 'text' },
  starters: { title: 'Starters' },
  leavers: { title: 'Leavers' },
  vacancies: { title: 'Vacancies' },

  // caseload
  list: { title: 'List' },
  openCases: { title: 'Open cases' },
  complexity: { title: 'Complexity' },
  agency: { title: 'Agency worker' },
  asye: { title: 'ASYE' },

  // benchmark
  year: { title: 'Year', format: 'year' },
  areaLevel: { title: 'Level of area' },
  area: { title: 'Area' },
  areaCode: { title: 'Area code', format: 'text' },
  region: { title: 'Region' },

  // summary
  heading: { title: 'Heading' },
  category: { title: 'Category' },
  number: { title: 'Number' },
  share: { title: 'Share', format: 'percent' },
  inProgress: { title: 'In progress' },
} as const satisfies Record<string, FieldHead>;

export type FieldKey = keyof typeof FIELDS;
