/** A picture as plain data: tests read it, the page makes elements of it, and a script can write it to a file. */
export interface Node {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Node | string)[];
}
export type Maybe = Node | string | undefined;

type Attributes = Readonly<Record<string, string | number | undefined>>;

export const node = (tag: string, attributes: Attributes, ...children: readonly Maybe[]): Node => ({
  tag,
  attributes: Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'number' ? round(value) : value]],
    ),
  ),
  children: children.filter((child) => child !== undefined),
});

export const round = (number: number): number => Math.round(number * 100) / 100;

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** What making elements takes of a document, so that a test need not have a whole one. */
export type Maker = Pick<Document, 'createElementNS' | 'createTextNode'>;

export function elementOf({ tag, attributes, children }: Node, maker: Maker): SVGElement {
  const element = maker.createElementNS(NAMESPACE, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  for (const child of children)
    element.appendChild(typeof child === 'string' ? maker.createTextNode(child) : elementOf(child, maker));
  return element;
}

/** The picture as an .svg file's text. */
export function svgText({ tag, attributes, children }: Node): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : svgText(child)));
  return `<${tag}${written.join('')}>${inside.join('')}</${tag}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
