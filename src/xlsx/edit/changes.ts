import { rewritten } from '../archive';
import { escapeXml } from '../chart/xml';
import { type Deflated, deflated } from '../data-deflate';
import { XlsxError } from '../errors';
import type { Package } from '../read/package';
import { type Xml, childOf, parseXml } from '../read/xml';
import { withLooks } from './looks';
import { type NewSheet, sheetPart } from './new-sheet';

const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const WORKSHEET = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';

/** The parts of a package that change, gathered until the file is written. */
export class PackageChanges {
  readonly #parts = new Map<string, string>();
  readonly #removed = new Set<string>();

  constructor(
    private readonly file: Package,
    private readonly workbookPath: string,
  ) {}

  set(path: string, text: string): void {
    this.#parts.set(path, text);
  }

  #now(path: string): string {
    return this.#parts.get(path) ?? this.file.text(path) ?? '';
  }

  #relations() {
    return this.file.relations(this.workbookPath);
  }

  /** A link to an add-in's file lists the functions that were used from it. */
  dropExternalNames(dropName: (name: string) => boolean): void {
    for (const { type, target } of this.#relations()) {
      if (type !== 'externalLink') continue;
      const before = this.#now(target);
      const after = before.replace(
        /<((?:\w+:)?)definedName\b[^>]*?\bname="([^"]*)"[^>]*?(?:\/>|>[^<]*<\/\1definedName>)/g,
        (whole, _prefix: string, name: string) => (dropName(name) ? '' : whole),
      );
      const mended = after.replace(/<((?:\w+:)?)definedNames>\s*<\/\1definedNames>/g, '');
      if (mended !== before) this.#parts.set(target, mended);
    }
  }

  addSheets(sheets: readonly NewSheet[]): void {
    if (sheets.length === 0) return;
    const relations = this.#relations();
    const stylesPath = relations.find(({ type }) => type === 'styles')?.target;
    if (stylesPath === undefined)
      throw new XlsxError('The workbook has no styles: save it in Excel and try again');
    const { styles, numbers } = withLooks(this.#now(stylesPath));
    this.#parts.set(stylesPath, styles);
    const folder = this.workbookPath.slice(0, this.workbookPath.lastIndexOf('/') + 1);
    const relationsPath = `${folder}_rels/${this.workbookPath.slice(folder.length)}.rels`;
    for (const sheet of sheets) {
      const path = this.#free((n) => `${folder}worksheets/sheet${n}.xml`);
      this.#parts.set(path, sheetPart(sheet, numbers));
      const id = freeId(this.#now(relationsPath));
      const relation = `<Relationship Id="${id}" Type="${WORKSHEET}" Target="${path.slice(folder.length)}"/>`;
      this.#parts.set(relationsPath, before(this.#now(relationsPath), 'Relationships', relation));
      const type = `<Override PartName="/${path}" ContentType="${MAIN_TYPE}"/>`;
      this.#parts.set('[Content_Types].xml', before(this.#now('[Content_Types].xml'), 'Types', type));
      this.#parts.set(this.workbookPath, withSheet(this.#now(this.workbookPath), sheet.name, id));
    }
  }

  #free(name: (n: number) => string): string {
    for (let n = this.#relations().length + 1; ; n += 1) {
      const path = name(n);
      if (!this.#parts.has(path) && !this.file.paths.includes(path)) return path;
    }
  }

  recalculate(): void {
    const text = this.#now(this.workbookPath);
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
    this.#parts.set(this.workbookPath, after);
  }

  /** The list of cells with formulas, in the order in which Excel calculates them: without it, Excel makes it anew. */
  dropChain(): void {
    const chain = this.#relations().find(({ type }) => type === 'calcChain')?.target;
    if (chain === undefined) return;
    this.#removed.add(chain);
    const folder = this.workbookPath.slice(0, this.workbookPath.lastIndexOf('/') + 1);
    const relationsPath = `${folder}_rels/${this.workbookPath.slice(folder.length)}.rels`;
    const without = (path: string, pattern: RegExp) =>
      this.#parts.set(path, this.#now(path).replace(pattern, ''));
    without(relationsPath, /<(?:\w+:)?Relationship\b[^>]*\/calcChain"[^>]*\/>/);
    without('[Content_Types].xml', new RegExp(`<(?:\\w+:)?Override\\b[^>]*"/${chain}"[^>]*/>`));
  }

  /** The archive with these changes; every other part of it is copied as it stands. */
  async bytes(archive: Uint8Array): Promise<Uint8Array> {
    const compressed = new Map<string, Deflated>();
    for (const [path, text] of this.#parts)
      if (!this.#removed.has(path)) compressed.set(path, await deflated([text]));
    return rewritten(archive, compressed, this.#removed);
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
