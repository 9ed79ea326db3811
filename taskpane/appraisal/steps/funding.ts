import type { Field, JsonObject } from '../form/field';
import {
  byYear,
  choice,
  group,
  list,
  may,
  money,
  number,
  percentage,
  reference,
  source,
  text,
  words,
  yesNo,
} from './build';

export const PAYS_FOR = ['the change', 'the whole service'] as const;
export const FUNDING_KINDS = ['grant', 'base budget', 'partner', 'reserve', 'income'] as const;
export const INCOME_KINDS = ['course charge', 'charge for non-attendance', 'other'] as const;

const period = [reference('from', 'years', may), reference('until', 'years', may)];

const sources = list(
  'funding',
  ['name', 'kind', 'amount'],
  [
    text('name', { names: 'funding' }),
    choice('kind', FUNDING_KINDS),
    money('amount'),
    byYear('cuts', may),
    ...period,
    yesNo('rollsOver', may),
    source,
  ],
  may,
);

const income = list(
  'income',
  ['name', 'number', 'charge'],
  [
    text('name'),
    choice('kind', INCOME_KINDS, may),
    number('number'),
    money('charge'),
    percentage('collected', may),
    reference('belongsTo', 'options', may),
    ...period,
    source,
  ],
  may,
);

const pool = group(
  'pool',
  [
    list(
      'partners',
      ['name', 'contribution', 'usage'],
      [text('name', { names: 'partners' }), money('contribution'), number('usage'), source],
    ),
    text('usageUnit'),
    percentage('tolerance', may),
  ],
  may,
);

const models = list(
  'fundingModels',
  ['name', 'summary'],
  [
    text('name'),
    words('summary', may),
    list('shares', ['partner', 'weight'], [reference('partner', 'partners'), number('weight'), source], {
      isInline: true,
    }),
  ],
  may,
);

const isForAll = ({ fundingPaysFor, otherServiceCosts }: JsonObject) =>
  fundingPaysFor === 'the whole service' || Boolean(otherServiceCosts);

export const funding: readonly Field[] = [
  sources,
  choice('fundingPaysFor', PAYS_FOR, may),
  money('otherServiceCosts', { ...may, isShown: isForAll }),
  income,
  percentage('grantCutStep', may),
  pool,
  models,
];
