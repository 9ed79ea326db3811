import { isBlank } from '../check/cells';
import type { Format } from '../formats/format';
import { headersOf, matchHeaders, type Match } from './headers';
import type { Sampled } from './sample';

/** Names of columns that only the database behind the ASC-WDS and the files for analysts have. */
const INTERNAL =
  /^(establishmentid|nmdsid|tribalid|workeruid|mainjrid|mainjobfkid|jobroleid|main_job_role_id|emplstat|estname_id)$/i;

export function unknownFormat(as: string, formats: readonly Format[]): string {
  return `there is no format “${as}”; the formats are ${formats.map(({ id }) => id).join(', ')}`;
}

/** A file that was said to be of a format and is not. */
export function lacking(format: Format, sheets: readonly Sampled[]): string {
  const best = bestMatch(format, sheets);
  if (format.unheaded) return `its rows are not those of “${format.title}”. ${found(sheets)}`;
  if (best.missing.length === 0) {
    const sheet = format.sheet ? ` on a sheet named like ${format.sheet.source}` : '';
    return `it is not of the format “${format.title}”: its headers have to stand as we write them${sheet}. ${found(sheets)}`;
  }
  return `it is not of the format “${format.title}”: it lacks ${best.missing.join(', ')}. ${found(sheets)}`;
}

/** A file that fits no format: what stands in it, and which formats come nearest. */
export function unrecognised(formats: readonly Format[], sheets: readonly Sampled[]): string {
  const nearest = formats
    .filter(({ unheaded }) => !unheaded)
    .map((format) => bestMatch(format, sheets))
    .filter(({ fields }) => fields > 0)
    .sort((a, b) => nearness(b) - nearness(a))
    .slice(0, 3)
    .map(
      ({ format, missing }) =>
        `${format.id} (${missing.length === 0 ? 'on another sheet' : `lacks ${missing.join(', ')}`})`,
    );
  const near = nearest.length === 0 ? 'No format comes near.' : `Nearest: ${nearest.join('; ')}.`;
  return `no format recognises it. ${found(sheets)} ${near} Import it with a mapping if it is a list of posts or cases.${trap(sheets)}`;
}

function bestMatch(format: Format, sheets: readonly Sampled[]): Match {
  const none: Match = { ...matchHeaders(format, []), fields: 0 };
  return sheets
    .flatMap(({ rows }) => rows.map((cells) => matchHeaders(format, headersOf(cells))))
    .reduce((best, match) => (nearness(match) > nearness(best) ? match : best), none);
}

function nearness({ format, missing, known }: Match): number {
  const there = format.signature.length - missing.length;
  return (format.signature.length === 0 ? 0 : there / format.signature.length) + known;
}

function found(sheets: readonly Sampled[]): string {
  const firsts = sheets.slice(0, 4).map(({ name, rows }) => {
    const row = rows.find((cells) => cells.some((cell) => !isBlank(cell))) ?? [];
    const named = headersOf(row).filter((header) => header !== '');
    const some = named
      .slice(0, 10)
      .map((header) => (header.length > 40 ? `${header.slice(0, 39)}…` : header));
    const more = named.length > some.length ? ` and ${named.length - some.length} more` : '';
    return `${name === undefined ? '' : `on “${name}” `}${some.join(', ') || 'nothing'}${more}`;
  });
  const more = sheets.length > firsts.length ? `; and ${sheets.length - firsts.length} more sheets` : '';
  return `Found at the top: ${firsts.join('; ')}${more}.`;
}

function trap(sheets: readonly Sampled[]): string {
  const headers = sheets.flatMap(({ rows }) => rows.slice(0, 5).flatMap(headersOf));
  if (!headers.some((header) => INTERNAL.test(header))) return '';
  return (
    ' It looks like an analysis file or an extract of the ASC-WDS database: its numbers of job roles are not those of the bulk upload' +
    ' (there 27 is a social worker, in a bulk upload 6). Download the bulk upload files instead.'
  );
}
