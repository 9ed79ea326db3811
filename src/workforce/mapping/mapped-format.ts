import { fteOf } from '../derive/working-time';
import type { Derived, Field, Format, RowView } from '../formats/format';
import type { MappedColumn, Mapping } from './schema';
import { VACANT } from './values';

const STATUS = {
  Vacant: 'Vacant',
  V: 'Vacant',
  Vac: 'Vacant',
  Vacancy: 'Vacant',
  Unfilled: 'Vacant',
  Unoccupied: 'Vacant',
  Empty: 'Vacant',
  Filled: 'Filled',
  F: 'Filled',
  Occupied: 'Filled',
  O: 'Filled',
  'In post': 'Filled',
} as const;

const YES_NO = {
  Y: 'Yes',
  Yes: 'Yes',
  TRUE: 'Yes',
  1: 'Yes',
  N: 'No',
  No: 'No',
  FALSE: 'No',
  0: 'No',
} as const;

const NOT_RECORDED = ['N/A', 'NA', 'n/k', 'Not known', 'Not recorded', '-'];

/** Any list, once a mapping says what its columns are. */
export function formatOf(mapping: Mapping): Format {
  const posts = mapping.table === 'posts';
  return {
    id: posts ? 'mapped-posts' : 'mapped-caseload',
    title: posts ? 'List of posts, by mapping' : 'List of cases, by mapping',
    source: 'the mapping',
    table: mapping.table,
    signature: mapping.columns.map(({ header }) => [header]),
    fields: mapping.columns.map(fieldOf),
    derived: derivedOf(mapping),
    rules: [fteAgreesWithHours],
  };
}

function fieldOf(column: MappedColumn): Field {
  const field = { key: column.field, headers: [column.header], notRecorded: NOT_RECORDED } as const;
  switch (column.field) {
    case 'postNumber':
    case 'costCentre':
      return { ...field, kind: { kind: 'id' } };
    case 'salary':
      return { ...field, kind: { kind: 'money', min: 0 } };
    case 'contractedHours':
    case 'fullTimeHours':
      return { ...field, kind: { kind: 'number', min: 0, max: 168 }, usual: { max: 48 } };
    case 'fte':
      return {
        ...field,
        usual: { max: 1 },
        kind:
          column.written === undefined
            ? { kind: 'number', min: 0 }
            : { kind: 'share', written: column.written },
      };
    case 'openCases':
      return { ...field, kind: { kind: 'number', min: 0, step: 1 }, required: true };
    case 'startDate':
      return { ...field, kind: { kind: 'date' } };
    case 'postStatus':
      return {
        ...field,
        kind: { kind: 'code', codes: { ...STATUS, ...statusByAnswer(column.yes) }, unknown: 'keep' },
      };
    case 'agency':
    case 'asye':
      return { ...field, kind: { kind: 'code', codes: YES_NO, unknown: 'keep' } };
    case 'holder':
      return { key: 'holder', headers: [column.header], kind: { kind: 'text' }, personal: 'drop' };
    case 'worker':
      // Nobody is no worker, and gets no pseudonym.
      return {
        ...field,
        notRecorded: [...NOT_RECORDED, 'Unallocated', 'Not allocated', 'Unassigned', 'None'],
        kind: { kind: 'text' },
        personal: 'pseudonym',
      };
    default:
      return { ...field, kind: { kind: 'text' } };
  }
}

/** "Occupied? Yes" and "Vacant? Yes" are opposites; without a word on it, yes is taken for filled. */
function statusByAnswer(yes: MappedColumn['yes'] = 'Filled'): Record<string, string> {
  const no = yes === 'Filled' ? 'Vacant' : 'Filled';
  return { Yes: yes, Y: yes, TRUE: yes, 1: yes, No: no, N: no, FALSE: no, 0: no };
}

function derivedOf({ columns, vacantBy }: Mapping): Derived[] {
  const has = (field: MappedColumn['field']) => columns.some((column) => column.field === field);
  const derived: Derived[] = [];
  if (vacantBy !== undefined && has('holder')) {
    derived.push({ key: 'postStatus', from: (row) => statusByName(row, vacantBy) });
  }
  if (has('contractedHours')) {
    derived.push({ key: 'fte', from: fteOf });
  }
  return derived;
}

function statusByName(row: RowView, vacantBy: 'word' | 'blank'): string | null {
  const name = row.raw('holder');
  const text = typeof name === 'string' ? name.trim() : '';
  if (VACANT.test(text)) return 'Vacant';
  if (text !== '') return 'Filled';
  return vacantBy === 'blank' ? 'Vacant' : null;
}

/** Hours that are rounded to the half hour move an FTE by less than this. */
const TOLERANCE = 0.02;

const fteAgreesWithHours = {
  keys: ['fte', 'contractedHours', 'fullTimeHours'],
  weight: 'warn',
  broken: (row: RowView) => {
    const fte = row.value('fte');
    const hours = row.value('contractedHours');
    const full = row.value('fullTimeHours');
    if (typeof fte !== 'number' || typeof hours !== 'number' || typeof full !== 'number' || full <= 0)
      return undefined;
    return Math.abs(fte - hours / full) <= TOLERANCE
      ? undefined
      : `FTE is ${fte}, but ${hours} of ${full} hours are ${(hours / full).toFixed(2)}`;
  },
} as const;
