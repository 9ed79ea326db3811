import type { FieldKey } from '../table/fields';
import type { CodeList, Field, RowRule } from './format';

/** What the three files of an ASC-WDS bulk upload share. */
export const SOURCE =
  'NMDSdevopsServiceAdm/SopraSteria-SFC b6857156b (2026-08-21), MIT: headers and validators of the bulk upload';

export const DO_NOT_KNOW = ['999'];

/** The service takes ids under 50 characters. */
const LONGEST_ID = 49;

export const workplaceId: Field = {
  key: 'workplace',
  headers: ['LOCALESTID'],
  kind: { kind: 'id', longest: LONGEST_ID },
  required: true,
};

/** People use names for it; it is unique only within its workplace. */
export const workerId: Field = {
  key: 'worker',
  headers: ['UNIQUEWORKERID'],
  kind: { kind: 'id', longest: LONGEST_ID },
  required: true,
  personal: 'pseudonym',
  within: 'workplace',
};

export const text = (key: FieldKey, ...headers: string[]): Field => ({
  key,
  headers,
  kind: { kind: 'text' },
});

export const personalText = (key: FieldKey, header: string): Field => ({
  ...text(key, header),
  personal: 'drop',
});

export const code = (
  key: FieldKey,
  header: string,
  codes: CodeList,
  notRecorded: readonly string[] = DO_NOT_KNOW,
): Field => ({
  key,
  headers: [header],
  kind: { kind: 'code', codes, unknown: 'refuse' },
  notRecorded,
});

/** What the service warns of and ignores. */
export const ignorableCode = (key: FieldKey, header: string, codes: CodeList): Field => ({
  ...code(key, header, codes),
  kind: { kind: 'code', codes, unknown: 'ignore' },
});

/** The code list is longer than what we can name: what it lacks is kept as a code without a label. */
export const openCode = (
  key: FieldKey,
  header: string,
  codes: CodeList,
  notRecorded: readonly string[],
): Field => ({
  ...code(key, header, codes, notRecorded),
  kind: { kind: 'code', codes, unknown: 'keep' },
});

export const number = (key: FieldKey, header: string, bounds: { max?: number; step?: number }): Field => ({
  key,
  headers: [header],
  kind: { kind: 'number', min: 0, ...bounds },
  notRecorded: DO_NOT_KNOW,
});

export const date = (key: FieldKey, header: string): Field => ({
  key,
  headers: [header],
  kind: { kind: 'date' },
});

/** A record that is to be deleted is nobody's any more: most of its cells are blank. */
export const notDeleted: RowRule = {
  keys: ['recordStatus'],
  of: ['recordStatus'],
  weight: 'refuse',
  broken: (row) =>
    row.value('recordStatus') === 'DELETE'
      ? 'NEW, UPDATE, UNCHECKED or NOCHANGE: a record that is to be deleted is not counted'
      : undefined,
};
