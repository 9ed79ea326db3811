import type { RawCell } from '../source/source';
import type { FieldKey } from '../table/fields';
import { likeness, plain } from './headers';
import { MAPPING_VERSION, titleOf, type MappedColumn, type Mapping } from './schema';
import type { Target } from './target';
import { TARGETS } from './targets';
import { type ColumnLook, lookAt } from './values';

export interface GuessedMapping {
  readonly mapping: Mapping;
  /** From 0 to 1, of the mapping as a whole. */
  readonly confidence: number;
  readonly columns: readonly GuessedColumn[];
  /** Why, and what is doubtful, as sentences for the person. */
  readonly because: string;
}

export interface GuessedColumn {
  readonly header: string;
  /** Undefined where the column is left out. */
  readonly field?: FieldKey;
  readonly confidence: number;
  readonly because: string;
  /** Another field that it could as well be, or another column that could as well be this field. */
  readonly doubt?: string;
}

/** Below this the person is asked to check, or to give a mapping. */
export const SURE = 0.7;
const WORTH_TAKING = 0.35;
/** Two that lie nearer to each other than this are as good as equal. */
const NEAR = 0.08;

interface Candidate {
  readonly column: number;
  readonly target: Target;
  readonly score: number;
  readonly named: boolean;
}

/** Which column is what, from its name and its values. `undefined` where not even two columns can be told. */
export function guessMapping(
  headers: readonly string[],
  rows: readonly (readonly RawCell[])[],
): GuessedMapping | undefined {
  const looks = headers.map((_, column) => lookAt(rows.map((cells) => cells[column] ?? null)));
  const guesses = (['posts', 'caseload'] as const).map((table) => guessTable(table, headers, looks));
  const [posts, caseload] = guesses as [GuessedMapping, GuessedMapping];
  const best = caseload.confidence > posts.confidence ? caseload : posts;
  return best.mapping.columns.length < 2 ? undefined : best;
}

function guessTable(
  table: Mapping['table'],
  headers: readonly string[],
  looks: readonly ColumnLook[],
): GuessedMapping {
  const candidates = headers.flatMap((header, column) => {
    const words = plain(header);
    const look = looks[column] ?? lookAt([]);
    return TARGETS[table].map((target) => scored(words, look, column, target));
  });
  const ranked = candidates
    .filter(({ score }) => score >= WORTH_TAKING)
    .sort((a, b) => b.score - a.score || a.column - b.column);
  const taken = new Map<number, Candidate>();
  const fields = new Set<FieldKey>();
  for (const candidate of ranked) {
    if (taken.has(candidate.column) || fields.has(candidate.target.key)) continue;
    taken.set(candidate.column, candidate);
    fields.add(candidate.target.key);
  }
  const columns = headers.map((header, column): GuessedColumn => {
    const chosen = taken.get(column);
    if (chosen === undefined)
      return { header, confidence: 0, because: `"${header}" is like no field, and is left out` };
    const hours = isHours(chosen, looks[column], fields);
    const doubt = hours
      ? 'it is called FTE, but its values are hours of a week'
      : doubtOf(chosen, ranked, headers, taken);
    const field = hours ? 'contractedHours' : chosen.target.key;
    return {
      header,
      field,
      confidence: doubt === undefined ? chosen.score : Math.min(chosen.score, 0.5),
      because: `"${header}" is read as ${titleOf(field)} by its ${chosen.named ? 'name' : 'values'}`,
      ...(doubt === undefined ? {} : { doubt }),
    };
  });
  const mapping: Mapping = {
    version: MAPPING_VERSION,
    table,
    columns: columns.flatMap(({ header, field }, i) =>
      field === undefined ? [] : [mapped(header, field, looks[i] ?? lookAt([]))],
    ),
    ...vacantBy(columns, looks),
  };
  const confidence = wholeOf(table, columns);
  return { mapping, confidence, columns, because: reasons(table, columns, confidence) };
}

function scored(header: string, look: ColumnLook, column: number, target: Target): Candidate {
  const name = Math.max(0, ...target.names.map((each) => likeness(header, each)));
  const fit = look.filled === 0 ? 0.5 : target.fits(look);
  // A name that its values contradict is worth little; values alone tell only what nothing else looks like.
  if (name > 0)
    return { column, target, named: true, score: fit === 0 ? name * 0.3 : name * (0.7 + 0.3 * fit) };
  const telling =
    target.key === 'postStatus' ? look.status > 0.8 : target.key === 'salary' ? look.money > 0.9 : false;
  return { column, target, named: false, score: telling ? 0.5 : 0 };
}

/** A column that is called FTE and holds 18.5 and 37, where no other column holds the hours. */
const isHours = (
  { target }: Candidate,
  look: ColumnLook | undefined,
  fields: ReadonlySet<FieldKey>,
): boolean =>
  target.key === 'fte' &&
  (look?.fullWeeks ?? 0) > 0.8 &&
  look?.percentSign === 0 &&
  !fields.has('contractedHours');

function doubtOf(
  chosen: Candidate,
  ranked: readonly Candidate[],
  headers: readonly string[],
  taken: ReadonlyMap<number, Candidate>,
): string | undefined {
  const near = (other: Candidate) => other !== chosen && chosen.score - other.score < NEAR;
  const rival = ranked.find(
    (other) => near(other) && other.target === chosen.target && !taken.has(other.column),
  );
  if (rival) return `"${headers[rival.column]}" could as well be ${titleOf(chosen.target.key)}`;
  const fields = [...taken.values()].map(({ target }) => target.key);
  const other = ranked.find(
    (each) => near(each) && each.column === chosen.column && !fields.includes(each.target.key),
  );
  return other === undefined ? undefined : `it could as well be ${titleOf(other.target.key)}`;
}

/** What a figure or an answer is written in, so that 0.5, 50 and 50%, or the yes of "Vacant?", are read rightly. */
function mapped(header: string, field: FieldKey, look: ColumnLook): MappedColumn {
  const column = { header, field: field };
  if (field === 'fte') {
    const percent = look.percentSign < 0.3 && look.percent > 0.8 && look.fraction < 0.8;
    if (percent || look.percentSign > 0.3) return { ...column, written: percent ? 'percent' : 'fraction' };
  }
  if (field === 'postStatus' && look.yesNo > 0.5) {
    return { ...column, yes: /vacan/i.test(header) ? 'Vacant' : 'Filled' };
  }
  return column;
}

function vacantBy(
  columns: readonly GuessedColumn[],
  looks: readonly ColumnLook[],
): Pick<Mapping, 'vacantBy'> {
  const holder = columns.findIndex(({ field }) => field === 'holder');
  if (holder < 0 || columns.some(({ field }) => field === 'postStatus')) return {};
  const look = looks[holder];
  if ((look?.vacantWord ?? 0) > 0) return { vacantBy: 'word' };
  return (look?.blank ?? 0) > 0 ? { vacantBy: 'blank' } : {};
}

const NEEDED: Readonly<Record<Mapping['table'], readonly (readonly FieldKey[])[]>> = {
  posts: [
    ['postTitle', 'postNumber'],
    ['fte', 'contractedHours', 'postStatus', 'holder', 'salary', 'grade', 'spinePoint'],
  ],
  caseload: [['worker', 'team'], ['openCases']],
};

/** As sure as the fields without which there is no table, and as all columns that are taken together; nothing without the former. */
function wholeOf(table: Mapping['table'], columns: readonly GuessedColumn[]): number {
  const of = (keys: readonly FieldKey[]) =>
    Math.max(0, ...columns.map(({ field, confidence }) => (field && keys.includes(field) ? confidence : 0)));
  const needed = Math.min(...NEEDED[table].map(of));
  if (needed === 0) return 0.1;
  const taken = columns.filter(({ field }) => field !== undefined);
  const mean = taken.reduce((sum, { confidence }) => sum + confidence, 0) / taken.length;
  const doubts = taken.filter(({ doubt }) => doubt !== undefined).length;
  return Math.max(0.1, Number((0.6 * needed + 0.4 * mean - 0.1 * doubts).toFixed(2)));
}

function reasons(table: Mapping['table'], columns: readonly GuessedColumn[], confidence: number): string {
  const taken = columns.filter(({ field }) => field !== undefined);
  const doubts = taken.flatMap(({ header, doubt }) =>
    doubt === undefined ? [] : [`"${header}": ${doubt}.`],
  );
  return [
    `A list of ${table === 'posts' ? 'posts' : 'cases'}: ${taken.map(({ header, field }) => `${titleOf(field as FieldKey)} from "${header}"`).join(', ')}.`,
    ...doubts,
    ...(confidence < SURE || doubts.length > 0
      ? ['This is unsure: check it, or say what the columns are with --map.']
      : []),
  ].join(' ');
}
