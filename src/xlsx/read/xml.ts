import { XlsxError } from '../errors';

/** An element by its local name: prefixes differ from program to program, names do not. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Xml[];
  text: string;
}

export interface Handlers {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

const TAG = /<(\/?)([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Goes through the elements of a text in order. A document type is refused: no spreadsheet needs one, and attacks do. */
export function scan(xml: string, on: Handlers): void {
  let at = 0;
  const skipTo = (end: string, from: number) => {
    const found = xml.indexOf(end, from);
    if (found < 0) throw new XlsxError(`A part of the file is cut short: "${end}" is missing`);
    at = found + end.length;
    return found;
  };
  for (let start = xml.indexOf('<'); start >= 0; start = xml.indexOf('<', at)) {
    if (start > at) on.text(decode(xml.slice(at, start)));
    if (xml.startsWith('<!--', start)) skipTo('-->', start);
    else if (xml.startsWith('<?', start)) skipTo('?>', start);
    else if (xml.startsWith('<![CDATA[', start)) on.text(xml.slice(start + 9, skipTo(']]>', start)));
    else {
      TAG.lastIndex = start;
      const found = TAG.exec(xml);
      if (!found) throw new XlsxError('A part of the file is not well-formed XML');
      const [whole, closing, qualified = '', written = '', empty] = found;
      const name = qualified.slice(qualified.indexOf(':') + 1);
      if (!closing) on.open(name, attributesOf(written));
      if (closing || empty) on.close(name);
      at = start + whole.length;
    }
  }
}

function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of written.matchAll(ATTRIBUTE)) {
    attributes[name] = decode(double ?? single ?? '');
  }
  return attributes;
}

/** The root element of a text. */
export function parseXml(xml: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [], text: '' };
  const path: Xml[] = [root];
  scan(xml, {
    open(name, attributes) {
      const element: Xml = { name, attributes, children: [], text: '' };
      path.at(-1)?.children.push(element);
      path.push(element);
    },
    close(name) {
      if (path.length < 2 || path.pop()?.name !== name)
        throw new XlsxError(`A part of the file is not well-formed XML: "${name}" closes what is not open`);
    },
    text(text) {
      const element = path.at(-1);
      if (element) element.text += text;
    },
  });
  if (path.length > 1) throw new XlsxError('A part of the file is cut short');
  const [first] = root.children;
  if (!first) throw new XlsxError('A part of the file is empty');
  return first;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hex, name: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return hex === undefined ? (ENTITIES[name] ?? whole) : String.fromCodePoint(parseInt(String(hex), 16));
  });
}

export const childOf = (element: Xml | undefined, ...path: string[]): Xml | undefined =>
  path.reduce<Xml | undefined>((at, name) => at?.children.find((child) => child.name === name), element);

export const childrenOf = (element: Xml | undefined, name: string): Xml[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** Every element of that name below, at any depth. */
export const allOf = (element: Xml | undefined, name: string): Xml[] =>
  element?.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]) ??
  [];

export const flag = (written: string | undefined, otherwise = false): boolean =>
  written === undefined ? otherwise : written === '1' || written === 'true' || written === 'on';

export const numeric = (written: string | undefined): number | undefined => {
  const number = written === undefined || written.trim() === '' ? Number.NaN : Number(written);
  return Number.isFinite(number) ? number : undefined;
};

/** The `val` of a child, as most settings of a chart are written. */
export const valOf = (element: Xml | undefined, ...path: string[]): string | undefined =>
  childOf(element, ...path)?.attributes['val'];

/** `r:id`, whatever prefix the program gave it. */
export const relationOf = (element: Xml | undefined): string | undefined =>
  Object.entries(element?.attributes ?? {}).find(([name]) => /^[^:]+:(id|embed)$/.test(name))?.[1];
