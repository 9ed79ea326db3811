import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of the manifest with its parent's place, so that a rule reads like the schema. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: readonly Element[];
}

type Node = Record<string, unknown> & { ':@'?: Record<string, string>; '#text'?: string };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  ignoreDeclaration: true,
  parseTagValue: false,
});

/** @throws Error where the text is not well-formed XML with one root */
export function readXml(text: string): Element {
  const fault = XMLValidator.validate(text);
  if (fault !== true) throw new Error(`line ${fault.err.line}: ${fault.err.msg}`);
  const [root, ...more] = (parser.parse(text) as Node[])
    .map(asElement)
    .filter((element) => element.name !== '#text');
  if (!root || more.length > 0) throw new Error('the manifest must have one root element');
  return root;
}

function asElement(node: Node): Element {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  if (name === '#text') return { name, attributes: {}, text: String(node['#text']), children: [] };
  const nodes = (node[name] as Node[]).map(asElement);
  const isText = (element: Element) => element.name === '#text';
  return {
    name,
    attributes: node[':@'] ?? {},
    text: nodes
      .filter(isText)
      .map((element) => element.text)
      .join('')
      .trim(),
    children: nodes.filter((element) => !isText(element)),
  };
}

/** The element and everything in it, in document order. */
export function walk(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(walk)];
}

export const child = (element: Element | undefined, name: string) =>
  element?.children.find((one) => one.name === name);

/** Follows child names from an element: `at(root, 'Hosts/Host')`. */
export const at = (element: Element | undefined, path: string) =>
  path.split('/').reduce<Element | undefined>((found, name) => child(found, name), element);
