import { texts } from '../../texts';
import type { FieldText } from '../../texts/en-GB/appraisal-fields';
import type { CaseProblem } from './check';
import { figureText } from './entry';
import { type Field, type Json, type JsonObject, type List, isObject } from './field';
import { fieldAt, isEntry, patternOf } from './find';
import { type Path, valueAt } from './path';

const words = texts.appraisal;

export const textOf = (path: Path): FieldText =>
  words.fields[patternOf(path)] ?? { label: String(path.at(-1) ?? '') };

/** What one entry of the list at this place is called: "role". */
export const oneOf = (path: Path): string => textOf(path).one ?? textOf(path).label;

/** A value as a line of a list shows it. */
export function shownValue(field: Field | undefined, value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  switch (field?.kind) {
    case 'money':
    case 'number':
    case 'whole':
    case 'percentage':
      return figureText(value, field.kind);
    case 'choice':
      return choiceText(field.key, value);
    default:
      return typeof value === 'string' ? value : JSON.stringify(value);
  }
}

/** A choice in words, where the file has a shorter one. */
export function choiceText(key: string, value: Json): string {
  if (key === 'month' && typeof value === 'number') return words.monthNames[value - 1] ?? String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return words.choices[text] ?? `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** What the entry is called, and what else its line shows. */
export function lineOf(path: Path, whole: JsonObject): { readonly name: string; readonly more: string } {
  const list = fieldAt(path) as List | undefined;
  const entry = valueAt(whole, path);
  const key = path.at(-1);
  const parts = (list?.summary ?? []).map((each) => {
    const field = list?.fields.find(({ key: own }) => own === each);
    const value = shownValue(field, isObject(entry) ? entry[each] : undefined);
    const { shown } = textOf([...path, each]);
    return value !== '' && shown ? shown(value) : value;
  });
  if (typeof key === 'string') return { name: key, more: parts.filter(Boolean).join(' · ') };
  const [name = '', ...more] = parts;
  return {
    name: name || words.entry(oneOf(path.slice(0, -1)), Number(key) + 1),
    more: more.filter(Boolean).join(' · '),
  };
}

/** The way to a place in words: "Options › 2. Increase › What changes › Add posts › Role". */
export function whereOf(path: Path, whole: JsonObject): string {
  const parts = path.flatMap((_, i) => {
    const place = path.slice(0, i + 1);
    if (isEntry(place)) return [lineOf(place, whole).name];
    return fieldAt(place) && typeof path[i] === 'string' ? [textOf(place).label] : [];
  });
  return words.paths(parts.length > 0 ? parts : [path.join('.')]);
}

/** Why it does not do, and what does. */
export function whyOf({ path, found, allowed, isMissing }: CaseProblem, whole: JsonObject): string {
  const field = fieldAt(path);
  const own = SPECIAL[`${patternOf(path)}: ${allowed}`];
  if (own !== undefined) return own;
  if (isMissing)
    return /since|either/.test(allowed) ? words.problems.needs(allowed) : words.problems.missingHere;
  if (!field) return words.problems.unknownField;
  const twice = /^(".*"), which .* has already$/.exec(found)?.[1];
  if (twice) return field.kind === 'choice' ? words.problems.chosenTwice(twice) : words.problems.twice(twice);
  const value = valueAt(whole, path);
  const isFigure =
    field.kind === 'money' ||
    field.kind === 'number' ||
    field.kind === 'whole' ||
    field.kind === 'percentage';
  if (isFigure && typeof value === 'string') return words.problems.figures[field.kind](value);
  if (isFigure && allowed === 'a whole number')
    return words.problems.figures.wholeOnly(figureText(value, field.kind));
  if (isFigure) return boundOf(allowed, field.kind) ?? words.problems.found(found, allowed);
  if (field.kind === 'year' && typeof value === 'string' && allowed.startsWith('a financial year'))
    return words.problems.year(value);
  const least = /^(\d+) entr(?:y|ies) or more$/.exec(allowed)?.[1];
  if (least !== undefined) return words.problems.atLeast(Number(least), oneOf(path));
  return words.problems.found(found, allowed);
}

const SPECIAL: Readonly<Record<string, string>> = {
  'roles.annualCost: either annualCost or salary, and not both': words.problems.eitherCost,
  'options.changes.endMonth: a month no earlier than startMonth': words.problems.endsBefore,
  'rates: only beside taxYear, which picks among them': words.problems.noTaxYear,
  'roles.other: other only beside salary: annualCost holds every cost': words.problems.otherCost,
};

/** "0 or more (not the bound itself)" as a sentence, in the figure's own notation. */
function boundOf(allowed: string, kind: 'money' | 'number' | 'whole' | 'percentage'): string | undefined {
  const bound = /^(?<bound>-?[\d.]+(?:e-?\d+)?) or (?<side>more|less)(?<open> \(not)?/.exec(allowed)?.groups;
  if (!bound) return undefined;
  const text = figureText(Number(bound['bound']), kind);
  if (bound['side'] === 'less') return words.problems.orLess(text);
  return bound['open'] ? words.problems.above(text) : words.problems.orMore(text);
}
