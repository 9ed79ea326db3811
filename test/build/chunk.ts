import { readFile } from 'node:fs/promises';
import vm from 'node:vm';

type Exports = Record<string, unknown>;
type Module = (module: { exports: Exports }, exports: Exports, require: object) => void;

/**
 * What a file that the pane loads later exports under a name, run in a page of its own that has these globals and may make no code from
 * text. A small stand-in for webpack's own runtime, which lives in taskpane.js, puts the modules together.
 *
 * @param paths - the files in the order in which the pane loads them, the wanted one last
 */
export async function chunk(
  paths: readonly string[],
  name: string,
  globals: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const page: Record<string, unknown> = {
    TextEncoder,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    console,
    ...globals,
  };
  page['self'] = page;
  page['window'] = page;
  const context = vm.createContext(page, { codeGeneration: { strings: false, wasm: false } });
  for (const path of paths) vm.runInContext(await readFile(path, 'utf8'), context);
  const pushed = Object.entries(page).find(([key]) => key.startsWith('webpackChunk'))?.[1];
  const parts = (pushed as [unknown, Record<string, Module>][]).map(([, modules]) => modules);
  const wanted = new RegExp(`\\b${name}:(?:\\(\\)=>|function)`);
  const found = Object.entries(parts.at(-1) ?? {}).filter(([, module]) => wanted.test(String(module)));
  if (found.length !== 1) throw new Error(`${found.length} modules of ${paths.at(-1)} export ${name}`);
  return runtime(Object.assign({}, ...parts) as Record<string, Module>)(found[0]![0])[name];
}

type Getter = () => unknown;

/** A list has a name and its getter in turn, or a name, 0 and what never changes. */
function exportsIn(given: Record<string, Getter> | readonly unknown[]): [string, PropertyDescriptor][] {
  if (!Array.isArray(given))
    return Object.entries(given as Record<string, Getter>).map(([name, get]) => [name, { get }]);
  const list = [...(given as readonly unknown[])];
  const found: [string, PropertyDescriptor][] = [];
  while (list.length > 0) {
    const [name, get] = list.splice(0, 2);
    found.push([name as string, get === 0 ? { value: list.shift() } : { get: get as Getter }]);
  }
  return found;
}

/** As webpack's modules ask for each other and say what they export. */
function runtime(modules: Readonly<Record<string, Module>>): (id: string) => Exports {
  const loaded = new Map<string, { exports: Exports }>();
  const define = (target: object, given: Parameters<typeof exportsIn>[0]) => {
    for (const [name, property] of exportsIn(given))
      Object.defineProperty(target, name, { ...property, enumerable: true });
  };
  const load = (id: string | number): Exports => {
    const known = loaded.get(String(id));
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(String(id), module);
    const make = modules[String(id)];
    if (!make) throw new Error(`No file that was loaded has the module ${id}`);
    make(module, module.exports, load);
    return module.exports;
  };
  const isModule = (value: unknown): value is Exports =>
    typeof value === 'object' && value !== null && '__esModule' in value;
  Object.assign(load, {
    d: define,
    // Names a default export
    dn: () => undefined,
    o: (target: object, name: string) => Object.hasOwn(target, name),
    r: (target: object) => Object.defineProperty(target, '__esModule', { value: true }),
    n: (value: unknown) => {
      const get = () => (isModule(value) ? value['default'] : value);
      define(get, { a: get });
      return get;
    },
  });
  return load;
}
