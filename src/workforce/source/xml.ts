import { ImportError } from '../imported';
import { type Encoding, candidates, decoderOf } from './encoding';
import { LIMITS } from './limits';
import { heldSource, sheetOf } from './range';
import { refusedText } from './content';
import type { RawCell, Source } from './source';
import { tooLarge } from './bytes';
import { type Element, parseXml } from './xml-parser';

/**
 * The records of a small XML file as sheets of rows. An element that holds others is a record: its name is the sheet's, what it holds are
 * the columns, in the order in which they are first met in any record. So elements that repeat (CSWWWorker) become the rows of one sheet, and a
 * single one (Header) a sheet of one row. Prefixes are dropped; attributes are columns too; what repeats inside a record is joined by `; `.
 * @throws ImportError for a document type, for what is damaged, too deep or too large, or holds no record
 */
export function xmlSource(name: string, bytes: Uint8Array): Source {
  if (bytes.length > LIMITS.xmlBytes) throw new ImportError(name, tooLarge(LIMITS.xmlBytes));
  const { text, encoding } = decoded(name, bytes);
  const refused = refusedText(text);
  if (refused !== undefined) throw new ImportError(name, refused);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    throw new ImportError(
      name,
      'the XML has a document type (DOCTYPE), which may make a small file a huge one or call for other files, and is not read. Export it without one',
    );
  }
  const tables = tablesOf(name, rootOf(name, text));
  if (tables.length === 0)
    throw new ImportError(name, 'the XML holds no records: no element holds others with text in them');
  return {
    ...heldSource(
      name,
      'xml',
      tables.map(({ name: sheet, rows }) => sheetOf(name, sheet, rows)),
    ),
    encoding,
  };
}

function rootOf(name: string, text: string): Element {
  try {
    return parseXml(text, LIMITS.xmlDepth);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ImportError(name, `the XML is damaged or cut short: ${why}. Export it again`);
  }
}

interface Table {
  readonly name: string;
  readonly rows: RawCell[][];
}

function tablesOf(name: string, root: Element): Table[] {
  const records = new Set<string>();
  visit(root, (element) => {
    if (element.children.length > 0 || element.attributes.length > 0) records.add(element.name);
  });
  const columns = new Map<string, Map<string, number>>();
  const rows = new Map<string, string[][]>();
  let cells = 0;
  visit(root, (element) => {
    if (!records.has(element.name)) return;
    const values = valuesOf(element, records);
    if (values.length === 0 && element.children.length > 0) return;
    const header = columns.get(element.name) ?? new Map<string, number>();
    columns.set(element.name, header);
    const row: string[] = [];
    for (const [column, value] of values) {
      const at = header.get(column) ?? header.size;
      header.set(column, at);
      row[at] = row[at] === undefined ? value : `${row[at]}; ${value}`;
    }
    cells += row.length;
    if (header.size > LIMITS.columns || cells > LIMITS.xmlCells) {
      throw new ImportError(
        name,
        `the XML has too many differently named elements for a sheet ("${element.name}"). Check that it is a table`,
      );
    }
    const found = rows.get(element.name);
    if (found) found.push(row);
    else rows.set(element.name, [row]);
  });
  return [...rows].map(([sheet, found]) => {
    const header = [...(columns.get(sheet) ?? new Map<string, number>()).keys()];
    return { name: sheet, rows: [header, ...found.map((row) => Array.from(row, (cell) => cell ?? ''))] };
  });
}

/** What an element says of itself: attributes, children that are no records, and its own text. */
const valuesOf = (element: Element, records: ReadonlySet<string>): (readonly [string, string])[] => [
  ...element.attributes,
  ...element.children.filter(({ name }) => !records.has(name)).map(({ name, text }) => [name, text] as const),
  ...(element.text === '' ? [] : [[element.name, element.text] as const]),
];

function visit(element: Element, see: (element: Element) => void): void {
  see(element);
  for (const child of element.children) visit(child, see);
}

/** What the first line of an XML file may say of its encoding; as ASCII it can be read before the encoding is known. */
const DECLARED = /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

/** What can be read as ASCII is no UTF-16, though programs that think in UTF-16 declare it so. */
const NAMES: Readonly<Record<string, Encoding>> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-8',
  'us-ascii': 'UTF-8',
  'iso-8859-1': 'Windows-1252',
  'windows-1252': 'Windows-1252',
};

/** A mark at the beginning decides, then what the file declares, then UTF-8: the order of the XML standard. */
function decoded(name: string, bytes: Uint8Array): { text: string; encoding: Encoding } {
  const head = bytes.subarray(0, 1000);
  const [likeliest = 'UTF-8'] = candidates(head);
  const declared = DECLARED.exec(decoderOf('Windows-1252').decode(head).trimStart())?.[1]?.toLowerCase();
  const encoding = likeliest === 'UTF-8' && declared !== undefined ? NAMES[declared] : likeliest;
  if (encoding === undefined) {
    throw new ImportError(
      name,
      `the XML declares the encoding "${declared}", which is not read. Export it as UTF-8`,
    );
  }
  try {
    const decoder = decoderOf(encoding);
    return { text: decoder.decode(bytes) + decoder.end(), encoding };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ImportError(
      name,
      `the XML should be ${encoding}, but holds bytes that are not. Export it again as UTF-8`,
    );
  }
}
