import { type Field, type JsonObject, listOf } from '../form/field';
import { choice, date, group, list, may, number, record, text, whole, words } from './build';

export const LEVELS = ['Low', 'Medium', 'High'] as const;
export const SCORES = [1, 2, 3, 4, 5] as const;
export const RATINGS = [1, 2, 3] as const;
export const EFFECTS = ['Positive', 'Neutral', 'Negative', 'Mixed'] as const;
export const PROGRESS = ['Not started', 'On track', 'At risk', 'Late', 'Complete'] as const;
export const QA_ROLES = ['Commissioner', 'Analyst', 'Assurer', 'Approver'] as const;

export const TOWARD = [
  'A prosperous Wales',
  'A resilient Wales',
  'A healthier Wales',
  'A more equal Wales',
  'A Wales of cohesive communities',
  'A Wales of vibrant culture and thriving Welsh language',
  'A globally responsible Wales',
  'Long term',
  'Prevention',
  'Integration',
  'Collaboration',
  'Involvement',
] as const;

export const GROUPS = [
  'Age',
  'Disability',
  'Gender reassignment',
  'Marriage and civil partnership',
  'Pregnancy and maternity',
  'Race',
  'Religion or belief',
  'Sex',
  'Sexual orientation',
  'Socio-economic disadvantage',
  'Welsh language',
] as const;

const score = (key: string) => choice(key, SCORES, may);
/** A duty that the country does not have is not asked about, unless something of it is there already. */
const isWales = ({ country, wellbeing }: JsonObject) => country === 'Wales' || listOf(wellbeing).length > 0;
const hasEquality = ({ country, equality }: JsonObject) =>
  (country !== undefined && country !== 'Northern Ireland') || listOf(equality).length > 0;

export const risks: readonly Field[] = [
  list(
    'risks',
    ['risk', 'uncontrolled', 'controlled'],
    [
      words('risk'),
      choice('uncontrolled', LEVELS),
      words('control'),
      choice('controlled', LEVELS),
      score('likelihood'),
      score('impact'),
      score('controlledLikelihood'),
      score('controlledImpact'),
      text('owner', may),
    ],
    may,
  ),
  group('riskScale', [whole('medium'), whole('high')], may),
  list(
    'wellbeing',
    ['toward', 'effect'],
    [choice('toward', TOWARD), choice('effect', EFFECTS), words('because')],
    {
      ...may,
      isShown: isWales,
    },
  ),
  list(
    'equality',
    ['group', 'effect'],
    [choice('group', GROUPS), choice('effect', EFFECTS), words('because')],
    {
      ...may,
      isShown: hasEquality,
    },
  ),
];

export const evaluation: readonly Field[] = [
  list(
    'evaluation',
    ['measure', 'target', 'when'],
    [words('measure'), text('baseline'), text('target'), text('when'), text('who')],
    may,
  ),
  list(
    'actionPlan',
    ['deliverable', 'responsible', 'by', 'progress'],
    [
      text('ref'),
      words('deliverable'),
      text('responsible'),
      text('by'),
      choice('progress', PROGRESS, may),
      words('note', may),
    ],
    may,
  ),
];

const evidence = [
  number('low', may),
  number('high', may),
  words('source', may),
  choice('quality', RATINGS, may),
  choice('impact', RATINGS, may),
  text('owner', may),
  date('date', may),
];

export const assurance: readonly Field[] = [
  list(
    'assumptions',
    ['assumption'],
    [words('assumption'), words('because'), text('unit', may), ...evidence],
    may,
  ),
  record('inputAssumptions', ['because'], [words('because', may), ...evidence]),
  list(
    'versions',
    ['version', 'date', 'change'],
    [text('version'), date('date'), text('author'), words('change')],
    may,
  ),
  list(
    'assurance',
    ['role', 'who'],
    [
      choice('role', QA_ROLES),
      text('who'),
      words('verified', may),
      words('validated', may),
      date('date', may),
    ],
    may,
  ),
];
