import { existsSync } from 'node:fs';

/** Published files, where they stand beside the project. */
export const PUBLISHED = '../shared/data';

/**
 * Defines tests of a published file. Where it is not, they are not there at all rather than skipped, and a line says so: the same shapes,
 * written by us, stand in the tests beside them.
 */
export function whereThereIs(file: string, define: (path: string) => void): void {
  const path = `${PUBLISHED}/${file}`;
  if (existsSync(path)) define(path);
  else console.info(`${path} is not here: the tests of it are left out`);
}
