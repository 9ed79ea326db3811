const folded = (name: string) => name.toLowerCase().replace(/\s+/gu, '');

/** Names are the same whatever their case and spaces. */
export const sameName = (a: string, b: string): boolean => folded(a) === folded(b);
