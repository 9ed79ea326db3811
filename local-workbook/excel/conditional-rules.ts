import { CELL_COMPARISONS, PRESETS, RANKINGS, SCALE_POINTS, TEXT_COMPARISONS } from '../../src/xlsx';
import type { ApiObject } from '../protocol/object';
import { implemented, number, oneOf, options, text, whole } from './arguments';
import { colour } from './colour';
import type { Conditional } from './conditional-formats';
import { apiObject } from './define';
import { invalidArgument, notFound } from './errors';

type Rule = Readonly<Record<string, unknown>>;

/** Data bars and icon sets are not implemented: adding one is refused. */
export const TYPES = [
  'Custom',
  'CellValue',
  'ContainsText',
  'TopBottom',
  'PresetCriteria',
  'ColorScale',
] as const;
type Type = (typeof TYPES)[number];

/** The six types' own objects: each has its rule, and but for the colour scale the format that it gives. */
export function conditionalRules(it: Conditional, format: () => ApiObject): Record<string, () => ApiObject> {
  const of = (type: Type, make: () => ApiObject) => (): ApiObject => {
    if (it.state().type !== type) throw notFound();
    return make();
  };
  const withRule = (apiClass: string, parse: (value: unknown) => Rule) => (): ApiObject =>
    apiObject({
      apiClass,
      get: { rule: () => it.state().rule ?? null },
      set: { rule: (value: unknown) => it.set({ rule: parse(value) }) },
      go: { format },
    });
  return {
    custom: of('Custom', () =>
      apiObject({ apiClass: 'CustomConditionalFormat', go: { format, rule: () => customRule(it) } }),
    ),
    cellValue: of('CellValue', withRule('CellValueConditionalFormat', cellValue)),
    textComparison: of('ContainsText', withRule('TextConditionalFormat', textComparison)),
    topBottom: of('TopBottom', withRule('TopBottomConditionalFormat', topBottom)),
    preset: of('PresetCriteria', withRule('PresetCriteriaConditionalFormat', preset)),
    colorScale: of('ColorScale', () => colourScale(it)),
  };
}

function customRule(it: Conditional): ApiObject {
  const get = () => it.state().rule?.formula ?? '';
  const set = (value: unknown) => it.set({ rule: { formula: formula(value) } });
  return apiObject({
    apiClass: 'ConditionalFormatRule',
    get: { formula: get, formulaLocal: get },
    set: { formula: set, formulaLocal: set },
  });
}

function formula(value: unknown): string {
  const said = text(value);
  if (said.replace(/^=/, '').trim() === '') throw invalidArgument();
  return said.startsWith('=') ? said : `=${said}`;
}

function cellValue(value: unknown): Rule {
  const said = options(value, ['formula1', 'formula2', 'operator']);
  const operator = oneOf(said.operator, CELL_COMPARISONS);
  const isPair = operator === 'Between' || operator === 'NotBetween';
  if (isPair && said.formula2 == null) throw invalidArgument();
  const bound = (given: unknown) => (typeof given === 'number' ? String(given) : text(given));
  return {
    formula1: bound(said.formula1),
    ...(said.formula2 != null && { formula2: bound(said.formula2) }),
    operator,
  };
}

function textComparison(value: unknown): Rule {
  const said = options(value, ['operator', 'text']);
  const operator = oneOf(said.operator, TEXT_COMPARISONS);
  return { operator, text: text(said.text) };
}

function topBottom(value: unknown): Rule {
  const said = options(value, ['rank', 'type']);
  const type = oneOf(said.type, RANKINGS);
  return { rank: whole(said.rank, 1), type };
}

const preset = (value: unknown): Rule => ({
  criterion: implemented(options(value, ['criterion']).criterion, PRESETS),
});

function colourScale(it: Conditional): ApiObject {
  return apiObject({
    apiClass: 'ColorScaleConditionalFormat',
    get: {
      criteria: () => it.state().rule ?? null,
      threeColorScale: () => it.state().rule?.midpoint !== undefined,
    },
    set: {
      criteria: (value: unknown) => {
        const said = options(value, ['minimum', 'midpoint', 'maximum']);
        it.set({
          rule: {
            minimum: criterion(said.minimum),
            ...(said.midpoint != null && { midpoint: criterion(said.midpoint) }),
            maximum: criterion(said.maximum),
          },
        });
      },
    },
  });
}

function criterion(value: unknown): Rule {
  const said = options(value, ['color', 'formula', 'type']);
  const type = oneOf(said.type, SCALE_POINTS);
  const needsFigure = type !== 'LowestValue' && type !== 'HighestValue';
  if (needsFigure && said.formula == null) throw invalidArgument();
  const figure = typeof said.formula === 'number' ? String(number(said.formula)) : said.formula;
  return {
    type,
    ...(said.color != null && { color: colour(said.color) }),
    ...(needsFigure && { formula: text(figure) }),
  };
}
