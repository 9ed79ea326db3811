import { COMPARISONS } from '../../src/xlsx';
import type { ValidationState } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { cellCount, contains, intersection } from './address';
import { flag, oneOf, options, text } from './arguments';
import { apiObject } from './define';
import { invalidArgument, refusal } from './errors';
import type { Place } from './place';
import { requireUnprotected } from './protection';
import { absolute, placesOf } from './reference';

const TYPES = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
} as const;
type Kind = keyof typeof TYPES;
const KINDS = Object.keys(TYPES) as Kind[];
/** Of a list that is written out; a longer one must stand in cells. */
const MAX_LIST = 255;
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

const NOTHING: Omit<ValidationState, 'area'> = {
  rule: {},
  ignoreBlanks: true,
  errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
  prompt: { message: '', showPrompt: true, title: '' },
};

/** What may be entered in a range's cells. */
export function dataValidation(place: Place): ApiObject {
  const { context, sheet } = place;
  const { rules } = context.grid;
  const now = (): Omit<ValidationState, 'area'> | 'mixed' => validationOf(place);
  const get = <T>(pick: (state: Omit<ValidationState, 'area'>) => T) => {
    const state = now();
    return state === 'mixed' ? null : pick(state);
  };
  const set = (change: Partial<Omit<ValidationState, 'area'>>): void => {
    requireUnprotected(context, sheet);
    const state = now();
    const next = { ...(state === 'mixed' ? NOTHING : state), ...change };
    // Words about an entry that nothing restricts would be kept nowhere.
    if (Object.keys(next.rule).length === 0) throw refusal('InvalidOperation', NO_RULE);
    rules.setValidation(sheet, place.area, next);
  };
  return apiObject({
    apiClass: 'DataValidation',
    get: {
      rule: () => get((state) => state.rule),
      ignoreBlanks: () => get((state) => state.ignoreBlanks),
      errorAlert: () => get((state) => state.errorAlert),
      prompt: () => get((state) => state.prompt),
      type: () => {
        const state = now();
        if (state === 'mixed') return 'MixedCriteria';
        const kind = KINDS.find((each) => each in state.rule);
        return kind ? TYPES[kind] : 'None';
      },
    },
    set: {
      rule: (value: unknown) => set({ rule: validRule(value) }),
      ignoreBlanks: (value: unknown) => set({ ignoreBlanks: flag(value) }),
      errorAlert: (value: unknown) => {
        const said = options(value, ['message', 'showAlert', 'style', 'title']);
        const style = oneOf(said.style ?? 'Stop', ['Stop', 'Warning', 'Information']);
        set({ errorAlert: { ...words(said), showAlert: flag(said.showAlert ?? true), style } });
      },
      prompt: (value: unknown) => {
        const said = options(value, ['message', 'showPrompt', 'title']);
        set({ prompt: { ...words(said), showPrompt: flag(said.showPrompt ?? true) } });
      },
    },
    call: {
      clear: () => {
        requireUnprotected(context, sheet);
        rules.setValidation(sheet, place.area, undefined);
      },
    },
  });
}

const NO_RULE = '[local workbook] Set the rule of a data validation before its messages.';

function words(said: Readonly<Record<string, unknown>>): { message: string; title: string } {
  const message = text(said.message ?? '');
  const title = text(said.title ?? '');
  if (message.length > MAX_MESSAGE || title.length > MAX_TITLE) throw invalidArgument();
  return { message, title };
}

/** One validation over all of the cells, none at all, or a mixture. */
function validationOf(place: Place): Omit<ValidationState, 'area'> | 'mixed' {
  const { area, sheet, context } = place;
  const all = context.grid.rules.validations(sheet).filter((each) => intersection(each.area, area));
  const [first] = all;
  if (!first) return NOTHING;
  const { rule, ignoreBlanks, errorAlert, prompt } = first;
  const found = { rule, ignoreBlanks, errorAlert, prompt };
  if (all.length === 1 && contains(first.area, area)) return found;
  const covered = all.reduce((sum, each) => {
    const shared = intersection(each.area, area);
    return sum + (shared ? cellCount(shared) : 0);
  }, 0);
  const isSame = all.every((each) => JSON.stringify(each.rule) === JSON.stringify(rule));
  return covered === cellCount(area) && isSame ? found : 'mixed';
}

/** Excel's rule: exactly one kind, with what that kind needs. A Range as the source of a list becomes its address. */
function validRule(value: unknown): Readonly<Record<string, unknown>> {
  const said = options(value, KINDS);
  const kinds = KINDS.filter((kind) => said[kind] != null);
  const [kind] = kinds;
  if (!kind || kinds.length > 1) throw invalidArgument();
  const part = said[kind];
  if (kind === 'list') return { list: validList(part) };
  if (kind === 'custom') return { custom: { formula: validFormula(options(part, ['formula']).formula) } };
  const { formula1, formula2, operator } = options(part, ['formula1', 'formula2', 'operator']);
  const named = oneOf(operator, COMPARISONS);
  const isPair = named === 'Between' || named === 'NotBetween';
  if (isPair && formula2 == null) throw invalidArgument();
  return {
    [kind]: {
      formula1: bound(formula1),
      ...(formula2 != null && { formula2: bound(formula2) }),
      operator: named,
    },
  };
}

function validList(value: unknown): Readonly<Record<string, unknown>> {
  const { inCellDropDown, source } = options(value, ['inCellDropDown', 'source']);
  const [place] = placesOf(source) ?? [];
  const from = place ? `=${absolute(place)}` : text(source);
  if (from === '' || (!from.startsWith('=') && from.length > MAX_LIST)) throw invalidArgument();
  return { inCellDropDown: flag(inCellDropDown ?? true), source: from };
}

function validFormula(value: unknown): string {
  const formula = text(value);
  if (!/^=./.test(formula)) throw invalidArgument();
  return formula;
}

/** A figure, a formula, a date as text, or a cell. */
function bound(value: unknown): string | number {
  if (typeof value === 'number') return value;
  const [place] = placesOf(value) ?? [];
  const said = place ? `=${absolute(place)}` : text(value);
  if (said === '') throw invalidArgument();
  return said;
}
