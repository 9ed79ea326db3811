import type { Imported } from '../../src/workforce';
import { UserError } from '../user-error';

/** Names shown of those that there are. */
const SHOWN = 8;

/** A local authority that the open data does not have would leave its comparison to another one. */
export function refuseUnknownArea(files: readonly Imported[], area: string | undefined): void {
  if (area === undefined) return;
  const tables = files.flatMap(({ tables: own }) => own.filter(({ kind }) => kind === 'benchmark'));
  if (tables.length === 0)
    throw new UserError('--area: none of the files is open data with local authorities to compare.');
  const names = tables.flatMap((table) => {
    const column = table.column('authority');
    return column?.type === 'text' ? column.dictionary : [];
  });
  const asked = area.trim().toLowerCase();
  if (names.some((name) => name.toLowerCase() === asked)) return;
  const like = names.filter((name) =>
    asked.split(/\s+/).some((word) => word.length > 3 && name.toLowerCase().includes(word)),
  );
  const some = [...new Set(like.length > 0 ? like : names)].sort((a, b) => a.localeCompare(b, 'en-GB'));
  const more = some.length > SHOWN ? ` and ${some.length - SHOWN} more` : '';
  throw new UserError(
    `--area: found "${area}"; allowed: a local authority of the file, such as ${some.slice(0, SHOWN).join(', ')}${more}`,
  );
}
