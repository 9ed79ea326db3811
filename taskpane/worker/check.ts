import { ImportError, type Imported, type Problem } from '../../src/workforce/imported';
import { PseudonymBook } from '../../src/workforce/personal/pseudonyms';
import { readFile } from '../../src/workforce/read-file';
import { MERGED } from '../../src/xlsx/rows';
import { lookAt } from './look';
import type {
  Checked,
  CheckedFile,
  Input,
  ProblemGroup,
  ReadingChoices,
  ReadingProgress,
  Said,
} from './messages';
import { type HeldRows, openInput } from './open';

/** Places of a group that can be gone to; beyond them they are counted. */
const PLACES = 200;

/** A list of which the columns have to be said first. */
class Unsure extends Error {}

/** Reads every source, refused ones apart: what is said of them, and the tables that they gave. */
export async function checkAll(
  sources: readonly { readonly input: Input; readonly said: Said }[],
  { keepPersonal, asAt, fullTimeHours }: ReadingChoices,
  ranges: HeldRows,
  progress: (progress: ReadingProgress) => void,
): Promise<{ readonly checked: Checked; readonly imported: readonly Imported[] }> {
  // One book, so that a worker has one stand-in across files that belong together.
  const pseudonyms = new PseudonymBook();
  const imported: Imported[] = [];
  const files: CheckedFile[] = [];
  const refused: Checked['refused'][number][] = [];
  for (const [i, { input, said }] of sources.entries()) {
    const { name } = input;
    try {
      const opened = await openInput(input, ranges);
      const read = await readFile(opened, {
        ...said,
        keepPersonal,
        pseudonyms,
        ownNote: MERGED,
        unsure: () => new Unsure(),
        progress: ({ rows, done }) => progress({ name, rows, done: (i + done) / sources.length }),
        ...(asAt !== undefined && { asAt }),
        ...(fullTimeHours !== undefined && { fullTimeHours }),
      });
      imported.push(read.imported);
      const headers = input.kind === 'range' ? (await lookAt(opened, said)).headers : [];
      files.push(checkedFile(read.imported, headers, keepPersonal));
    } catch (error) {
      if (error instanceof Unsure) refused.push({ name, words: undefined });
      else if (error instanceof ImportError) refused.push({ name, words: error.message });
      else throw error;
    }
  }
  return { checked: { files, refused, areas: areasOf(imported) }, imported };
}

function checkedFile(
  { file, format, counts, quality, notes, notImported, warnings }: Imported,
  headers: readonly string[],
  keepPersonal: boolean,
): CheckedFile {
  const leftOut = new Map<string, string[]>();
  for (const { header, leftOut: why, filled } of quality) {
    if (why === undefined || (filled === 0 && !why.startsWith('personal'))) continue;
    const others = leftOut.get(why) ?? [];
    if (!others.includes(header)) leftOut.set(why, [...others, header]);
  }
  const standIns = keepPersonal
    ? []
    : quality.flatMap(({ key, header }) => (key === 'worker' ? [header] : []));
  return {
    name: file,
    title: format.title,
    counts,
    leftOut: [...leftOut].map(([why, named]) => ({ why, headers: named })),
    standIns: [...new Set(standIns)],
    notes,
    problems: groupsOf(
      notImported.flatMap(({ problems }) => problems),
      headers,
    ),
    doubts: groupsOf(warnings, headers),
  };
}

/** What is wanted, figures apart: a rule quotes those of its row. */
const kindOf = ({ column, allowed }: Problem) => `${column ?? ''}\n${allowed.replace(/[\d.,]+/g, '#')}`;

/** Problems of one column that want the same, the most frequent first. */
export function groupsOf(problems: readonly Problem[], headers: readonly string[]): ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(kindOf(problem));
    if (group) group.push(problem);
    else groups.set(kindOf(problem), [problem]);
  }
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .map((group) => ({
      column: group[0]?.column,
      allowed: group[0]?.allowed ?? '',
      count: group.length,
      places: group.slice(0, PLACES).map(({ sheet, row, column, found }) => {
        const place = column === undefined ? -1 : headers.indexOf(column);
        return {
          ...(sheet === undefined ? {} : { sheet }),
          row,
          ...(place < 0 ? {} : { column: place }),
          found,
        };
      }),
    }));
}

function areasOf(imported: readonly Imported[]): string[] {
  const tables = imported.flatMap(({ tables: own }) => own.filter(({ kind }) => kind === 'benchmark'));
  const names = tables.flatMap((table) => {
    const column = table.column('authority');
    return column?.type === 'text' ? column.dictionary : [];
  });
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en-GB'));
}
