/** Writes the JSON Schema of a case, by which an editor completes and checks one: `npm run schema`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { caseJsonSchema } from '../src/appraisal/schema';

export const SCHEMA_PATH = join(import.meta.dirname, '..', 'schema', 'appraisal-case.schema.json');

/** The file as Prettier leaves it. */
export async function schemaText(): Promise<string> {
  const style = await resolveConfig(SCHEMA_PATH);
  return format(JSON.stringify(caseJsonSchema()), { ...style, filepath: SCHEMA_PATH });
}

if (process.argv[1] === import.meta.filename) {
  await mkdir(dirname(SCHEMA_PATH), { recursive: true });
  await writeFile(SCHEMA_PATH, await schemaText());
}
