import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** The only file that knows fast-xml-parser. Its options leave nothing to it that reaches outside, expands or guesses. */
export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly Element[];
  readonly text: string;
}

type Node = Readonly<Record<string, unknown>>;

/**
 * The root element. Only the five entities of XML itself and characters by number are read, by us.
 * @throws Error for what is not well-formed or too deep, in words that follow "the XML is damaged: "
 */
export function parseXml(text: string, depth: number): Element {
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Error(`${valid.err.msg} (line ${valid.err.line})`);
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    htmlEntities: false,
    trimValues: false,
    cdataPropName: CDATA,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: depth,
    // Names are kept in lists and maps of our own, so none is dangerous.
    onDangerousProperty: (name) => name,
  });
  const roots = (parser.parse(text) as Node[]).flatMap((node) => elementOf(node) ?? []);
  const [root] = roots;
  if (root === undefined || roots.length > 1) throw new Error('it has no single outermost element');
  return root;
}

/** No element can be called that. */
const CDATA = '#cdata';
const TEXT = '#text';
const ATTRIBUTES = ':@';

function elementOf(node: Node): Element | undefined {
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT && key !== CDATA);
  if (name === undefined) return undefined;
  const inside = node[name] as Node[];
  const attributes = Object.entries((node[ATTRIBUTES] ?? {}) as Record<string, string>)
    .filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:'))
    .map(([key, value]) => [local(key), decode(value)] as const);
  return {
    name: local(name),
    attributes,
    children: inside.flatMap((child) => elementOf(child) ?? []),
    text: inside.map(textOf).join('').trim(),
  };
}

function textOf(node: Node): string {
  if (CDATA in node) return (node[CDATA] as Node[]).map((part) => String(part[TEXT])).join('');
  return TEXT in node ? decode(String(node[TEXT])) : '';
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** @throws Error for any entity but the five, which only a document type could define */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([^;&\s]*));?/g,
    (whole, decimal?: string, hex?: string, name = '') => {
      const code =
        decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : undefined;
      const letter =
        code === undefined
          ? ENTITIES.get(String(name))
          : code <= 0x10ffff && code > 0
            ? String.fromCodePoint(code)
            : undefined;
      if (letter === undefined || !whole.endsWith(';'))
        throw new Error(`"${whole.slice(0, 20)}" is no character of XML`);
      return letter;
    },
  );
}
