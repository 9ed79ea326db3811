/**
 * Inside .xlsx text, `_x0041_` means a character by its code, so text that happens to look like that has its first
 * underscore written as a code. hucre escapes control characters, but not this.
 */
export const escapeText = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const ERROR =
  /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|SPILL!|CALC!|GETTING_DATA|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!)$/;

/** Would Excel take the text for an error if it were typed? */
export const isErrorText = (text: string): boolean => ERROR.test(text);
