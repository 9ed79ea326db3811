import { z } from 'zod';
import { FIELDS, type FieldKey } from '../table/fields';
import { TARGETS } from './targets';

/** The fields that a column of any list may become; a mapping made by hand may use no other. */
const TARGET_KEYS = [...new Set([...TARGETS.posts, ...TARGETS.caseload].map(({ key }) => key))];

const column = z.strictObject({
  /** As the list has it; case and blanks do not count. */
  header: z.string().min(1).max(255),
  field: z.enum(TARGET_KEYS),
  /** Of FTE: `fraction` 0.5, `percent` 50. A sign, 50%, is read in both. */
  written: z.enum(['fraction', 'percent']).optional(),
  /** Of "Occupied?" and "Vacant?": what yes means. */
  yes: z.enum(['Filled', 'Vacant']).optional(),
});

export const MAPPING_VERSION = 1;

/** What is saved and reused: small, without any of the list's values. */
export const mappingSchema = z
  .strictObject({
    version: z.literal(
      MAPPING_VERSION,
      `this mapping is of another version; this program reads version ${MAPPING_VERSION}`,
    ),
    table: z.enum(['posts', 'caseload']),
    columns: z.array(column).min(1).max(100),
    /** Where no column says filled or vacant: whether the word in the name says so, or a blank name does. */
    vacantBy: z.enum(['word', 'blank']).optional(),
  })
  .check((context) => {
    for (const what of ['header', 'field'] as const) {
      const seen = new Set<string>();
      for (const entry of context.value.columns) {
        const name = entry[what].trim().toLowerCase();
        if (seen.has(name)) {
          context.issues.push({
            code: 'custom',
            input: entry[what],
            message: `${what} "${entry[what]}" stands twice in the mapping; keep one`,
            path: ['columns'],
          });
        }
        seen.add(name);
      }
    }
  });

export type Mapping = z.infer<typeof mappingSchema>;
export type MappedColumn = Mapping['columns'][number];

/** @throws Error that says what is wrong with the saved mapping, and where */
export function parseMapping(json: string): Mapping {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    throw new Error('the mapping is not JSON: save it again from a guess');
  }
  const read = mappingSchema.safeParse(parsed);
  if (read.success) return read.data;
  throw new Error(
    read.error.issues
      .map(({ path, message }) => `mapping${path.length === 0 ? '' : `, ${path.join('.')}`}: ${message}`)
      .join('; '),
  );
}

export const mappingText = (mapping: Mapping): string => `${JSON.stringify(mapping, null, 2)}\n`;

/** "Post number", for messages. */
export const titleOf = (key: FieldKey): string => FIELDS[key].title;
