import type { Written } from '../src/excel';

/** Names shown; more would bury the rest of the sentence. */
const SHOWN = 3;

/** What came of a build, in sentences. */
export function outcomeOf({ sheets, renamed, notes }: Written): string {
  const added = `Done: ${sheets.length} new ${sheets.length === 1 ? 'sheet' : 'sheets'}, from ${sheets[0]} to ${sheets.at(-1)}.`;
  return [added, ...renamings(renamed), ...notes].join(' ');
}

function renamings(renamed: Written['renamed']): string[] {
  if (renamed.length === 0) return [];
  const shown = renamed.slice(0, SHOWN).map(({ from, to }) => `${from} is here ${to}`);
  const more = renamed.length - shown.length;
  return [
    `Your workbook has some of the names already, so ${shown.join(', ')}${more > 0 ? `, and ${more} more likewise` : ''}.`,
  ];
}
