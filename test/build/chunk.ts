import { readFile } from 'node:fs/promises';
import vm from 'node:vm';

type Exports = Record<string, unknown>;
type Module = (module: object, exports: Exports, runtime: object) => void;

/**
 * What a file that the pane loads later exports, run in a page of its own that has these globals and may make no code from text.
 *
 * @throws Error where the file holds more than one module, which only webpack's own runtime could put together
 */
export async function chunk(path: string, globals: Readonly<Record<string, unknown>>): Promise<Exports> {
  const page: Record<string, unknown> = { TextEncoder, setTimeout, clearTimeout, console, ...globals };
  page['self'] = page;
  const context = vm.createContext(page, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(await readFile(path, 'utf8'), context);
  const pushed = Object.entries(page).find(([name]) => name.startsWith('webpackChunk'))?.[1];
  const [[, modules]] = pushed as [[unknown, Record<string, Module>]];
  const [module, ...more] = Object.values(modules);
  if (!module || more.length > 0) throw new Error(`${path} holds ${more.length + 1} modules`);
  const exported: Exports = {};
  module({}, exported, {
    r: () => undefined,
    // Names a default export
    dn: () => undefined,
    d: (target: Exports, getters: Record<string, () => unknown>) => {
      for (const [name, get] of Object.entries(getters)) Object.defineProperty(target, name, { get });
    },
  });
  return exported;
}
