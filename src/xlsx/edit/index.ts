import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../chart/xml';
import { XlsxError } from '../errors';
import { readStrings } from '../read/cells';
import { type Package, openPackage, workbookOf } from '../read/package';
import { readNames, readTable } from '../read/tables';
import { type Xml, childOf, parseXml } from '../read/xml';
import { withLooks } from './looks';
import { type NewSheet, sheetPart } from './new-sheet';
import { type CellEdit, type SavedFormula, type SavedValue, SheetText } from './sheet-text';
import {
  type Splice,
  type TextFormula,
  type TextPlace,
  columnsIn,
  namesIn,
  rulesIn,
  spliced,
} from './text-formulas';

export type { NewCell, NewSheet } from './new-sheet';
export type { CellEdit, SavedValue } from './sheet-text';
export type { TextPlace } from './text-formulas';

export interface EditTable {
  readonly name: string;
  readonly sheet: string;
  readonly area: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  };
  readonly columns: readonly string[];
  readonly headerRows: number;
  readonly totalsRows: number;
}

export interface EditName {
  readonly name: string;
  readonly formula: string;
  readonly sheet?: string;
}

/** A formula of the workbook that stands in no cell. */
export interface PlacedText {
  readonly place: TextPlace;
  readonly formula: string;
}

export interface Edits {
  readonly cells: readonly (CellEdit & { readonly sheet: string })[];
  /** New formulas of places, by the object that `texts` gave */
  readonly texts: ReadonlyMap<PlacedText, string>;
  /** Names to be taken out, such as those that Excel keeps of functions it does not know */
  readonly dropName: (name: string) => boolean;
  readonly sheets: readonly NewSheet[];
  /** Whether Excel is to calculate everything when it opens the workbook, as some values are not there */
  readonly recalculate: boolean;
}

interface PartText {
  readonly path: string;
  readonly texts: readonly TextFormula[];
}

const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const WORKSHEET = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
/** The first moment that an archive can tell: equal content gives equal bytes. */
const ALWAYS = new Date(1980, 0, 1);

/**
 * Somebody else's workbook, of which some formulas are to change and nothing else: every part that holds none of them is written
 * back byte for byte, and so is every cell of those that do.
 */
export class EditableWorkbook {
  readonly #file: Package;
  readonly #paths: ReadonlyMap<string, string>;
  readonly #workbookPath: string;
  readonly #parts = new Map<string, SheetText>();
  readonly #found = new Map<PlacedText, { path: string; text: TextFormula }>();
  readonly sheets: readonly string[];
  readonly tables: readonly EditTable[];
  readonly names: readonly EditName[];
  #strings: readonly string[] | undefined;

  /** @throws XlsxError for what is no .xlsx workbook, is locked or damaged, saying so */
  constructor(bytes: Uint8Array) {
    this.#file = openPackage(bytes, () => true);
    const { workbook, sheets } = workbookOf(this.#file);
    this.#workbookPath = this.#relations('').find(({ type }) => type === 'officeDocument')!.target;
    this.#paths = new Map(sheets.map(({ name, path }) => [name, path]));
    const all = childOf(workbook, 'sheets')?.children.map(({ attributes }) => attributes['name'] ?? '') ?? [];
    this.sheets = sheets.map(({ name }) => name);
    this.tables = this.sheets.flatMap((sheet) => this.#tablesOf(sheet).map(({ table }) => table));
    this.names = readNames(workbook, all).map(({ name, formula, sheet }) => ({
      name,
      formula: formula.slice(1),
      ...(sheet !== undefined && { sheet }),
    }));
  }

  #relations(path: string) {
    return this.#file.relations(path);
  }

  #sheet(name: string): SheetText {
    const known = this.#parts.get(name);
    if (known) return known;
    const path = this.#paths.get(name);
    const text = path === undefined ? undefined : this.#file.text(path);
    if (text === undefined) throw new XlsxError(`The sheet "${name}" is missing from the file`);
    const part = new SheetText(text, () => (this.#strings ??= this.#readStrings()));
    this.#parts.set(name, part);
    return part;
  }

  #readStrings(): readonly string[] {
    const path = this.#relations(this.#workbookPath).find(({ type }) => type === 'sharedStrings')?.target;
    return readStrings(path === undefined ? undefined : this.#file.xml(path), () => undefined);
  }

  #tablesOf(sheet: string): { table: EditTable; path: string }[] {
    return this.#relations(this.#paths.get(sheet) ?? '').flatMap(({ type, target }) => {
      const xml = type === 'table' ? this.#file.xml(target) : undefined;
      const table = xml && readTable(xml, () => undefined);
      if (!xml || !table) return [];
      const totalsRows = Number(xml.attributes['totalsRowCount'] ?? 0);
      const { name, area, columns, showHeaders } = table;
      return [
        { path: target, table: { name, sheet, area, columns, headerRows: Number(showHeaders), totalsRows } },
      ];
    });
  }

  value(sheet: string, row: number, column: number): SavedValue {
    return this.#sheet(sheet).value(row, column);
  }

  /** The formulas of cells for which `wanted` holds. */
  formulas(wanted: (formula: string) => boolean): (SavedFormula & { readonly sheet: string })[] {
    return this.sheets.flatMap((sheet) =>
      this.#sheet(sheet)
        .formulas(wanted)
        .map((found) => ({ ...found, sheet })),
    );
  }

  /** The formulas of tables' columns, of names and of rules for which `wanted` holds. */
  texts(wanted: (formula: string) => boolean): PlacedText[] {
    const parts: PartText[] = [
      ...this.sheets.map((sheet) => ({
        path: this.#paths.get(sheet)!,
        texts: rulesIn(this.#sheet(sheet).text, sheet, wanted),
      })),
      ...this.sheets.flatMap((sheet) =>
        this.#tablesOf(sheet).map(({ path, table }) => ({
          path,
          texts: columnsIn(this.#file.text(path) ?? '', table.name, sheet),
        })),
      ),
      { path: this.#workbookPath, texts: this.#names() },
    ];
    return parts.flatMap(({ path, texts }) =>
      texts
        .filter(({ formula }) => wanted(formula))
        .map((text) => {
          const placed: PlacedText = { place: text.place, formula: text.formula };
          this.#found.set(placed, { path, text });
          return placed;
        }),
    );
  }

  #names() {
    const workbook = this.#file.xml(this.#workbookPath);
    const all = childOf(workbook, 'sheets')?.children.map(({ attributes }) => attributes['name'] ?? '') ?? [];
    return namesIn(this.#file.text(this.#workbookPath) ?? '', all);
  }

  /** Every part that is text, for whoever looks for what is left in it. */
  parts(): { readonly path: string; readonly text: string }[] {
    return this.#file.paths
      .filter((path) => /\.(xml|rels|vml)$/i.test(path))
      .map((path) => ({ path, text: this.#file.text(path) ?? '' }));
  }

  /** The bytes of the workbook with the edits made. */
  write({ cells, texts, dropName, sheets, recalculate }: Edits): Uint8Array {
    const parts = new Map<string, string>();
    const splices = new Map<string, Splice[]>();
    for (const [placed, formula] of texts) {
      const found = this.#found.get(placed);
      if (!found) throw new RangeError('The formula is not one of this workbook');
      const { start, end } = found.text;
      splices.set(found.path, [...(splices.get(found.path) ?? []), { start, end, text: escapeXml(formula) }]);
    }
    const dropped = this.#names().filter(({ place }) => place.kind === 'name' && dropName(place.name));
    for (const { whole } of dropped) {
      const own = splices.get(this.#workbookPath) ?? [];
      const others = own.filter(({ start }) => start < whole[0] || start > whole[1]);
      splices.set(this.#workbookPath, [...others, { start: whole[0], end: whole[1], text: '' }]);
    }
    const bySheet = new Map(this.sheets.map((name) => [name, cells.filter(({ sheet }) => sheet === name)]));
    for (const [name, edits] of bySheet) {
      const path = this.#paths.get(name)!;
      const rules = splices.get(path) ?? [];
      if (edits.length === 0 && rules.length === 0) continue;
      // The rules' places hold before any cell grows, so they are replaced first; cells are found again.
      const ruled =
        rules.length === 0
          ? this.#sheet(name)
          : new SheetText(spliced(this.#sheet(name).text, rules), () => this.#strings ?? []);
      parts.set(path, ruled.edited(edits));
      splices.delete(path);
    }
    for (const [path, own] of splices) parts.set(path, spliced(this.#file.text(path) ?? '', own));
    this.#dropExternal(parts, dropName);
    this.#addSheets(parts, sheets);
    if (recalculate) this.#recalculated(parts);
    const removed = new Set<string>();
    if (cells.length > 0 || sheets.length > 0) this.#withoutChain(parts, removed);
    return this.#zipped(parts, removed);
  }

  #now(parts: ReadonlyMap<string, string>, path: string): string {
    return parts.get(path) ?? this.#file.text(path) ?? '';
  }

  /** A link to an add-in's file lists the functions that were used from it. */
  #dropExternal(parts: Map<string, string>, dropName: (name: string) => boolean): void {
    for (const { type, target } of this.#relations(this.#workbookPath)) {
      if (type !== 'externalLink') continue;
      const before = this.#now(parts, target);
      const after = before.replace(
        /<((?:\w+:)?)definedName\b[^>]*?\bname="([^"]*)"[^>]*?(?:\/>|>[^<]*<\/\1definedName>)/g,
        (whole, _prefix: string, name: string) => (dropName(name) ? '' : whole),
      );
      const mended = after.replace(/<((?:\w+:)?)definedNames>\s*<\/\1definedNames>/g, '');
      if (mended !== before) parts.set(target, mended);
    }
  }

  #addSheets(parts: Map<string, string>, sheets: readonly NewSheet[]): void {
    if (sheets.length === 0) return;
    const relations = this.#relations(this.#workbookPath);
    const stylesPath = relations.find(({ type }) => type === 'styles')?.target;
    if (stylesPath === undefined)
      throw new XlsxError('The workbook has no styles: save it in Excel and try again');
    const { styles, numbers } = withLooks(this.#now(parts, stylesPath));
    parts.set(stylesPath, styles);
    const folder = this.#workbookPath.slice(0, this.#workbookPath.lastIndexOf('/') + 1);
    const relationsPath = `${folder}_rels/${this.#workbookPath.slice(folder.length)}.rels`;
    for (const sheet of sheets) {
      const path = this.#free(parts, (n) => `${folder}worksheets/sheet${n}.xml`);
      parts.set(path, sheetPart(sheet, numbers));
      const id = freeId(this.#now(parts, relationsPath));
      const relation = `<Relationship Id="${id}" Type="${WORKSHEET}" Target="${path.slice(folder.length)}"/>`;
      parts.set(relationsPath, before(this.#now(parts, relationsPath), 'Relationships', relation));
      const type = `<Override PartName="/${path}" ContentType="${MAIN_TYPE}"/>`;
      parts.set('[Content_Types].xml', before(this.#now(parts, '[Content_Types].xml'), 'Types', type));
      parts.set(this.#workbookPath, withSheet(this.#now(parts, this.#workbookPath), sheet.name, id));
    }
  }

  #free(parts: ReadonlyMap<string, string>, name: (n: number) => string): string {
    for (let n = this.sheets.length + 1; ; n += 1) {
      const path = name(n);
      if (!parts.has(path) && !(path in this.#file.bytes)) return path;
    }
  }

  #recalculated(parts: Map<string, string>): void {
    const text = this.#now(parts, this.#workbookPath);
    const calcPr = /<((?:\w+:)?)calcPr\b([^>]*?)\/?>/.exec(text);
    const asked = ' fullCalcOnLoad="1"';
    const after = calcPr
      ? text.replace(
          calcPr[0],
          calcPr[0].replace(/\sfullCalcOnLoad="[^"]*"/, '').replace(/calcPr\b/, `calcPr${asked}`),
        )
      : text.replace(
          /<\/((?:\w+:)?)(?:definedNames|sheets)>(?![\s\S]*<\/\1definedNames>)/,
          (end, prefix: string) => `${end}<${prefix}calcPr${asked}/>`,
        );
    parts.set(this.#workbookPath, after);
  }

  /** The list of cells with formulas, in the order in which Excel calculates them: without it, Excel makes it anew. */
  #withoutChain(parts: Map<string, string>, removed: Set<string>): void {
    const chain = this.#relations(this.#workbookPath).find(({ type }) => type === 'calcChain')?.target;
    if (chain === undefined) return;
    removed.add(chain);
    const folder = this.#workbookPath.slice(0, this.#workbookPath.lastIndexOf('/') + 1);
    const relationsPath = `${folder}_rels/${this.#workbookPath.slice(folder.length)}.rels`;
    const without = (path: string, pattern: RegExp) =>
      parts.set(path, this.#now(parts, path).replace(pattern, ''));
    without(relationsPath, /<(?:\w+:)?Relationship\b[^>]*\/calcChain"[^>]*\/>/);
    without('[Content_Types].xml', new RegExp(`<(?:\\w+:)?Override\\b[^>]*"/${chain}"[^>]*/>`));
  }

  #zipped(parts: ReadonlyMap<string, string>, removed: ReadonlySet<string>): Uint8Array {
    const files: Record<string, Uint8Array> = {};
    for (const [path, bytes] of Object.entries(this.#file.bytes)) {
      const text = parts.get(path);
      if (!removed.has(path)) files[path] = text === undefined ? bytes : strToU8(text);
    }
    for (const [path, text] of parts) files[path] ??= strToU8(text);
    return zipSync(files, { mtime: ALWAYS, level: 6 });
  }
}

/** An element at the end of another, in its prefix. */
function before(text: string, parent: string, child: string): string {
  return text.replace(
    new RegExp(`</((?:\\w+:)?)${parent}>\\s*$`),
    (end, prefix: string) => child.replace(/^</, `<${prefix}`) + end,
  );
}

function freeId(relations: string): string {
  for (let n = 1; ; n += 1) if (!relations.includes(`"rIdShare${n}"`)) return `rIdShare${n}`;
}

function withSheet(workbook: string, name: string, id: string): string {
  const root = parseXml(workbook);
  const sheets = childOf(root, 'sheets')?.children ?? [];
  const next = Math.max(0, ...sheets.map(({ attributes }: Xml) => Number(attributes['sheetId'] ?? 0))) + 1;
  const [, relation = 'r:id'] = /<(?:\w+:)?sheet\b[^>]*?\s(\w+:id)\s*=/.exec(workbook) ?? [];
  return workbook.replace(
    /<\/((?:\w+:)?)sheets>/,
    (end, prefix: string) =>
      `<${prefix}sheet name="${escapeXml(name)}" sheetId="${next}" ${relation}="${id}"/>${end}`,
  );
}
