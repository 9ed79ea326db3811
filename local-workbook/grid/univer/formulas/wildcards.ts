const known = new Map<string, RegExp>();
const MOST_KNOWN = 1000;

/** Excel's patterns: `*` any text, `?` one character, `~` before one of them (or before itself) takes it as it is. Letter case counts for nothing. */
export function pattern(text: string, where: 'whole' | 'anywhere' = 'whole'): RegExp {
  const key = `${where} ${text}`;
  const found = known.get(key);
  if (found) return found;
  const source = text.replace(/~([\s\S])|[\s\S]/g, (character, escaped: string | undefined) => {
    if (escaped !== undefined) return literal(escaped);
    if (character === '*') return '[^]*';
    return character === '?' ? '[^]' : literal(character);
  });
  const made = new RegExp(where === 'whole' ? `^${source}$` : source, 'i');
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, made);
  return made;
}

const literal = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');

export const hasWildcards = (text: string): boolean => /[*?~]/.test(text);

/** The text as a pattern that only it matches */
export const escaped = (text: string): string => text.replace(/[*?~]/g, '~$&');
