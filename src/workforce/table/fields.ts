import type { Format } from '../../workbook';

interface FieldHead {
  /** Its header in every table that we write, and therefore read again by every format that has it. */
  readonly title: string;
  readonly format?: Format;
  /** What its column holds, in every format; text and dates unless said. So tables of several files can be joined. */
  readonly holds?: 'number';
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
  salary: { title: 'Salary', format: 'money', holds: 'number' },
  salaryMinimum: { title: 'Salary from', format: 'money', holds: 'number' },
  salaryMaximum: { title: 'Salary to', format: 'money', holds: 'number' },
  contractedHours: { title: 'Contracted hours', holds: 'number' },
  fullTimeHours: { title: 'Full-time hours', holds: 'number' },
  fte: { title: 'FTE', format: 'fte', holds: 'number' },
  contractType: { title: 'Contract type' },
  /** `Filled` or `Vacant` */
  postStatus: { title: 'Filled or vacant' },
  startDate: { title: 'Start date', format: 'date' },
  sharedPost: { title: 'Shared post' },
  costOfReports: { title: 'Salary cost of reports', format: 'money', holds: 'number' },
  asAt: { title: 'As at', format: 'date' },
  remarks: { title: 'Remarks' },
  /** Never written unless personal data is kept */
  holder: { title: 'Name' },
  contact: { title: 'Contact' },
  email: { title: 'E-mail' },

  // workers
  workplace: { title: 'Workplace' },
  /** A pseudonym unless personal data is kept */
  worker: { title: 'Worker', format: 'text' },
  role: { title: 'Main job role' },
  /** `Permanent`, `Temporary`, `Pool or bank`, `Agency`, `Other` */
  employmentStatus: { title: 'Employment status' },
  zeroHours: { title: 'Zero hours contract' },
  averageHours: { title: 'Average hours', holds: 'number' },
  /** Derived: `Full time`, `Part time`, from hours */
  fullOrPartTime: { title: 'Full or part time' },
  startedInSector: { title: 'Started in sector', format: 'year', holds: 'number' },
  /** Derived from the start date and the date of the data */
  timeInJob: { title: 'Time in job' },
  /** Derived from the birth date, which is dropped */
  ageBand: { title: 'Age band' },
  gender: { title: 'Gender' },
  ethnicity: { title: 'Ethnicity' },
  nationality: { title: 'Nationality' },
  disability: { title: 'Disability' },
  daysSick: { title: 'Days sick', holds: 'number' },
  recruitmentSource: { title: 'Recruited from' },
  apprentice: { title: 'Apprentice' },
  salaryInterval: { title: 'Salary interval' },
  hourlyRate: { title: 'Hourly rate', format: 'moneyPennies', holds: 'number' },
  careCertificate: { title: 'Care Certificate' },
  qualification: { title: 'Social care qualification' },
  leftDate: { title: 'Left on', format: 'date' },
  reasonForLeaving: { title: 'Reason for leaving' },
  destination: { title: 'Destination' },
  qualificationFrom: { title: 'Qualified at' },
  stepUp: { title: 'Step Up to Social Work' },
  frontline: { title: 'Frontline' },
  /** Of the knowledge and skills statements: `ASYE`, `Frontline practitioner` ... */
  careerStage: { title: 'Career stage' },
  absentAtCensus: { title: 'Absent at the census' },
  reasonForAbsence: { title: 'Reason for absence' },
  weeksOfContract: { title: 'Weeks of contract' },
  birthDate: { title: 'Birth date', format: 'date' },
  /** FTE on the day on which cases were counted */
  caseFte: { title: 'FTE at the count of cases', format: 'fte', holds: 'number' },

  recordStatus: { title: 'Record status' },
  newWorkplace: { title: 'Transferred to workplace', format: 'text' },
  britishCitizen: { title: 'British citizenship' },
  countryOfBirth: { title: 'Country of birth' },
  yearOfEntry: { title: 'Year of entry to the UK', format: 'year', holds: 'number' },
  level2CareCertificate: { title: 'Level 2 Care Certificate', format: 'text' },
  healthAndCareVisa: { title: 'Health and Care Worker visa' },
  recruitedAbroad: { title: 'Employed from outside the UK' },
  delegatedHealthcare: { title: 'Delegated healthcare' },
  roleDescription: { title: 'Job role described' },
  otherRoles: { title: 'Other job roles', format: 'text' },
  otherRolesDescription: { title: 'Other job roles described' },
  nursingRegistration: { title: 'Nursing registration' },
  nursingSpecialism: { title: 'Nursing specialism', format: 'text' },
  amhp: { title: 'Approved mental health professional' },
  otherQualification: { title: 'Other qualification' },
  carePathway: { title: 'Care workforce pathway', format: 'text' },
  fluVaccination: { title: 'Flu vaccination' },
  qualification1: { title: 'Qualification 1', format: 'text' },
  qualification2: { title: 'Qualification 2', format: 'text' },
  qualification3: { title: 'Qualification 3', format: 'text' },
  /** Never written unless personal data is kept */
  newWorker: { title: 'Changed worker id', format: 'text' },
  displayName: { title: 'Display name', format: 'text' },
  nationalInsurance: { title: 'National Insurance number', format: 'text' },
  postcode: { title: 'Postcode', format: 'text' },
  qualification1Notes: { title: 'Qualification 1 notes', format: 'text' },
  qualification2Notes: { title: 'Qualification 2 notes', format: 'text' },
  qualification3Notes: { title: 'Qualification 3 notes', format: 'text' },

  // training
  trainingCategory: { title: 'Training category', format: 'text' },
  trainingName: { title: 'Training' },
  accredited: { title: 'Accredited' },
  deliveredBy: { title: 'Delivered by', format: 'text' },
  trainingProvider: { title: 'Training provider' },
  deliveredHow: { title: 'How delivered', format: 'text' },
  validity: { title: 'Valid for months', format: 'text' },
  completedOn: { title: 'Completed on', format: 'date' },
  expiresOn: { title: 'Expires on', format: 'date' },
  trainingNotes: { title: 'Training notes', format: 'text' },

  // workplaces
  workplaceName: { title: 'Workplace name' },
  workplaceType: { title: 'Workplace type' },
  mainService: { title: 'Main service' },
  staff: { title: 'Permanent and temporary staff', holds: 'number' },
  jobRoles: { title: 'Job roles', format: 'text' },
  starters: { title: 'Starters' },
  leavers: { title: 'Leavers' },
  vacancies: { title: 'Vacancies' },
  address1: { title: 'Address 1', format: 'text' },
  address2: { title: 'Address 2', format: 'text' },
  address3: { title: 'Address 3', format: 'text' },
  postTown: { title: 'Post town', format: 'text' },
  otherWorkplaceType: { title: 'Workplace type described', format: 'text' },
  cqcPermission: { title: 'Shared with CQC', format: 'text' },
  authorityPermission: { title: 'Shared with local authorities', format: 'text' },
  sharedWith: { title: 'Shared with authorities', format: 'text' },
  cqcRegistration: { title: 'Registered with CQC', format: 'text' },
  provider: { title: 'CQC provider', format: 'text' },
  location: { title: 'CQC location', format: 'text' },
  services: { title: 'Services', format: 'text' },
  capacity: { title: 'Capacity', format: 'text' },
  utilisation: { title: 'Utilisation', format: 'text' },
  serviceDescription: { title: 'Services described', format: 'text' },
  serviceUsers: { title: 'Service users', format: 'text' },
  otherUsersDescription: { title: 'Service users described', format: 'text' },
  healthcareActivities: { title: 'Delegated healthcare activities', format: 'text' },
  reasons: { title: 'Reasons for leaving', format: 'text' },
  reasonNumbers: { title: 'Leavers by reason', format: 'text' },
  advertising: { title: 'Advertising', format: 'text' },
  interviews: { title: 'Interviews', format: 'text' },
  repeatTraining: { title: 'Repeats training', format: 'text' },
  acceptsCareCertificate: { title: 'Accepts Care Certificate', format: 'text' },
  benefits: { title: 'Loyalty benefits', format: 'text' },
  pathwayAware: { title: 'Aware of the pathway', format: 'text' },
  pathwayUse: { title: 'Uses the pathway', format: 'text' },
  pathwayUseDescription: { title: 'Use of the pathway described', format: 'text' },
  sickPay: { title: 'Sick pay', format: 'text' },
  pension: { title: 'Pension', format: 'text' },
  pensionContribution: { title: 'Pension contribution', format: 'text' },
  pensionOptOut: { title: 'Opted out of pension', format: 'text' },
  holiday: { title: 'Days of holiday', format: 'text' },
  sleepIns: { title: 'Sleep-ins', format: 'text' },
  sleepInPay: { title: 'Pay for sleep-ins', format: 'text' },
  travelTime: { title: 'Pay for travel time', format: 'text' },
  travelRate: { title: 'Rate for travel time', format: 'text' },
  startersTotal: { title: 'Starters in all', holds: 'number' },
  leaversTotal: { title: 'Leavers in all', holds: 'number' },
  vacanciesTotal: { title: 'Vacancies in all', holds: 'number' },

  // caseload
  list: { title: 'List' },
  openCases: { title: 'Open cases', holds: 'number' },
  complexity: { title: 'Complexity' },
  agency: { title: 'Agency worker' },
  asye: { title: 'ASYE' },
  closedCases: { title: 'Closed cases', holds: 'number' },
  /** Read to count a child once, never written */
  child: { title: 'Child', format: 'text' },
  closedOn: { title: 'Closed on', format: 'date' },
  noFurtherAction: { title: 'No further action' },
  caseStatus: { title: 'Case status' },

  // benchmark
  year: { title: 'Year', format: 'year', holds: 'number' },
  areaLevel: { title: 'Level of area' },
  area: { title: 'Area' },
  areaCode: { title: 'Area code', format: 'text' },
  region: { title: 'Region' },
  regionCode: { title: 'Region code', format: 'text' },
  country: { title: 'Country' },
  countryCode: { title: 'Country code', format: 'text' },
  authority: { title: 'Local authority' },
  authorityCode: { title: 'Local authority code', format: 'text' },
  oldAuthorityCode: { title: 'Old authority code', format: 'text' },
  breakdownBy: { title: 'Broken down by' },
  breakdown: { title: 'Breakdown' },
  inPostFte: { title: 'In post FTE', format: 'fte', holds: 'number' },
  inPostHeadcount: { title: 'In post headcount', holds: 'number' },
  startersFte: { title: 'Starters FTE', format: 'fte', holds: 'number' },
  startersHeadcount: { title: 'Starters headcount', holds: 'number' },
  leaversFte: { title: 'Leavers FTE', format: 'fte', holds: 'number' },
  leaversHeadcount: { title: 'Leavers headcount', holds: 'number' },
  turnoverRate: { title: 'Turnover rate', format: 'percent', holds: 'number' },
  turnoverRateHeadcount: { title: 'Turnover rate by headcount', format: 'percent', holds: 'number' },
  agencyFte: { title: 'Agency FTE', format: 'fte', holds: 'number' },
  agencyHeadcount: { title: 'Agency headcount', holds: 'number' },
  agencyRate: { title: 'Agency rate', format: 'percent', holds: 'number' },
  agencyRateHeadcount: { title: 'Agency rate by headcount', format: 'percent', holds: 'number' },
  agencyCoverFte: { title: 'Agency FTE covering vacancies', format: 'fte', holds: 'number' },
  agencyCoverRate: { title: 'Share of agency FTE covering vacancies', format: 'percent', holds: 'number' },
  vacancyFte: { title: 'Vacancies FTE', format: 'fte', holds: 'number' },
  vacancyRate: { title: 'Vacancy rate', format: 'percent', holds: 'number' },
  vacancyCoverRate: { title: 'Share of vacancies covered by agency', format: 'percent', holds: 'number' },
  caseHoldersFte: { title: 'Case holders FTE', format: 'fte', holds: 'number' },
  cases: { title: 'Cases', holds: 'number' },
  caseload: { title: 'Average caseload', holds: 'number' },
  daysLostFte: { title: 'Working days lost FTE', holds: 'number' },
  absenceRate: { title: 'Absence rate', format: 'percent', holds: 'number' },

  // summary
  /** Of which table the line is, where a text holds several */
  summaryOf: { title: 'Table' },
  heading: { title: 'Heading' },
  category: { title: 'Category' },
  /** `Part`, `Whole`, `Not recorded`, `Rate`, `Count` */
  lineKind: { title: 'Kind of figure' },
  number: { title: 'Number', holds: 'number' },
  share: { title: 'Share', format: 'percent', holds: 'number' },
  inProgress: { title: 'In progress', holds: 'number' },
} as const satisfies Record<string, FieldHead>;

export type FieldKey = keyof typeof FIELDS;

export function holdsNumbers(key: FieldKey): boolean {
  const head: FieldHead = FIELDS[key];
  return head.holds === 'number';
}
