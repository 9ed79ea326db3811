type Attributes = Readonly<Record<string, string | number>>;

/** Elements in the order given; null where the chart has none. */
export type Children = readonly (string | null)[];

/** One element around others, which are XML already. */
export function element(name: string, attributes: Attributes, children: Children = []): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const inside = children.filter((child) => child !== null).join('');
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`;
}

/** An element that holds others and has no attributes. */
export const group = (name: string, ...children: Children): string => element(name, {}, children);

/** `<c:gapWidth val="70"/>`: what most of a chart's settings look like. */
export const setting = (name: string, value: string | number | boolean): string =>
  element(name, { val: typeof value === 'boolean' ? Number(value) : value });

export const content = (name: string, text: string | number): string => group(name, escapeXml(String(text)));

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
