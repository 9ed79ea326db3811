import type { Answer } from './wire';

/** An answer is written once, for its size, for the log and for the add-in: a large read has megabytes. */
const texts = new WeakMap<Answer, string>();

export function textOf(answer: Answer): string {
  const text = texts.get(answer) ?? JSON.stringify(answer);
  texts.set(answer, text);
  return text;
}

/** Bytes that a text takes on the wire, or 0 where they are for certain no more than `limit`: most texts need no counting. */
export function bytesBeyond(text: string, limit: number): number {
  // No character takes more than three bytes.
  const bytes = text.length * 3 > limit ? new TextEncoder().encode(text).length : 0;
  return bytes > limit ? bytes : 0;
}
