import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { definitions } from '../functions/definitions';
import { referencePage } from '../functions/reference';

/** Writes the pages that are made from the definitions: `npm run docs`. */
const page = fileURLToPath(new URL('../docs/functions.md', import.meta.url));
await writeFile(page, referencePage(definitions));
console.log(`Wrote docs/functions.md: ${definitions.length} functions.`);
