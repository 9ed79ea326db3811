import { EMPLOYER_NI } from '../../../src/tables/employer-ni';
import { type Field, type JsonObject, listOf } from '../form/field';
import {
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
  whole,
  year,
} from './build';

const band = group('band', [number('low'), number('high')], may);

export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export const COVERS = ['over establishment', 'vacant post'] as const;

const roles = list(
  'roles',
  ['name', 'annualCost', 'salary'],
  [
    text('name', { names: 'roles' }),
    money('annualCost', may),
    money('salary', may),
    money('other', { ...may, isShown: ({ salary, other }) => salary !== undefined || other !== undefined }),
    number('fte', may),
    number('caseFte', may),
    source,
  ],
);

const posts = list(
  'posts',
  ['role', 'number'],
  [reference('role', 'roles'), whole('number'), whole('vacant', may)],
  {
    ...may,
    isInline: true,
  },
);

const teams = list(
  'teams',
  ['name', 'cases'],
  [text('name', { names: 'teams' }), number('cases', may), band, posts, source],
);

const agency = list(
  'agency',
  ['name', 'workers', 'premium'],
  [
    text('name', { names: 'agency' }),
    reference('team', 'teams'),
    reference('role', 'roles'),
    whole('workers'),
    money('premium'),
    choice('covers', COVERS, may),
    source,
  ],
  may,
);

const pay = list(
  'pay',
  ['year', 'award'],
  [
    year('year'),
    percentage('award', may),
    choice('month', MONTHS, may),
    percentage('increments', may),
    percentage('agencyRates', may),
    source,
  ],
  may,
);

const TAX_YEARS = EMPLOYER_NI.map(({ taxYear }) => taxYear);
/** Only what a tax year is chosen for, unless something of it is there already. */
const hasTaxYear = ({ taxYear, rates: own }: JsonObject) => taxYear !== undefined || listOf(own).length > 0;

const rates = list(
  'rates',
  ['taxYear', 'niRate', 'niThreshold', 'levyRate'],
  [
    choice('taxYear', TAX_YEARS),
    money('niThreshold', may),
    percentage('niRate', may),
    percentage('levyRate', may),
  ],
  { ...may, isShown: hasTaxYear },
);

/** The service as it is today, and what its posts cost. */
export const baseline: readonly Field[] = [
  roles,
  choice('taxYear', TAX_YEARS, may),
  rates,
  percentage('pensionRate', may),
  teams,
  band,
  agency,
  percentage('vacancyFactor', may),
  pay,
];
