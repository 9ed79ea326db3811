import { imported, tableOf } from './support';

/** A small council whose figures can be worked out by hand. */
export const posts = tableOf('posts', 'Posts', {
  postNumber: ['001', '002', '003', '004', '005', '006'],
  team: ['North', 'North', 'north', 'South', 'South', null],
  postTitle: ['Social worker', 'Social worker', 'Team manager', 'Social worker', '1-4', '=SUM(A1)'],
  grade: ['G9', 'G9', 'G11', 'G9', 'G7', 'G7'],
  salary: [40_000, 40_000, 52_000, 40_000, 30_000, null],
  fte: [1, 0.5, 1, 1, 2, null],
  postStatus: ['Filled', 'Vacant', 'Filled', 'Vacant', 'Filled', null],
});

export const workers = tableOf('workers', 'Workers', {
  worker: ['W0001', 'W0002', 'W0003', 'W0004', 'W0005', 'W0006', 'W0007', 'W0008'],
  employmentStatus: ['Permanent', 'Permanent', 'Temporary', 'Agency', 'Agency', 'Pool or bank', 'Permanent', null],
  fullOrPartTime: ['Full time', 'Part time', 'Full time', 'Full time', null, null, 'Full time', 'Part time'],
  ageBand: ['20 to 29', '30 to 39', '5 to 9', '30 to 39', null, '30 to 39', '60 or over', '20 to 29'],
  gender: ['Female', 'Female', 'Male', 'Female', 'Female', 'Male', 'female', null],
  role: ['Social worker', 'Care worker', 'Care worker', 'Social worker', 'Social worker', 'Care worker', 'Any *', 'Any x'],
  daysSick: [0, 3.5, null, 10, null, null, 2, 0],
  startDate: ['2019-04-01', null, '2024-02-29', '2025-01-01', null, null, '2020-06-30', '2021-09-01'],
}); // prettier-ignore

export const workplaces = tableOf('workplaces', 'Workplaces', {
  workplace: ['Home A', 'Home B', 'Home C'],
  staff: [20, 10, 5],
  jobRoles: ['8;25', '8', null],
  starters: ['3;1', '0', null],
  leavers: ['2;2', '1', '0'],
  vacancies: ['1;0', '2', '0'],
  startersTotal: [4, 0, null],
  leaversTotal: [4, 1, 0],
  vacanciesTotal: [1, 2, 0],
});

export const caseload = tableOf('caseload', 'Caseload', {
  worker: ['W1', 'W1', 'W2', 'W3', 'W4', 'Not allocated', 'W5', 'W4'],
  team: ['Court', 'Court', 'Court', 'Court', 'Review', 'Review', 'Review', 'Court'],
  list: ['List 6', 'List 7', 'List 6', 'List 6', 'List 6', 'List 6', 'List 7', 'List 7'],
  openCases: [20, 8, 22, 30, 18, 4, 0, 2],
  complexity: ['High', 'Low', 'Low', 'High', 'Low', null, 'Low', 'Odd'],
  agency: ['No', 'No', 'No', 'Yes', 'No', null, 'No', 'No'],
  asye: ['No', 'No', 'Yes', 'No', 'No', null, 'No', 'No'],
});

const AREAS = [
  ['National', null, null, [0.15, 0.16, 0.173]],
  ['Regional', 'Yorkshire and The Humber', null, [0.14, null, 0.192]],
  ['Local authority', 'Yorkshire and The Humber', 'Rotherham', [0.12, null, 0.1076]],
  ['Local authority', 'South West', 'Bristol, City of', [0.2, 0.21, 0.22]],
  ['Regional', 'South West', null, [0.18, 0.19, 0.2]],
] as const;
const lines = AREAS.flatMap(([level, region, authority, rates]) =>
  rates.map((rate, i) => ({ level, region, authority, rate, year: 2022 + i })),
);
export const benchmark = tableOf('benchmark', 'Benchmark', {
  year: lines.map(({ year }) => year),
  areaLevel: lines.map(({ level }) => level),
  region: lines.map(({ region }) => region),
  authority: lines.map(({ authority }) => authority),
  turnoverRate: lines.map(({ rate }) => rate),
  vacancyRate: lines.map(
    ({ level }) => ({ National: 0.033, Regional: 0.023, 'Local authority': 0.013 })[level],
  ),
  caseload: lines.map(({ rate }) => (rate === null ? null : rate * 100)),
});

export const summary = tableOf('summary', 'Summary', {
  heading: [
    'Total staff employed', 'Ethnicity', 'Ethnicity', 'Ethnicity', 'Ethnicity', 'Ethnicity', 'Ethnicity', 'Vacancies',
    'Turnover of employed staff', 'Turnover of employed staff', 'Turnover of employed staff',
  ],
  category: [
    'Total staff employed', 'White', 'Mixed', 'Asian/Asian British', 'Black/Black British', 'Other', 'Not known/recorded',
    'Vacancies', 'started in last 12 months', 'left in last 12 months', 'Turnover rate',
  ],
  lineKind: ['Whole', 'Part', 'Part', 'Part', 'Part', 'Part', 'Not recorded', 'Whole', 'Part', 'Part', 'Rate'],
  number: [2158, 1041, 30, 93, 338, 35, 295, 179, 326, 445, null],
  share: [null, 0.68, 0.0195, 0.0605, 0.2199, 0.0228, null, null, 0.151, null, 0.206],
}); // prettier-ignore

export const council = [
  imported('posts.csv', posts),
  imported('workers.csv', workers),
  imported('workplaces.csv', workplaces),
  imported('annex-a.xlsx', caseload),
  imported('csww.csv', benchmark),
  imported('the pasted text', summary),
];

export const WEIGHTS = { points: { High: 5, Low: 3 }, perFte: 100, perAsye: 90 };
