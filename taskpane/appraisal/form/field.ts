/** A part of a case as it stands so far: incomplete, and possibly wrong. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** The lists whose names other places of a case refer to, and where each stands. */
export const NAMED_LISTS = {
  roles: ['roles'],
  teams: ['teams'],
  agency: ['agency'],
  options: ['options'],
  funding: ['funding'],
  partners: ['pool', 'partners'],
  criteria: ['scoring', 'criteria'],
  years: ['years'],
} as const;
export type NamedList = keyof typeof NAMED_LISTS;

interface Common {
  /** Its name in the case file; its label and hint are found by it. */
  readonly key: string;
  /** The case may do without. */
  readonly isOptional?: true;
  /** Whether the entry that it stands in has it at all; left out, it always has. */
  readonly isShown?: (entry: JsonObject, whole: JsonObject) => boolean;
}

interface Text extends Common {
  readonly kind: 'text';
  /** More than one for what may be a paragraph. */
  readonly lines?: number;
  /** Others refer to the entry by this name. */
  readonly names?: NamedList;
}

/** Figures; and what needs no more than its kind: `lines` are texts, one a line, `years` years in order, `byYear` a percentage for each of them. */
type PlainKind =
  'money' | 'number' | 'whole' | 'percentage' | 'year' | 'date' | 'yesNo' | 'lines' | 'years' | 'byYear';
type Plain = { readonly [K in PlainKind]: Common & { readonly kind: K } }[PlainKind];

interface Choice extends Common {
  readonly kind: 'choice';
  readonly choices: readonly (string | number)[];
}

interface ReferenceTo extends Common {
  readonly kind: 'reference';
  readonly to: NamedList;
}

interface Group extends Common {
  readonly kind: 'group';
  readonly fields: readonly Field[];
}

export interface List extends Common {
  readonly kind: 'list';
  readonly fields: readonly Field[];
  /** What its line in the list shows: these fields, the first above the others. */
  readonly summary: readonly string[];
  /** Short entries, shown whole one below the other instead of a line each. */
  readonly isInline?: true;
  /** What a new entry begins with. */
  readonly fresh?: JsonObject;
}

/** Entries by a name of their own. */
interface Register extends Common {
  readonly kind: 'record';
  readonly fields: readonly Field[];
  readonly summary: readonly string[];
}

/** One field of a form, as data: the editor is chosen by its kind. */
export type Field = Text | Plain | Choice | ReferenceTo | Group | List | Register;
export type FieldOf<K extends Field['kind']> = Extract<Field, { kind: K }>;

/** Kinds that hold further fields. */
export const isParent = (field: Field): field is Group | List | Register => 'fields' in field;

export const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

export const listOf = (json: Json | undefined): readonly Json[] =>
  Array.isArray(json) ? (json as readonly Json[]) : [];
