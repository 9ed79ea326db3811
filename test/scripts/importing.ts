import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ownFolder, run } from './terminal';

export const EXAMPLES = 'examples/data';
export const example = (name: string) => join(EXAMPLES, name);

const place = z.strictObject({
  sheet: z.string().nullable(),
  row: z.number().int().positive(),
  column: z.string().nullable(),
  found: z.string(),
  allowed: z.string(),
});
const count = z.number().int().min(0);

/** What `--json` prints. */
export const reportSchema = z.strictObject({
  output: z.string(),
  files: z.array(
    z.strictObject({
      file: z.string(),
      format: z.string(),
      title: z.string(),
      because: z.string(),
      confidence: z.number().min(0).max(1),
      encoding: z.string().nullable(),
      rowsRead: count,
      imported: count,
      notImported: count,
      leftOut: count,
      totals: count,
      blanks: count,
      columnsLeftOut: z.array(z.strictObject({ column: z.string(), why: z.string() })),
      problems: z.array(place),
      doubts: z.array(place),
      notes: z.array(z.string()),
      mapping: z.looseObject({ version: z.literal(1) }).optional(),
    }),
  ),
  sheets: z.array(z.string()),
  tables: z.array(z.strictObject({ name: z.string(), sheet: z.string(), rows: count })),
});

/** Folders for the files of one test each. */
export async function importing() {
  const folder = await ownFolder();
  return async (files: Readonly<Record<string, string | Uint8Array>> = {}) => {
    const own = await mkdtemp(join(folder, 'place-'));
    const at = (name: string) => join(own, name);
    for (const [name, content] of Object.entries(files)) await writeFile(at(name), content);
    const output = at('out.xlsx');
    const command = (...args: string[]) => run(['import', ...args, '-o', output]);
    return {
      at,
      output,
      command,
      listed: async () => (await readdir(own)).sort(),
      written: () => readFile(output),
      /** The report of a command that has to end well. */
      json: async (...args: string[]) => {
        const { code, out, err } = await command(...args, '--json');
        if (code !== 0) throw new Error(`ended with ${code}: ${err}`);
        return reportSchema.parse(JSON.parse(out));
      },
    };
  };
}
