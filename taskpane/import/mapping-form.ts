import type { Mapping } from '../../src/workforce/mapping';
import { FIELDS, type FieldKey } from '../../src/workforce/table/fields';
import { TARGETS } from '../../src/workforce/mapping/targets';
import type { GuessLook } from '../worker/messages';

export type Table = Mapping['table'];
/** By the place of the column: the field that it becomes; '' where it is left out. */
export type Fields = readonly string[];

export const titleOf = (key: string): string => FIELDS[key as FieldKey].title;

/** What a column of such a list may become, by name. */
export const targetsOf = (table: Table): { readonly key: string; readonly title: string }[] =>
  TARGETS[table]
    .map(({ key }) => ({ key, title: titleOf(key) }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** A mapping laid over the columns that there are. */
export const fieldsOf = (headers: readonly string[], mapping: Mapping): Fields =>
  headers.map((header) => mapping.columns.find((column) => same(column.header, header))?.field ?? '');

/** Fields that the other kind of list has not got are left out. */
export const fieldsIn = (table: Table, fields: Fields): Fields => {
  const keys = new Set<string>(TARGETS[table].map(({ key }) => key));
  return fields.map((field) => (keys.has(field) ? field : ''));
};

/** The field that two columns were given, where there is one. */
export const twice = (fields: Fields): string | undefined =>
  fields.find((field, i) => field !== '' && fields.indexOf(field) !== i);

/** The mapping as it is saved. How a figure or an answer is written is as guessed, where the column is still what it was guessed to be. */
export function mappingOf(
  headers: readonly string[],
  table: Table,
  fields: Fields,
  known: readonly Mapping[],
  vacantBy: Mapping['vacantBy'],
): Mapping {
  const columns = headers.flatMap((header, i) => {
    const field = fields[i];
    if (!field || header === '') return [];
    const before = known
      .flatMap((mapping) => mapping.columns)
      .find((column) => same(column.header, header) && column.field === field);
    return [before ? { ...before, header } : { header, field: field as Mapping['columns'][number]['field'] }];
  });
  const names = columns.some(({ field }) => field === 'holder');
  const says = columns.some(({ field }) => field === 'postStatus');
  return { version: 1, table, columns, ...(vacantBy && names && !says ? { vacantBy } : {}) };
}

/** Of each column, how sure its guess is. */
export const confidenceOf = (guess: GuessLook | undefined, header: string, field: string) => {
  const column = guess?.columns.find((one) => same(one.header, header));
  return column?.field === field ? column.confidence : undefined;
};
