/** Something that the user can put right: the message says what is wrong, where, and what is allowed. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
