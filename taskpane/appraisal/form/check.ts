import type { Parsed } from '../../../src/appraisal/parse';
import { type Field, type Json, type JsonObject, isObject, listOf } from './field';
import { fieldAt, isEntry } from './find';
import { type Path, isUnder, parsePath, pathText, setAt, valueAt } from './path';

/** Something missing or wrong, and where. */
export interface CaseProblem {
  readonly path: Path;
  readonly found: string;
  readonly allowed: string;
  readonly isMissing: boolean;
}

/** How a case is checked: whole, and for the shape of its fields alone. */
export interface Checks {
  readonly parse: (json: unknown) => Parsed;
  readonly hasShape: (json: unknown) => boolean;
}

const MOST_ROUNDS = 8;

/**
 * Every problem of a case so far. The check of a case looks at names and years only once every field has its shape, and a case that is
 * being typed nearly never has. So what is missing is filled in on a copy, and what the check says of the rest of it counts.
 */
export function problemsOf(json: JsonObject, { parse, hasShape }: Checks): CaseProblem[] {
  const shape = problemsIn(parse(json), json);
  if (shape.length === 0 || hasShape(json)) return shape;
  const filled: Path[] = [];
  let copy = json;
  for (let round = 0; round < MOST_ROUNDS && !hasShape(copy); round += 1)
    for (const { path } of problemsIn(parse(copy), copy)) {
      copy = setAt(copy, path, fillerFor(path, copy, round));
      filled.push(path);
    }
  if (!hasShape(copy)) return shape;
  const isOurs = ({ path, found, allowed }: CaseProblem) =>
    filled.some((one) => isUnder(path, one)) || [found, allowed].some(namesFiller);
  return [...shape, ...problemsIn(parse(copy), copy).filter((problem) => !isOurs(problem))];
}

const problemsIn = (parsed: Parsed, whole: JsonObject): CaseProblem[] =>
  parsed.ok
    ? []
    : parsed.problems.map(({ path, found, allowed }) => ({
        path: parsePath(path, whole),
        found,
        allowed,
        isMissing: found === 'nothing',
      }));

/** Nobody types these; what the check says of them comes of what is missing. */
const FILLER = '\u2060filler';
const FILLER_YEAR = '1000/01';
const namesFiller = (text: string) => text.includes(FILLER) || text.includes(FILLER_YEAR);

/** One figure after the other, until one is within the bounds. */
const FIGURES = [0, 1, 0.01, 10];

/** What the place may hold, as far as its kind says; undefined takes away what may be left out. */
function fillerFor(path: Path, whole: JsonObject, round: number): Json | undefined {
  const field = fieldAt(path);
  if (!field) return undefined;
  if (isEntry(path)) return {};
  // Left out first; where that does not do, as with a role without a cost, something is filled in.
  if (field.isOptional && round === 0) return undefined;
  return valueFor(field, path, whole, round);
}

function valueFor(field: Field, path: Path, whole: JsonObject, round: number): Json {
  switch (field.kind) {
    case 'money':
    case 'number':
    case 'whole':
    case 'percentage':
      return FIGURES[round % FIGURES.length]!;
    case 'choice':
      return field.choices[round % field.choices.length]!;
    case 'date':
      return '2000-01-01';
    case 'year':
      return FILLER_YEAR;
    case 'years':
      return [FILLER_YEAR];
    case 'yesNo':
      return false;
    case 'lines':
    case 'byYear':
      return [];
    case 'group':
    case 'record':
      return isObject(valueAt(whole, path)) ? valueAt(whole, path)! : {};
    case 'list':
      // A list that is too short has one more each round.
      return [...listOf(valueAt(whole, path)), {}];
    default:
      return field.kind === 'reference' && field.to === 'years' ? FILLER_YEAR : `${FILLER} ${pathText(path)}`;
  }
}
