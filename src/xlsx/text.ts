/**
 * Inside .xlsx text, `_x0041_` means a character by its code, so text that happens to look like that has its first
 * underscore written as a code. hucre escapes control characters, but not this.
 */
export const escapeText = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
