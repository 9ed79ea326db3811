import { describe, expect, test } from 'vitest';
import { caseJsonSchema } from '../../../src/appraisal/schema';
import { type Field, isParent } from '../../../taskpane/appraisal/form/field';
import { ALL_FIELDS } from '../../../taskpane/appraisal/steps';
import { fields as texts } from '../../../taskpane/texts/en-GB/appraisal-fields';

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: Schema | false;
}

/** What a part of the schema asks for, by its place: `options.changes.role`. */
interface Asked {
  readonly schema: Schema;
  readonly isOptional: boolean;
}

/** Kinds of one union are one form: what any of them has, it may have; what all need is needed. */
const shapesOf = (schema: Schema): readonly Schema[] => schema.oneOf ?? [schema];

function* askedFor(schema: Schema, at = ''): Generator<[string, Asked]> {
  for (const shape of shapesOf(schema))
    for (const [key, part] of Object.entries(shape.properties ?? {})) {
      if (key === '$schema') continue;
      const place = at === '' ? key : `${at}.${key}`;
      yield [place, { schema: part, isOptional: !(shape.required ?? []).includes(key) }];
      const inside = part.items ?? (part.additionalProperties ? part.additionalProperties : part);
      yield* askedFor(inside, place);
    }
}

function* asked(fields: readonly Field[], at = ''): Generator<[string, Field]> {
  for (const field of fields) {
    const place = at === '' ? field.key : `${at}.${field.key}`;
    yield [place, field];
    if (isParent(field)) yield* asked(field.fields, place);
  }
}

const inSchema = new Map(askedFor(caseJsonSchema() as Schema));
const inForms = new Map(asked(ALL_FIELDS));

/** Which kinds of field can hold what the schema takes. */
function kindsFor({
  type,
  format,
  pattern,
  enum: choices,
  items,
  additionalProperties,
  const: only,
}: Schema): string[] {
  if (only !== undefined || choices) return ['choice'];
  if (format === 'date') return ['date'];
  if (pattern) return ['year', 'reference'];
  if (type === 'array') {
    if (items?.type === 'number') return ['byYear'];
    if (items?.type === 'string') return items.pattern ? ['years'] : ['lines'];
    return ['list'];
  }
  if (type === 'object') return [additionalProperties ? 'record' : 'group'];
  if (type === 'boolean') return ['yesNo'];
  if (type === 'integer') return ['whole', 'choice'];
  if (type === 'number') return ['money', 'number', 'percentage', 'whole'];
  return ['text', 'reference'];
}

describe('the forms ask for what a case can hold, and for nothing else', () => {
  test('every place of the schema has a field, and every field a place', () => {
    expect([...inForms.keys()].toSorted()).toEqual([...inSchema.keys()].toSorted());
    expect(inForms.size).toBeGreaterThan(120);
  });

  test.each([...inForms])(
    '%s is of a kind that holds it, optional where the schema says so',
    (place, field) => {
      const { schema, isOptional } = inSchema.get(place)!;
      expect(kindsFor(schema)).toContain(field.kind);
      expect(field.isOptional ?? false).toBe(isOptional);
    },
  );

  test.each(
    [...inForms].flatMap(([place, field]) => (field.kind === 'choice' ? [[place, field] as const] : [])),
  )('%s offers every choice of the schema and no other', (place, field) => {
    const schemas = place === 'options.changes.change' ? changeKinds() : [inSchema.get(place)!.schema];
    const { minimum, maximum } = schemas[0]!;
    const allowed = schemas.flatMap(
      (schema) => schema.enum ?? (schema.const === undefined ? [] : [schema.const]),
    );
    const expected =
      allowed.length > 0 ? allowed : Array.from({ length: maximum! - minimum! + 1 }, (_, i) => minimum! + i);
    expect([...field.choices].toSorted()).toEqual([...expected].toSorted());
  });

  test('every field has a label, every list says what one of it is called, and no text is left over', () => {
    expect(Object.keys(texts).toSorted()).toEqual([...inForms.keys()].toSorted());
    for (const [place, field] of inForms)
      if (field.kind === 'list' || field.kind === 'record') expect(texts[place], place).toHaveProperty('one');
  });

  test('a line of a list shows fields that the entry has', () => {
    for (const [place, field] of inForms) {
      if (field.kind !== 'list' && field.kind !== 'record') continue;
      const keys = field.fields.map(({ key }) => key);
      expect(keys, place).toEqual(expect.arrayContaining([...field.summary]));
    }
  });
});

function changeKinds(): Schema[] {
  const changes = inSchema.get('options.changes')!.schema.items!;
  return shapesOf(changes).map((shape) => shape.properties!['change']!);
}
