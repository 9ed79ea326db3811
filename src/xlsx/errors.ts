/** A file that cannot be opened or saved, in words for the person who chose it. */
export class XlsxError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'XlsxError';
  }
}
