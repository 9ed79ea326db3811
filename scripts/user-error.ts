/** Something that the user can put right: the message says what is wrong, where, and what is allowed. */
export class UserError extends Error {
  override readonly name = 'UserError';

  /** @param reasons - where there are several, each alone; the message holds them all */
  constructor(
    message: string,
    readonly reasons: readonly string[] = [message],
  ) {
    super(message);
  }
}
