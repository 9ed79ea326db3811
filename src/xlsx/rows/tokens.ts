import { XlsxError } from '../errors';
import { type Unpacked, type ZipPart, unpack } from './zip';

const TAG = /<(\/?)([^\s/>"'<]+)([^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*)>/y;
const ODDLY_WRITTEN = /'|\s=|=\s/;
/** No tag of a spreadsheet is longer; what seems to be is no tag. */
const LONGEST = 1_000_000;

/**
 * Goes through a part's elements one by one, unpacking as it goes, so that neither the part nor what is read of it is ever held whole.
 * After `next()` the fields tell what was found: an element's begin, its end, or text.
 */
export class Tokens {
  kind: 'open' | 'close' | 'text' = 'text';
  /** Without its prefix. */
  name = '';
  /** An element without content, which has no end of its own. */
  empty = false;
  /** As written, entities and all. */
  text = '';
  /** How much of the part has been read. */
  done = 0;
  private attributes = '';
  private rest = '';
  private at = 0;
  private depth = 0;
  private readonly blocks: Iterator<Unpacked>;
  private decoder: TextDecoder | undefined;

  constructor(part: ZipPart) {
    this.blocks = unpack(part);
  }

  /** @returns false at the end. @throws XlsxError for what is not well-formed */
  next(): boolean {
    for (;;) {
      const start = this.rest.indexOf('<', this.at);
      if (start < 0) {
        if (this.more()) continue;
        if (this.depth > 0) throw new XlsxError(CUT);
        return false;
      }
      if (start > this.at) {
        this.kind = 'text';
        this.text = this.rest.slice(this.at, start);
        this.at = start;
        return true;
      }
      const second = this.rest.charCodeAt(start + 1);
      if (second === BANG || second === QUESTION || Number.isNaN(second)) {
        if (this.aside(start)) return true;
        continue;
      }
      if (this.tag(start)) return true;
      if (!this.more()) throw new XlsxError(CUT);
    }
  }

  attribute(name: string): string | undefined {
    const found = this.attributes.indexOf(`${name}="`);
    if (found > 0 && this.attributes.charCodeAt(found - 1) <= 32) {
      const from = found + name.length + 2;
      return decodeXml(this.attributes.slice(from, this.attributes.indexOf('"', from)));
    }
    if (found < 0 && !ODDLY_WRITTEN.test(this.attributes)) return undefined;
    // Rarely written so: in single quotes, with blanks, or after another whose name ends alike.
    const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(this.attributes);
    return pattern ? decodeXml(pattern[1] ?? pattern[2] ?? '') : undefined;
  }

  private tag(start: number): boolean {
    TAG.lastIndex = start;
    const found = TAG.exec(this.rest);
    if (!found) return false;
    const [whole, closing, qualified = '', written = ''] = found;
    const colon = qualified.indexOf(':');
    this.name = colon < 0 ? qualified : qualified.slice(colon + 1);
    this.kind = closing === '' ? 'open' : 'close';
    this.attributes = written;
    this.empty = closing === '' && written.endsWith('/');
    if (this.kind === 'close') this.depth -= 1;
    else if (!this.empty) this.depth += 1;
    if (this.depth < 0) throw new XlsxError(MALFORMED);
    this.at = start + whole.length;
    return true;
  }

  /** Comments and instructions are passed over; CDATA is text. */
  private aside(start: number): boolean {
    const opening = this.rest.slice(start, start + 9);
    if (opening.length < 9 && this.more()) return false;
    const cdata = opening.startsWith('<![CDATA[');
    const end = cdata
      ? ']]>'
      : opening.startsWith('<!--')
        ? '-->'
        : opening.startsWith('<?')
          ? '?>'
          : undefined;
    if (end === undefined) throw new XlsxError(MALFORMED);
    const found = this.rest.indexOf(end, this.at);
    if (found < 0) {
      if (!this.more()) throw new XlsxError(CUT);
      return false;
    }
    this.at = found + end.length;
    if (!cdata) return false;
    this.kind = 'text';
    this.text = this.rest.slice(start + 9, found).replaceAll('&', '&amp;');
    return true;
  }

  private more(): boolean {
    const block = this.blocks.next();
    if (block.done === true) return false;
    const { bytes, done } = block.value;
    this.decoder ??= new TextDecoder(
      bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8',
    );
    this.rest = this.rest.slice(this.at) + this.decoder.decode(bytes, { stream: true });
    this.at = 0;
    this.done = done;
    if (this.rest.length > LONGEST + bytes.length) throw new XlsxError(MALFORMED);
    return true;
  }
}

const [BANG, QUESTION] = [33, 63];
const CUT = 'a part of the file is cut short. Download or export the file again';
const MALFORMED = 'a part of the file is not well-formed XML. Open the file in Excel and save it again';

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g,
    (whole, decimal?: string, hex?: string, name = '') => {
      if (decimal === undefined && hex === undefined) return ENTITIES.get(String(name)) ?? whole;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
