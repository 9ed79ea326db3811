import { build } from '../../../scripts/build';

/** Before all end-to-end tests: the add-in is built once for every process that runs them, unless WFC_DIST names a build that is at hand. */
export default async function built(): Promise<void> {
  process.env.WFC_DIST ??= (await build()).outDir;
}
