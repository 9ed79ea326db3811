import { ALL_FIELDS } from '../steps';
import { type Field, isParent } from './field';
import type { Path } from './path';

/** One key of a place: the field that it names, or the list or register that it names an entry of. */
interface Stop {
  readonly field: Field;
  readonly isEntry: boolean;
}

/** Kinds whose values hold several, by place or by name. */
const HOLDS_MANY: readonly Field['kind'][] = ['list', 'record', 'lines', 'years', 'byYear'];

/** What a place leads through, key by key; as far as the forms have it. */
function stopsOf(path: Path): Stop[] {
  const stops: Stop[] = [];
  let within: readonly Field[] = ALL_FIELDS;
  for (const key of path) {
    const before = stops.at(-1);
    if (before && !before.isEntry && HOLDS_MANY.includes(before.field.kind)) {
      stops.push({ field: before.field, isEntry: true });
      continue;
    }
    const field = within.find((each) => each.key === key);
    if (!field) return stops;
    stops.push({ field, isEntry: false });
    within = isParent(field) ? field.fields : [];
  }
  return stops;
}

/** The field of a place; of an entry, its list. Undefined where no form has it. */
export function fieldAt(path: Path): Field | undefined {
  const stops = stopsOf(path);
  return stops.length === path.length ? stops.at(-1)?.field : undefined;
}

/** By which the texts of a field are found: `options.changes.role`. */
export const patternOf = (path: Path): string =>
  stopsOf(path)
    .flatMap(({ field, isEntry }) => (isEntry ? [] : [field.key]))
    .join('.');

/** Whether the place is an entry of a list or a register. */
export const isEntry = (path: Path): boolean => {
  const last = stopsOf(path)[path.length - 1];
  return last !== undefined && last.isEntry && isParent(last.field);
};

/** The entry whose form shows the place, the innermost one; undefined where it stands in a step itself. */
export function formOf(path: Path): Path | undefined {
  const stops = stopsOf(path);
  const at = stops.findLastIndex(
    ({ field, isEntry: isOne }) => isOne && isParent(field) && !(field.kind === 'list' && field.isInline),
  );
  return at < 0 ? undefined : path.slice(0, at + 1);
}

/** The field that has an editor of its own, for a place that may lie deeper: a line of benefits, a cut of a year. */
export function editorOf(path: Path): Path {
  const stops = stopsOf(path);
  const at = stops.findIndex(({ field, isEntry: isOne }) => isOne && !isParent(field));
  return path.slice(0, at < 0 ? stops.length : at);
}
