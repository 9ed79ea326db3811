import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/** Reads .docx bytes by itself, knowing nothing of our report or of the library that wrote them. */
export interface WordFile {
  readonly parts: ReadonlyMap<string, string>;
  /** Top to bottom, those in tables left out. */
  readonly paragraphs: readonly WordParagraph[];
  readonly tables: readonly WordTable[];
  readonly drawings: readonly { readonly name: string; readonly description: string }[];
  readonly styles: ReadonlyMap<string, { readonly type: string; readonly name: string }>;
  /** The styles that the document, its footers among it, asks for. */
  readonly usedStyles: ReadonlySet<string>;
}

export interface WordParagraph {
  readonly style: string;
  readonly text: string;
}

export interface WordTable {
  /** The words before it. */
  readonly caption: string;
  readonly style: string;
  /** In twips. */
  readonly columns: readonly number[];
  readonly rows: readonly WordRow[];
}

export interface WordRow {
  readonly isHead: boolean;
  readonly mayBreak: boolean;
  readonly cells: readonly string[];
}

type Node = Record<string, unknown>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  preserveOrder: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
});

const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? '';
const childrenOf = (node: Node | undefined): Node[] => (node ? (node[nameOf(node)] as Node[]) : []);
const child = (node: Node | undefined, name: string) => childrenOf(node).find((one) => nameOf(one) === name);
const all = (node: Node | undefined, name: string) => childrenOf(node).filter((one) => nameOf(one) === name);
const attribute = (node: Node | undefined, name: string): string =>
  String((node?.[':@'] as Node | undefined)?.[`@${name}`] ?? '');
const val = (node: Node | undefined): string => attribute(node, 'w:val');

function within(nodes: readonly Node[], name: string): Node[] {
  return nodes.flatMap((node) => {
    const inside = childrenOf(node);
    if (!Array.isArray(inside)) return [];
    return nameOf(node) === name ? [node, ...within(inside, name)] : within(inside, name);
  });
}

const textOf = (nodes: readonly Node[]): string =>
  within(nodes, 'w:t')
    .flatMap((node) => childrenOf(node).map((words) => String(words['#text'] ?? '')))
    .join('');

export function readWord(bytes: Uint8Array): WordFile {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
  const parse = (path: string) => parser.parse(parts.get(path) ?? '') as Node[];
  const root = parse('word/document.xml').find((node) => nameOf(node) === 'w:document');
  const body = childrenOf(child(root, 'w:body'));
  const paragraphs: WordParagraph[] = [];
  const tables: WordTable[] = [];
  for (const node of body) {
    if (nameOf(node) === 'w:p') paragraphs.push({ style: styleOf(node), text: textOf([node]) });
    if (nameOf(node) === 'w:tbl') tables.push(readTable(node, paragraphs.at(-1)?.text ?? ''));
  }
  const everywhere = [...parts.keys()]
    .filter((path) => /^word\/(document|footer\d*|header\d*)\.xml$/.test(path))
    .flatMap(parse);
  const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => within(everywhere, name).map(val));
  return {
    parts,
    paragraphs,
    tables,
    drawings: within(body, 'wp:docPr').map((node) => ({
      name: attribute(node, 'name'),
      description: attribute(node, 'descr'),
    })),
    styles: new Map(
      within(parse('word/styles.xml'), 'w:style').map((node) => [
        attribute(node, 'w:styleId'),
        { type: attribute(node, 'w:type'), name: val(child(node, 'w:name')) },
      ]),
    ),
    usedStyles: new Set(used),
  };
}

const styleOf = (paragraph: Node) => val(child(child(paragraph, 'w:pPr'), 'w:pStyle'));

function readTable(node: Node, caption: string): WordTable {
  return {
    caption,
    style: val(child(child(node, 'w:tblPr'), 'w:tblStyle')),
    columns: all(child(node, 'w:tblGrid'), 'w:gridCol').map((column) => Number(attribute(column, 'w:w'))),
    rows: all(node, 'w:tr').map((row) => ({
      isHead: child(child(row, 'w:trPr'), 'w:tblHeader') !== undefined,
      mayBreak: child(child(row, 'w:trPr'), 'w:cantSplit') === undefined,
      cells: all(row, 'w:tc').map((cell) =>
        all(cell, 'w:p')
          .map((paragraph) => textOf([paragraph]))
          .join('\n'),
      ),
    })),
  };
}
