/** A text's letters as numbers, below 128 as in ASCII. Engines read a list of small numbers several times as fast as a text. */
export type Letters = Uint8Array<ArrayBuffer>;

/** Stands for every letter beyond ASCII. */
export const OTHER = 255;
const ASCII = 128;

const ENCODER = new TextEncoder();

/** @param letters - filled from its start @returns the same list, or a longer one where it is too short */
export function fillLetters(text: string, letters: Letters): Letters {
  const filled = letters.length < text.length ? new Uint8Array(text.length) : letters;
  const { read, written } = ENCODER.encodeInto(text, filled);
  // In UTF-8 a letter of ASCII is one byte, and every other is more.
  if (read < text.length || written > read) {
    for (let at = 0; at < text.length; at += 1) filled[at] = letterOf(text, at);
  }
  return filled;
}

export function letterOf(text: string, at: number): number {
  const letter = text.charCodeAt(at);
  return letter < ASCII ? letter : OTHER;
}
