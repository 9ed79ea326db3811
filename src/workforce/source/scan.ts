import { ImportError } from '../imported';
import { type Bytes, blocksOf, headOf, tooLarge } from './bytes';
import { binary, contentOf, refusedText } from './content';
import { type Decoder, type Encoding, candidates, decoderOf } from './encoding';
import { LIMITS } from './limits';
import { type LineEnd, LineEnds } from './line-ends';

/** What has to be known of a text before its first row can be read. */
export interface Scan {
  readonly encoding: Encoding;
  readonly size: number;
  readonly lineEnd: LineEnd;
  /** The beginning of the text. */
  readonly sample: string;
  /** All of it, in pieces, where it is short: it need not be read and decoded again. */
  readonly texts?: readonly string[];
}

const HEAD = 1 << 16;
/** Bytes of the longest text that is held: far less than what its rows become. */
const HELD = 1 << 24;

/**
 * Goes through the bytes once, holding none of a long text, because only the last of them can tell UTF-8 from Windows-1252.
 * @throws ImportError for what is empty, no text, damaged or too large
 */
export async function scan(name: string, bytes: Bytes, wanted?: Encoding): Promise<Scan> {
  const head = await headOf(bytes, HEAD);
  if (head.length === 0) throw new ImportError(name, EMPTY);
  const content = contentOf(head);
  if (content !== 'text') {
    throw new ImportError(name, content === 'zip' ? 'the file is a packed file, no text' : content.refused);
  }
  const encodings = wanted ? [wanted] : candidates(head);
  for (const encoding of encodings) {
    const found = await scanAs(name, bytes, encoding);
    if (found) return found;
  }
  throw new ImportError(name, await damage(bytes, encodings[0] ?? 'UTF-8'));
}

const EMPTY = 'the file is empty. Check that the export finished, and export it again';

/** `undefined` where the bytes are not valid in that encoding. */
async function scanAs(name: string, bytes: Bytes, encoding: Encoding): Promise<Scan | undefined> {
  const decoder = decoderOf(encoding);
  const ends = new LineEnds();
  let size = 0;
  let sample = '';
  let blank = true;
  let texts: string[] | undefined = [];
  const add = (text: string) => {
    if (text.includes('\0')) throw new ImportError(name, binary);
    if (sample.length < HEAD) sample += text.slice(0, HEAD - sample.length);
    blank &&= text.trim() === '';
    ends.add(text);
    texts?.push(text);
  };
  try {
    for await (const block of blocksOf(bytes)) {
      size += block.length;
      if (size > LIMITS.textBytes) throw new ImportError(name, tooLarge(LIMITS.textBytes));
      if (size > HELD) texts = undefined;
      add(decoder.decode(block));
    }
    add(decoder.end());
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  if (blank) throw new ImportError(name, EMPTY);
  const refused = refusedText(sample) ?? (mostlyControls(sample) ? binary : undefined);
  if (refused !== undefined) throw new ImportError(name, refused);
  return { encoding, size, lineEnd: ends.kind, sample, ...(texts && { texts }) };
}

/** Text has tabs and ends of lines, and now and then a stray control character; other files have one in every few bytes. */
function mostlyControls(sample: string): boolean {
  // eslint-disable-next-line no-control-regex -- these are the characters meant
  const controls = sample.match(/[\u0001-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return controls > sample.length / 50;
}

/** What to say of bytes that say themselves what they are, and then are not. */
async function damage(bytes: Bytes, encoding: Encoding): Promise<string> {
  const decoder: Decoder = decoderOf(encoding, 'mark');
  let line = 1;
  for await (const block of blocksOf(bytes)) {
    const text = decoder.decode(block);
    const at = text.indexOf('\ufffd');
    line += (at < 0 ? text : text.slice(0, at)).split('\n').length - 1;
    if (at >= 0) break;
  }
  return (
    `the file says that it is ${encoding}, but line ${line} holds bytes that are not. ` +
    'It was cut short, or put together from files of different kinds: export it again, as "CSV UTF-8" if you can choose'
  );
}
