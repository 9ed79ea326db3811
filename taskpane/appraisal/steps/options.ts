import type { Field, JsonObject } from '../form/field';
import {
  choice,
  group,
  lines,
  list,
  may,
  money,
  number,
  reference,
  source,
  text,
  whole,
  words,
  yesNo,
} from './build';

export const CHANGES = ['add post', 'remove post', 'convert post', 'end agency', 'keep agency'] as const;
export const ONE_OFF_KINDS = [
  'recruitment',
  'notice and double running',
  'redundancy and pension strain',
  'pay protection',
  'secondment or host recharge',
  'other',
] as const;

/** Before it is said what changes, nothing more is asked. */
const isOfPosts = ({ change }: JsonObject) => typeof change === 'string' && change.endsWith(' post');
const isOfAgency = ({ change }: JsonObject) => typeof change === 'string' && change.endsWith(' agency');
const isConversion = ({ change }: JsonObject) => change === 'convert post';
const isChange = (entry: JsonObject) => isOfPosts(entry) || isOfAgency(entry);

const changes = list(
  'changes',
  ['change', 'number', 'role', 'to', 'team', 'assignment'],
  [
    choice('change', CHANGES),
    reference('team', 'teams', { isShown: isOfPosts }),
    reference('role', 'roles', { isShown: isOfPosts }),
    reference('to', 'roles', { isShown: isConversion }),
    reference('assignment', 'agency', { isShown: isOfAgency }),
    whole('number', { isShown: isChange }),
    whole('startMonth', { ...may, isShown: isChange }),
    whole('endMonth', { ...may, isShown: isChange }),
  ],
  may,
);

const savings = list(
  'savings',
  ['name', 'amount', 'year'],
  [text('name'), money('amount'), reference('year', 'years'), yesNo('recurrent', may), source],
  { ...may, fresh: { recurrent: true } },
);

const oneOff = list(
  'oneOff',
  ['name', 'amount', 'year'],
  [
    text('name'),
    choice('kind', ONE_OFF_KINDS, may),
    money('amount'),
    reference('year', 'years'),
    reference('fundedBy', 'funding', may),
    source,
  ],
  may,
);

const measures = list(
  'measures',
  ['name', 'newAnnualCost'],
  [
    text('name'),
    money('currentAnnualCost'),
    money('newAnnualCost'),
    number('months', may),
    text('fundedBy'),
    source,
  ],
  may,
);

const serviceSavings = list(
  'serviceSavings',
  ['name', 'amount', 'year'],
  [text('name'), money('amount'), reference('year', 'years'), yesNo('recurrent', may), source],
  may,
);

export const options: readonly Field[] = [
  list(
    'options',
    ['name', 'summary'],
    [
      text('name', { names: 'options' }),
      words('summary', may),
      changes,
      lines('benefits', may),
      lines('disbenefits', may),
      savings,
      oneOff,
    ],
  ),
  group('recommendation', [reference('option', 'options'), words('because')]),
  measures,
  serviceSavings,
];
