import { isBlank } from '../check/cells';
import { GIVEN } from '../personal/people';
import { FIELDS, holdsNumbers, type FieldKey } from '../table/fields';
import type { TableKind } from '../table/table';
import type { Field, Format, Kind, Top } from './format';

/** Keys of what is personal: a table that was written with it is read without it, unless it is kept again. */
const PERSONAL = new Set<FieldKey>([
  ...([
    'birthDate',
    'holder',
    'contact',
    'email',
    'child',
    'newWorker',
    'displayName',
    'nationalInsurance',
  ] as const),
  ...(['postcode', 'address1', 'address2', 'address3', 'trainingNotes'] as const),
  ...(['qualification1Notes', 'qualification2Notes', 'qualification3Notes'] as const),
]);

/** What we write has been checked already: only its type is read again. */
function kindOf(key: FieldKey): Kind {
  const format = 'format' in FIELDS[key] ? FIELDS[key].format : undefined;
  if (holdsNumbers(key)) {
    if (format === 'percent') return { kind: 'share', written: 'fraction' };
    return format === 'money' || format === 'moneyPennies'
      ? { kind: 'money' }
      : { kind: 'number', min: -1e15 };
  }
  return format === 'date'
    ? { kind: 'date' }
    : format === 'text'
      ? { kind: 'id', longest: 32_767 }
      : { kind: 'text' };
}

const FIELDS_WRITTEN: readonly Field[] = (Object.keys(FIELDS) as FieldKey[]).map((key) => ({
  key,
  headers: [FIELDS[key].title],
  kind: kindOf(key),
  ...(key === 'worker'
    ? { personal: 'pseudonym' as const }
    : PERSONAL.has(key)
      ? { personal: 'drop' as const }
      : {}),
}));

/** Data sheets whose tables have the columns of two kinds: their names tell of which they are, if they still have them. */
const NOT_ON: Readonly<Partial<Record<TableKind, RegExp>>> = {
  workers: /^(?!Data Caseload)/,
  caseload: /^(?!Data Workers)/,
};

const written = (table: TableKind, ...signature: FieldKey[][]): Format => ({
  id: `our-${table}`,
  title: `a table of ${table} written by Workforce Case`,
  source: 'src/workforce/table/fields.ts',
  table,
  exact: true,
  ...(NOT_ON[table] && { sheet: NOT_ON[table] }),
  keepsTotals: true,
  signature: signature.map((keys) => keys.map((key) => FIELDS[key].title)),
  fields: FIELDS_WRITTEN,
});

/** Whether all entries of a column are of our writing, or the sheet's name is. */
const isOurs = (key: FieldKey, ours: RegExp) => (top: Top) => {
  if (/^Data /.test(top.sheet ?? '')) return true;
  const place = top.headers.indexOf(FIELDS[key].title);
  const entries = top.rows.map((cells) => cells[place]).filter((cell) => !isBlank(cell));
  return entries.length > 0 && entries.every((cell) => typeof cell === 'string' && ours.test(cell));
};

const hasStandIns = isOurs('worker', GIVEN);
const has = ({ headers }: Top, key: FieldKey) => headers.includes(FIELDS[key].title);
/** A caseload may tell roles as workers do; only workers have a status beside their cases. */
const isCaseload = (top: Top) => has(top, 'openCases') && !has(top, 'employmentStatus');

const OTHERS: readonly Format[] = [
  written('training', ['worker'], ['trainingCategory']),
  written('workplaces', ['workplace'], ['staff', 'workplaceType', 'mainService']),
  // Anybody has lists of workers, teams and cases, or of posts: theirs may hold totals, and other words for what is vacant.
  { ...written('caseload', ['worker'], ['openCases']), tells: hasStandIns },
  {
    ...written('posts', ['postTitle', 'postNumber'], ['postStatus']),
    tells: isOurs('postStatus', /^(Filled|Vacant)$/),
  },
  written('benchmark', ['year'], ['areaLevel']),
  written('summary', ['category'], ['number', 'share']),
  written('vacancies', ['vacancyFte'], ['agencyFte']),
];

const workers: Format = {
  ...written('workers', ['worker'], ['employmentStatus', 'role']),
  tells: (top) => !isCaseload(top) && (hasStandIns(top) || has(top, 'fullOrPartTime')),
};
const all = [workers, ...OTHERS];

/** The tables that we write, so that what was imported once can be imported again, from one workbook as many as it holds. */
export const OWN_TABLES: readonly Format[] = all.map((format) => ({
  ...format,
  companions: all.filter((other) => other !== format),
}));
