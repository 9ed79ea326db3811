import { z } from 'zod';
import './zod';
import { oneOffParts } from './schema-money';
import { coverShapes } from './schema-cover';
import { dutyShapes } from './schema-duties';
import { fundingShapes } from './schema-funding';
import { cost, financialYear, fraction, name, source, text } from './schema-primitives';
import { payShapes, taxYear } from './schema-pay';
import { benefitShapes } from './schema-benefits';
import { scoringShapes } from './schema-scoring';
import { assumptionShapes, registerShapes, riskParts } from './schema-registers';
import { scenarioShapes } from './schema-scenarios';
import { wholeLifeShapes } from './schema-whole-life';

const money = z.number();
const count = z.number().int().min(0);
const fte = z.number().gt(0).max(1);

const band = z
  .strictObject({ low: z.number().min(0), high: z.number().gt(0) })
  .refine(({ low, high }) => low <= high, {
    path: ['low'],
    params: { allowed: 'a number no greater than high' },
  })
  .describe('Cases per FTE between which practice is held to be safe, ends included');

const role = z
  .strictObject({
    name,
    fte: fte.default(1).describe('FTE of one post, above 0 and at most 1'),
    caseFte: z
      .number()
      .min(0)
      .max(1)
      .default(0)
      .describe('FTE of one post that holds cases; 0 for a post without cases'),
    annualCost: cost.optional().describe('GBP a year for one post, on-costs included, where it is known'),
    salary: cost.optional().describe('Full-time salary in GBP a year; on-costs are then worked out'),
    other: cost.optional().describe('Other yearly costs of one post worked out from its salary, GBP'),
    source,
  })
  .refine((r) => (r.annualCost === undefined) !== (r.salary === undefined), {
    path: ['annualCost'],
    params: { allowed: 'either annualCost or salary, and not both' },
  })
  .refine((r) => r.other === undefined || r.salary !== undefined, {
    path: ['other'],
    params: { allowed: 'other only beside salary: annualCost holds every cost' },
  })
  .describe('A kind of post: what one costs and how much of it holds cases');

const team = z.strictObject({
  name,
  cases: z.number().min(0).optional().describe('Open cases; left out for a team without a caseload'),
  band: band.optional().describe('Where it differs from the band of the whole case'),
  posts: z
    .array(
      z.strictObject({
        role: text,
        number: count.describe('Posts on the establishment'),
        vacant: count.default(0).describe('How many of them nobody fills'),
      }),
    )
    .default([]),
  source,
});

const assignment = z
  .strictObject({
    name,
    team: text,
    role: text.describe(
      'The role whose work is done: it gives the permanent cost and the FTE that holds cases',
    ),
    workers: count,
    premium: money.describe('Yearly cost of one worker above the cost of the post, GBP'),
    covers: z.enum(['over establishment', 'vacant post']).default('over establishment'),
    source,
  })
  .describe('Agency workers. Where they cover a vacant post, its budget pays all but the premium');

const month = z.number().int().min(1).max(360);
const period = {
  startMonth: month.default(1).describe('1 is the first month of the first year'),
  endMonth: month
    .optional()
    .describe('The last month, of a post for a fixed term for example; left out where it stays'),
};
const anyChange = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('add post'), team: text, role: text, number: count, ...period }),
  z.strictObject({ change: z.literal('remove post'), team: text, role: text, number: count, ...period }),
  z
    .strictObject({
      change: z.literal('convert post'),
      team: text,
      role: text,
      to: text.describe('The role that the post becomes, in the same team'),
      number: count,
      ...period,
    })
    .describe('The post is released in its old role and added in its new one'),
  z.strictObject({ change: z.literal('end agency'), assignment: text, number: count, ...period }),
  z
    .strictObject({ change: z.literal('keep agency'), assignment: text, number: count, ...period })
    .describe('Says that agency workers are kept on purpose; changes no figure'),
]);
export const changeShape = anyChange.refine(
  ({ startMonth, endMonth }) => endMonth === undefined || endMonth >= startMonth,
  { path: ['endMonth'], params: { allowed: 'a month no earlier than startMonth' } },
);

const yearly = { name: text, amount: money, year: financialYear, source };

const option = z.strictObject({
  name,
  summary: text.optional(),
  benefits: z.array(text).max(15).default([]),
  disbenefits: z.array(text).max(15).default([]),
  changes: z.array(changeShape).default([]),
  savings: z
    .array(z.strictObject({ ...yearly, recurrent: z.boolean().default(true) }))
    .default([])
    .describe('Other savings that this option alone makes, GBP in a full year from `year` on'),
  oneOff: z
    .array(z.strictObject({ ...yearly, ...oneOffParts }))
    .default([])
    .describe('Costs paid once, GBP'),
});

const level = z.enum(['Low', 'Medium', 'High']);
const risk = z.strictObject({
  risk: text,
  uncontrolled: level,
  control: text,
  controlled: level,
  ...riskParts,
});

const measure = z
  .strictObject({
    name: text,
    currentAnnualCost: cost,
    newAnnualCost: cost,
    months: z.number().min(0).max(12).default(12),
    fundedBy: text,
    source,
  })
  .describe('A decision beside the options, with a saving or cost of its own');

export const CALCULATIONS = [
  'sum',
  'difference',
  'product',
  'quotient',
  'percentage share',
  'percentage change',
  'percentage fall',
  'option cost',
] as const;

const operand = z.strictObject({ label: text, value: z.number() });
const statedFigure = z
  .strictObject({
    where: text.describe('Page, paragraph or table of the report'),
    says: text.describe('What the figure is said to be, in our words'),
    stated: z.number().describe('The figure as printed; a percentage as 38.3'),
    decimals: z
      .number()
      .int()
      .min(-9)
      .max(9)
      .default(0)
      .describe('Decimals as printed; -3 where it is in thousands'),
    unit: text.default('£'),
    calculation: z
      .enum(CALCULATIONS)
      .optional()
      .describe('Left out where the report does not give what it was worked out from'),
    operands: z.array(operand).max(12).default([]),
    option: text.optional().describe('For an option cost: which option'),
    note: text.optional(),
  })
  .describe('A figure as a report prints it, and the calculation that should give it');

export const MOST_OPTIONS = 20;

const caseShape = z.strictObject({
  $schema: z.string().optional(),
  title: text,
  organisation: text,
  decision: text.describe('What is to be decided, by whom'),
  author: text.describe('Role or team; no personal names are needed'),
  date: z.iso.date(),
  version: text.default('1.0'),
  priceBase: financialYear.describe('Year of the prices in which every cost is given'),
  taxYear: taxYear
    .optional()
    .describe('Year of the employer NI and levy rates; needed where a role has a salary'),
  pensionRate: fraction.default(0).describe("Employer's pension contribution as a fraction of pay"),
  years: z.array(financialYear).min(1).max(30).describe('Years of the appraisal, in order'),
  band: band.optional(),
  roles: z.array(role).min(1),
  teams: z.array(team).min(1),
  agency: z.array(assignment).default([]),
  options: z
    .array(option)
    .min(2)
    .max(MOST_OPTIONS)
    .describe('The first is to do nothing (keep things as they are)'),
  recommendation: z.strictObject({ option: text, because: text }),
  measures: z.array(measure).default([]),
  serviceSavings: z
    .array(z.strictObject({ ...yearly, recurrent: z.boolean().default(false) }))
    .default([])
    .describe("Savings of the service at large (its MTFP), no option's own"),
  ...fundingShapes,
  risks: z.array(risk).default([]),
  ...assumptionShapes,
  ...registerShapes,
  ...payShapes,
  ...dutyShapes,
  ...coverShapes,
  ...scoringShapes,
  ...benefitShapes,
  ...wholeLifeShapes,
  ...scenarioShapes,
  statedFigures: z.array(statedFigure).default([]),
});

/** A staffing decision to be appraised, as it stands in a case file. */
export const appraisalCase = caseShape;
export type AppraisalCase = z.output<typeof caseShape>;
export type Role = AppraisalCase['roles'][number];
export type Team = AppraisalCase['teams'][number];
export type Assignment = AppraisalCase['agency'][number];
export type Option = AppraisalCase['options'][number];
export type Change = Option['changes'][number];
export type FundingSource = AppraisalCase['funding'][number];
export type Income = AppraisalCase['income'][number];
export type StatedFigure = AppraisalCase['statedFigures'][number];
export type Band = NonNullable<AppraisalCase['band']>;

/** The JSON Schema by which an editor completes and checks a case file. */
export function caseJsonSchema(): object {
  return {
    ...z.toJSONSchema(caseShape, { io: 'input' }),
    $id: 'https://github.com/workforce-case/workforce-case/schema/appraisal-case.schema.json',
    title: 'Appraisal case',
  };
}
