export type Encoding =
  | 'UTF-8'
  | 'UTF-8 with BOM'
  | 'UTF-16LE'
  | 'UTF-16LE with BOM'
  | 'UTF-16BE'
  | 'UTF-16BE with BOM'
  | 'Windows-1252';

/**
 * Which encodings the bytes may have, the likeliest first. What has no mark and is no UTF-16 is UTF-8 if all of it is valid, and
 * Windows-1252 otherwise: Excel's plain "CSV" in Britain.
 */
export function candidates(head: Uint8Array): readonly Encoding[] {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return ['UTF-8 with BOM'];
  if (head[0] === 0xff && head[1] === 0xfe) return ['UTF-16LE with BOM'];
  if (head[0] === 0xfe && head[1] === 0xff) return ['UTF-16BE with BOM'];
  const unmarked = unmarkedUtf16(head);
  return unmarked ? [unmarked] : ['UTF-8', 'Windows-1252'];
}

/** Text in Latin letters has a zero in every other byte as UTF-16, always on the same side. */
function unmarkedUtf16(head: Uint8Array): Encoding | undefined {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i += 1) {
    if (head[i] === 0) {
      if (i % 2 === 0) even += 1;
      else odd += 1;
    }
  }
  const many = head.length * 0.2;
  if (odd > many && even < odd / 20) return 'UTF-16LE';
  if (even > many && odd < even / 20) return 'UTF-16BE';
  return undefined;
}

export interface Decoder {
  /** What is not at the end of a line may be held back. @throws TypeError for what is not valid in the encoding */
  decode(bytes: Uint8Array): string;
  /** What is left over. @throws TypeError when the bytes end inside a character */
  end(): string;
}

/** A decoder that refuses what is not valid; `damaged` marks it with U+FFFD instead. */
export function decoderOf(encoding: Encoding, damaged: 'refuse' | 'mark' = 'refuse'): Decoder {
  if (encoding === 'Windows-1252') return windows1252();
  if (encoding.startsWith('UTF-8') && damaged === 'refuse') return new Utf8Lines();
  const decoder = new TextDecoder(encoding.split(' ')[0]?.toLowerCase(), { fatal: damaged === 'refuse' });
  return {
    decode: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
  };
}

const [LF, CR] = [10, 13];

/**
 * Decodes UTF-8 in whole lines, and so in whole characters. Engines decode a text in one piece several times as fast as one that may go on,
 * and read it faster afterwards: it is one string then, with no rest of a row before it, and of one byte a letter if all are ASCII.
 */
class Utf8Lines implements Decoder {
  private decoder = new TextDecoder('utf-8', { fatal: true });
  private held = new Uint8Array();

  decode(bytes: Uint8Array): string {
    const all = joined(this.held, bytes);
    const cut = Math.max(all.lastIndexOf(LF), all.lastIndexOf(CR)) + 1 || wholeCharacters(all);
    this.held = all.slice(cut);
    return this.decoded(all.subarray(0, cut));
  }

  end(): string {
    const { held } = this;
    this.held = new Uint8Array();
    return this.decoded(held);
  }

  private decoded(bytes: Uint8Array): string {
    if (bytes.length === 0) return '';
    const text = this.decoder.decode(bytes);
    // Only what stands first is a mark of the encoding.
    this.decoder = LATER;
    return text;
  }
}

const LATER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** How many bytes there are before a last character that may go on: it has four bytes at most, all but its first from 0x80 to 0xBF. */
function wholeCharacters(bytes: Uint8Array): number {
  let first = bytes.length - 1;
  while (first > bytes.length - 4 && first > 0 && (bytes[first]! & 0xc0) === 0x80) first -= 1;
  return (bytes[first] ?? 0) < 0x80 ? bytes.length : Math.max(first, 0);
}

/** What Windows-1252 has where Latin-1 has control characters (encoding.spec.whatwg.org, index-windows-1252). */
const ABOVE_128 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20's own decoder takes Windows-1252 for Latin-1 (0x92 becomes U+0092, no apostrophe), so the difference is made up for here. */
function windows1252(): Decoder {
  const decoder = new TextDecoder('windows-1252');
  return {
    decode: (bytes) =>
      decoder
        .decode(bytes)
        .replace(/[\u0080-\u009f]/g, (letter) => ABOVE_128[letter.charCodeAt(0) - 0x80] ?? letter),
    end: () => '',
  };
}
