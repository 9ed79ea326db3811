import { readFile } from 'node:fs/promises';
import vm from 'node:vm';

/**
 * Runs a built functions.js as a page would, with nothing but a `CustomFunctions` that notes what it is given.
 *
 * @returns each associated id, in order and as often as it was associated, with its function
 */
export async function associations(file: string): Promise<readonly (readonly [id: string, work: unknown])[]> {
  const found: [string, unknown][] = [];
  const page = vm.createContext({
    CustomFunctions: { associate: (id: string, work: unknown) => found.push([id, work]) },
  });
  vm.runInContext(await readFile(file, 'utf8'), page, { filename: file });
  return found;
}
