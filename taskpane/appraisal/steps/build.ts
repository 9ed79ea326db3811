import type { Field, FieldOf, JsonObject, NamedList } from '../form/field';

type More = Partial<Pick<Field, 'isOptional' | 'isShown'>>;

const plain =
  <
    K extends
      'money' | 'number' | 'whole' | 'percentage' | 'year' | 'date' | 'yesNo' | 'lines' | 'years' | 'byYear',
  >(
    kind: K,
  ) =>
  (key: string, more: More = {}) =>
    ({ kind, key, ...more }) as Field;

export const money = plain('money');
export const number = plain('number');
export const whole = plain('whole');
export const percentage = plain('percentage');
export const year = plain('year');
export const date = plain('date');
export const yesNo = plain('yesNo');
export const lines = plain('lines');
export const years = plain('years');
export const byYear = plain('byYear');

export const text = (key: string, more: More & Pick<FieldOf<'text'>, 'lines' | 'names'> = {}): Field => ({
  kind: 'text',
  key,
  ...more,
});
/** Room for a paragraph. */
export const words = (key: string, more: More = {}): Field => text(key, { lines: 3, ...more });
export const choice = (key: string, choices: readonly (string | number)[], more: More = {}): Field => ({
  kind: 'choice',
  key,
  choices,
  ...more,
});
export const reference = (key: string, to: NamedList, more: More = {}): Field => ({
  kind: 'reference',
  key,
  to,
  ...more,
});
export const group = (key: string, fields: readonly Field[], more: More = {}): Field => ({
  kind: 'group',
  key,
  fields,
  ...more,
});
export const list = (
  key: string,
  summary: readonly string[],
  fields: readonly Field[],
  more: More & { readonly isInline?: true; readonly fresh?: JsonObject } = {},
): Field => ({ kind: 'list', key, summary, fields, ...more });
export const record = (key: string, summary: readonly string[], fields: readonly Field[]): Field => ({
  kind: 'record',
  key,
  summary,
  fields,
  isOptional: true,
});

/** For fields that a case may leave out. */
export const may = { isOptional: true } as const;
/** Where the figure comes from, or why it is assumed. */
export const source = words('source', may);
