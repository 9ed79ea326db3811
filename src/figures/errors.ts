/** What is wrong with what was given, as a sentence for the person. */
export class FiguresError extends Error {
  override readonly name = 'FiguresError';
}
