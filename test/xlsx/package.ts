import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/** Reads .xlsx bytes by itself, knowing nothing of our model or of the library that wrote them. */
export interface PackageCell {
  address: string;
  formula?: string;
  value: string | number | boolean | null;
  type: string;
}

export interface PackageTable {
  name: string;
  sheet: string;
  range: string;
  columns: string[];
}

export interface PackageSheet {
  name: string;
  path: string;
  cells: Map<string, PackageCell>;
}

export interface XlsxPackage {
  parts: Map<string, string>;
  sheets: PackageSheet[];
  tables: PackageTable[];
  names: { name: string; refersTo: string; scope: string | null }[];
}

type Node = { [key: string]: Node | Node[] | string | undefined };

const LISTS = new Set(['sheet', 'Relationship', 'row', 'c', 'si', 'r', 'definedName', 'tableColumn']);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
  isArray: (name) => LISTS.has(name),
});

/** The same file is looked at by one test after the other: it is read once. */
const known = new WeakMap<Uint8Array, XlsxPackage>();

export function readPackage(bytes: Uint8Array): XlsxPackage {
  const found = known.get(bytes) ?? read(bytes);
  known.set(bytes, found);
  return found;
}

function read(bytes: Uint8Array): XlsxPackage {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
  const workbook = child(parse(parts, 'xl/workbook.xml'), 'workbook');
  const relations = new Map(relationsOf(parts, 'xl/workbook.xml').map(({ id, target }) => [id, target]));
  const strings = parts.has('xl/sharedStrings.xml')
    ? children(child(parse(parts, 'xl/sharedStrings.xml'), 'sst'), 'si').map(textOf)
    : [];
  const sheets: PackageSheet[] = [];
  const tables: PackageTable[] = [];
  for (const sheet of children(child(workbook, 'sheets'), 'sheet')) {
    const name = attribute(sheet, 'name');
    const path = relations.get(attribute(sheet, 'r:id')) ?? '';
    sheets.push({ name, path, cells: readCells(child(parse(parts, path), 'worksheet'), strings) });
    for (const relation of relationsOf(parts, path)) {
      if (!relation.type.endsWith('/table')) continue;
      const table = child(parse(parts, relation.target), 'table');
      tables.push({
        name: attribute(table, 'displayName'),
        sheet: name,
        range: attribute(table, 'ref'),
        columns: children(child(table, 'tableColumns'), 'tableColumn').map((column) =>
          decode(attribute(column, 'name')),
        ),
      });
    }
  }
  const names = children(child(workbook, 'definedNames'), 'definedName').map((name) => ({
    name: attribute(name, 'name'),
    refersTo: content(name),
    scope: name['@localSheetId'] === undefined ? null : (sheets[Number(name['@localSheetId'])]?.name ?? null),
  }));
  return { parts, sheets, tables, names };
}

export interface Relation {
  id: string;
  type: string;
  /** Path in the package, or the address outside it. */
  target: string;
  external: boolean;
}

/** What a part refers to; a target is resolved against the part's folder. */
export function relationsOf(parts: ReadonlyMap<string, string>, path: string): Relation[] {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash + 1);
  const file = `${folder}_rels/${path.slice(slash + 1)}.rels`;
  if (!parts.has(file)) return [];
  return children(child(parse(parts, file), 'Relationships'), 'Relationship').map((relation) => {
    const external = relation['@TargetMode'] === 'External';
    const target = attribute(relation, 'Target');
    return {
      id: attribute(relation, 'Id'),
      type: attribute(relation, 'Type'),
      target: external ? target : new URL(target, `http://package/${folder}`).pathname.slice(1),
      external,
    };
  });
}

function readCells(worksheet: Node, strings: readonly string[]): Map<string, PackageCell> {
  const cells = new Map<string, PackageCell>();
  for (const row of children(child(worksheet, 'sheetData'), 'row')) {
    for (const cell of children(row, 'c')) {
      const address = attribute(cell, 'r');
      const type = typeof cell['@t'] === 'string' ? cell['@t'] : 'n';
      const formula = cell['f'] === undefined ? undefined : content(cell['f']);
      cells.set(address, {
        address,
        type,
        value: valueOf(cell, type, strings),
        ...(formula === undefined ? {} : { formula }),
      });
    }
  }
  return cells;
}

function valueOf(cell: Node, type: string, strings: readonly string[]): PackageCell['value'] {
  if (type === 'inlineStr') return textOf(child(cell, 'is'));
  if (cell['v'] === undefined) return null;
  const written = content(cell['v']);
  if (type === 's') return strings[Number(written)] ?? null;
  if (type === 'str' || type === 'e') return decode(written);
  if (type === 'b') return written === '1';
  return Number(written);
}

function textOf(item: Node): string {
  const runs = children(item, 'r');
  const written = runs.length > 0 ? runs.map((run) => content(run['t'])).join('') : content(item['t']);
  return decode(written);
}

/** `_x000D_` is a character by its code. */
const decode = (written: string) =>
  written.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

function parse(parts: ReadonlyMap<string, string>, path: string): Node {
  const written = parts.get(path);
  if (written === undefined) throw new Error(`The package has no part ${path}`);
  return parser.parse(written) as Node;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function child(node: Node, name: string): Node {
  const found = node[name];
  return isNode(found) ? found : {};
}

function children(node: Node, name: string): Node[] {
  const found = node[name];
  return Array.isArray(found) ? found.map((item) => (isNode(item) ? item : { '#text': String(item) })) : [];
}

function attribute(node: Node, name: string): string {
  const found = node[`@${name}`];
  return typeof found === 'string' ? found : '';
}

function content(value: Node | Node[] | string | undefined): string {
  if (typeof value === 'string') return value;
  return isNode(value) && typeof value['#text'] === 'string' ? value['#text'] : '';
}
