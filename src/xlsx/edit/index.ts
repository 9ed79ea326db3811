import { escapeXml } from '../chart/xml';
import { XlsxError } from '../errors';
import { readStrings } from '../read/cells';
import { type Package, openPackage, workbookOf } from '../read/package';
import { readNames, readTable } from '../read/tables';
import { childOf } from '../read/xml';
import { PackageChanges } from './changes';
import type { NewSheet } from './new-sheet';
import { type CellEdit, type SavedFormula, type SavedValue, SheetText } from './sheet-text';
import { type Splice, spliced } from './splice';
import { type TextFormula, type TextPlace, columnsIn, namesIn, rulesIn } from './text-formulas';

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

/**
 * Somebody else's workbook, of which some formulas are to change and nothing else: every part that holds none of them is written
 * back byte for byte, and so is every cell of those that do.
 */
export class EditableWorkbook {
  readonly #bytes: Uint8Array;
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
    this.#bytes = bytes;
    this.#file = openPackage(bytes);
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
        .map(({ row, column, formula, fills }) =>
          fills ? { sheet, row, column, formula, fills } : { sheet, row, column, formula },
        ),
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
  async write({ cells, texts, dropName, sheets, recalculate }: Edits): Promise<Uint8Array> {
    const changes = new PackageChanges(this.#file, this.#workbookPath);
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
      changes.set(path, ruled.edited(edits));
      splices.delete(path);
    }
    for (const [path, own] of splices) changes.set(path, spliced(this.#file.text(path) ?? '', own));
    changes.dropExternalNames(dropName);
    changes.addSheets(sheets);
    if (recalculate) changes.recalculate();
    if (cells.length > 0 || sheets.length > 0) changes.dropChain();
    return changes.bytes(this.#bytes);
  }
}
