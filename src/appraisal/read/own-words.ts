import { layout } from '../../workbook';
import { parseCase } from '../parse';
import { appraisalWorkbook } from '../workbook';

/** A case that has something of everything, so that its workbook has every heading, label, unit and note that ours can have. */
const WHOLE = {
  title: 'Everything',
  organisation: 'A council',
  decision: 'To decide',
  author: 'An author',
  date: '2026-04-01',
  priceBase: '2025/26',
  taxYear: '2025/26',
  country: 'Wales',
  years: ['2026/27', '2027/28'],
  band: { low: 10, high: 20 },
  pay: [{ year: '2026/27', award: 0.03 }],
  roles: [
    { name: 'A role', salary: 40_000, caseFte: 1 },
    { name: 'Another role', annualCost: 40_000 },
  ],
  teams: [
    { name: 'A team', cases: 100, posts: [{ role: 'A role', number: 5, vacant: 1 }] },
    { name: 'Another team', cases: 50 },
  ],
  agency: [{ name: 'A worker', team: 'A team', role: 'A role', workers: 1, premium: 1 }],
  options: [
    { name: 'The first option' },
    {
      name: 'The second option',
      changes: [{ change: 'add post', team: 'A team', role: 'A role', number: 1 }],
      savings: [{ name: 'A saving', amount: 1, year: '2026/27' }],
      oneOff: [{ name: 'A cost', amount: 1, year: '2026/27', fundedBy: 'A grant' }],
    },
  ],
  recommendation: { option: 'The second option', because: 'A reason' },
  measures: [{ name: 'A measure', currentAnnualCost: 1, newAnnualCost: 1, fundedBy: 'A grant' }],
  serviceSavings: [{ name: 'A saving of the service', amount: 1, year: '2026/27' }],
  funding: [
    { name: 'A grant', kind: 'grant', amount: 1, cuts: [0.1], rollsOver: true },
    { name: 'A reserve', kind: 'reserve', amount: 1, until: '2026/27' },
  ],
  fundingPaysFor: 'the whole service',
  otherServiceCosts: 1,
  income: [
    { name: 'Places', kind: 'course charge', number: 1, charge: 1 },
    { name: 'Missed places', kind: 'charge for non-attendance', number: 1, charge: 1 },
    { name: 'Sales', belongsTo: 'The second option', number: 1, charge: 1 },
  ],
  wholeLife: {
    horizon: 3,
    inflationByYear: [{ year: '2026/27', rate: 0.02 }],
    risks: [{ option: 'The second option', risk: 'A risk', probability: 0.5, cost: 1, year: '2026/27' }],
  },
  pool: {
    partners: [
      { name: 'A partner', contribution: 1, usage: 1 },
      { name: 'Another partner', contribution: 1, usage: 1 },
    ],
    usageUnit: 'places',
  },
  fundingModels: [{ name: 'A model', shares: [{ partner: 'A partner', weight: 1 }] }],
  scenarios: { drivers: [{ driver: 'cost of posts', low: 0.9 }] },
  risks: [
    { risk: 'A risk', uncontrolled: 'High', control: 'A control', controlled: 'Low' },
    {
      ...{ risk: 'A risk with scores', uncontrolled: 'High', control: 'A control', controlled: 'Low' },
      ...{ likelihood: 5, impact: 5, controlledLikelihood: 1, controlledImpact: 1 },
    },
  ],
  longList: [{ name: 'An idea', outcome: 'not short-listed', why: 'A reason' }],
  scoring: {
    criteria: [
      { name: 'A criterion', weight: 50 },
      { name: 'Another criterion', weight: 50 },
    ],
  },
  benefitsRegister: [
    {
      ...{ name: 'A benefit', option: 'The second option', kind: 'societal', from: '2026/27' },
      ...{ owner: 'A role', date: '2027-03-31', measure: 'A measure' },
    },
  ],
  assumptions: [{ assumption: 'An assumption', because: 'A reason' }],
  evaluation: [{ measure: 'A measure', baseline: '1', target: '2', when: 'Yearly', who: 'A role' }],
  actionPlan: [{ ref: '1', deliverable: 'A step', responsible: 'A role', by: 'June' }],
  versions: [{ version: '1.0', date: '2026-04-01', author: 'An author', change: 'Made' }],
  assurance: [{ role: 'Analyst', who: 'A role' }],
  statedFigures: [
    { where: 'Page 1', says: 'A figure', stated: 1 },
    ...['sum', 'difference', 'product', 'quotient', 'percentage share', 'percentage change'].map((one) => ({
      ...{ where: 'Page 2', says: 'A figure', stated: 1, calculation: one },
      operands: [
        { label: 'A number', value: 1 },
        { label: 'Another number', value: 1 },
      ],
    })),
    { where: 'Page 3', says: 'A cost', stated: 1, calculation: 'option cost', option: 'The first option' },
  ],
};

/** What stands in place of something, or is worded otherwise without it. */
const OTHERWISE = [
  { country: 'England', fundingPaysFor: 'the change', otherServiceCosts: 0, scenarios: undefined },
  {
    pay: [],
    taxYear: undefined,
    roles: [{ name: 'A role', annualCost: 1 }],
    years: ['2026/27'],
    wholeLife: undefined,
  },
  {
    ...{ agency: [], income: [], pool: undefined, fundingModels: [], risks: [] },
    // A driver that a case says something of and has nothing for
    scenarios: { drivers: [{ driver: 'agency premium', low: 0.9 }] },
  },
];

let known: ReadonlyMap<string, ReadonlySet<unknown>> | undefined;

/** Whether we write these words on a sheet of that name, in whatever case; what names an input is a formula and is not asked for. */
export function isWordOfOurs(sheet: string, words: unknown): boolean {
  known ??= ownWords();
  return known.get(sheet)?.has(words) === true;
}

function ownWords(): Map<string, Set<unknown>> {
  const all = new Map<string, Set<unknown>>();
  for (const otherwise of [{}, ...OTHERWISE]) {
    const result = parseCase({ ...WHOLE, ...otherwise });
    if (!result.ok) throw new Error(`The case of every word is none: ${JSON.stringify(result.problems)}`);
    for (const { name, rows } of layout(appraisalWorkbook(result.case, '')).sheets) {
      const words = all.get(name) ?? new Set();
      all.set(name, words);
      for (const cell of rows.flat())
        if (cell && cell.formula === undefined && !cell.style.startsWith('input')) words.add(cell.value);
    }
  }
  return all;
}
