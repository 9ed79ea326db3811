/** What Excel would answer: InvalidArgument, ItemNotFound, ItemAlreadyExists, AccessDenied, InvalidOperation ... */
export class GridError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'GridError';
  }
}
