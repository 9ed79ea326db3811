import { type IStyleBase } from '@univerjs/core';
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFTimePeriodOperator,
  CFValueType,
  type IConditionalFormattingRuleConfig,
} from '@univerjs/sheets-conditional-formatting';
import { GridError, type Area } from '../grid';
import { address } from './areas';

type Settings = Readonly<Record<string, unknown>>;
type Make = (rule: Settings, style: IStyleBase, first: Area) => IConditionalFormattingRuleConfig;

/** What Univer draws for a conditional format as Excel's API says it. @throws GridError for a kind that it cannot draw */
export function conditionOf(
  type: string,
  rule: Settings,
  style: IStyleBase,
  first: Area,
): IConditionalFormattingRuleConfig {
  const make = KINDS[type];
  if (!make)
    throw new GridError('NotImplemented', `Conditional formats of the type ${type} are not implemented.`);
  return make(rule, style, first);
}

const said = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const highlightCell = CFRuleType.highlightCell;
const formula = (value: string, style: IStyleBase): IConditionalFormattingRuleConfig => ({
  type: highlightCell,
  subType: CFSubRuleType.formula,
  value: value.startsWith('=') ? value : `=${value}`,
  style,
});
/** The first cell of the area, as a formula about "this cell" names it */
const cellOf = (first: Area): string => address({ ...first, rows: 1, columns: 1 });

/** A comparison as a formula: what stands before, between and after its bounds; `{c}` is the cell that it is about. */
const COMPARISONS: Readonly<Record<string, readonly [before: string, between: string, after: string]>> = {
  Between: ['=AND({c}>=', ',{c}<=', ')'],
  NotBetween: ['=OR({c}<', ',{c}>', ')'],
  EqualTo: ['={c}=', '', ''],
  NotEqualTo: ['={c}<>', '', ''],
  GreaterThan: ['={c}>', '', ''],
  LessThan: ['={c}<', '', ''],
  GreaterThanOrEqual: ['={c}>=', '', ''],
  LessThanOrEqual: ['={c}<=', '', ''],
};
const comparisonOf = (operator: unknown, first: Area): readonly [string, string, string] => {
  const parts = COMPARISONS[said(operator)];
  if (!parts) throw new GridError('InvalidArgument', `There is no comparison ${said(operator)}.`);
  const [before, between, after] = parts.map((part) => part.replace('{c}', cellOf(first)));
  return [before ?? '', between ?? '', after ?? ''];
};
const isPair = (operator: unknown): boolean => operator === 'Between' || operator === 'NotBetween';

/**
 * A rule as Excel's API said it, with its formulas as they stand now: inserted and deleted rows change them in what Univer draws.
 */
export function ruleNow(
  type: string,
  rule: Settings,
  drawn: IConditionalFormattingRuleConfig,
  first: Area,
): Settings {
  const like = (was: unknown, now: string) => (said(was).startsWith('=') ? `=${now}` : now);
  if (
    drawn.type === CFRuleType.highlightCell &&
    'subType' in drawn &&
    drawn.subType === CFSubRuleType.formula
  ) {
    if (type === 'Custom') return { ...rule, formula: drawn.value };
    const [before, between, after] = comparisonOf(rule['operator'], first);
    if (!drawn.value.startsWith(before)) return rule;
    const bounds = drawn.value.slice(before.length, drawn.value.length - after.length);
    if (!isPair(rule['operator'])) return { ...rule, formula1: like(rule['formula1'], bounds) };
    const [one = '', two = ''] = bounds.split(between);
    return { ...rule, formula1: like(rule['formula1'], one), formula2: like(rule['formula2'], two) };
  }
  return rule;
}

const TEXTS: Readonly<Record<string, CFTextOperator>> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};
const TEXT_PRESETS: Readonly<Record<string, CFTextOperator>> = {
  Blanks: CFTextOperator.containsBlanks,
  NonBlanks: CFTextOperator.notContainsBlanks,
  Errors: CFTextOperator.containsErrors,
  NonErrors: CFTextOperator.notContainsErrors,
};
const TIMES: Readonly<Record<string, CFTimePeriodOperator>> = {
  Yesterday: CFTimePeriodOperator.yesterday,
  Today: CFTimePeriodOperator.today,
  Tomorrow: CFTimePeriodOperator.tomorrow,
  LastSevenDays: CFTimePeriodOperator.last7Days,
  LastWeek: CFTimePeriodOperator.lastWeek,
  ThisWeek: CFTimePeriodOperator.thisWeek,
  NextWeek: CFTimePeriodOperator.nextWeek,
  LastMonth: CFTimePeriodOperator.lastMonth,
  ThisMonth: CFTimePeriodOperator.thisMonth,
  NextMonth: CFTimePeriodOperator.nextMonth,
};
const AVERAGES = {
  AboveAverage: CFNumberOperator.greaterThan,
  BelowAverage: CFNumberOperator.lessThan,
  EqualOrAboveAverage: CFNumberOperator.greaterThanOrEqual,
  EqualOrBelowAverage: CFNumberOperator.lessThanOrEqual,
} as const;
const POINTS: Readonly<Record<string, CFValueType>> = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
};

const KINDS: Readonly<Record<string, Make>> = {
  Custom: (rule, style) => formula(said(rule['formula']), style),
  CellValue: (rule, style, first) => {
    const { operator } = rule;
    const [before, between, after] = comparisonOf(operator, first);
    const bound = (value: unknown) => said(value).replace(/^=/, '');
    const bounds = bound(rule['formula1']) + (isPair(operator) ? between + bound(rule['formula2']) : '');
    return formula(before + bounds + after, style);
  },
  ContainsText: (rule, style) => {
    const operator = TEXTS[said(rule['operator'])];
    if (!operator)
      throw new GridError('InvalidArgument', `There is no comparison ${said(rule['operator'])}.`);
    return { type: highlightCell, subType: CFSubRuleType.text, operator, value: said(rule['text']), style };
  },
  TopBottom: (rule, style) => {
    const type = said(rule['type']);
    return {
      type: highlightCell,
      subType: CFSubRuleType.rank,
      isBottom: type.startsWith('Bottom'),
      isPercent: type.endsWith('Percent'),
      value: Number(rule['rank']),
      style,
    };
  },
  PresetCriteria: (rule, style) => {
    const criterion = said(rule['criterion']);
    const text = TEXT_PRESETS[criterion];
    if (text) return { type: highlightCell, subType: CFSubRuleType.text, operator: text, style };
    const time = TIMES[criterion];
    if (time) return { type: highlightCell, subType: CFSubRuleType.timePeriod, operator: time, style };
    if (criterion === 'UniqueValues')
      return { type: highlightCell, subType: CFSubRuleType.uniqueValues, style };
    if (criterion === 'DuplicateValues')
      return { type: highlightCell, subType: CFSubRuleType.duplicateValues, style };
    if (criterion in AVERAGES) {
      const operator = AVERAGES[criterion as keyof typeof AVERAGES];
      return { type: highlightCell, subType: CFSubRuleType.average, operator, style };
    }
    throw new GridError(
      'NotImplemented',
      `Conditional formats for ${criterion || 'nothing'} are not implemented.`,
    );
  },
  ColorScale: (rule) => {
    const points = [rule['minimum'], rule['midpoint'], rule['maximum']].filter(
      (point) => point !== undefined,
    );
    return {
      type: CFRuleType.colorScale,
      config: points.map((point, index) => {
        const { type, color, formula: figure } = point as Settings;
        const kind = POINTS[said(type)];
        if (!kind) throw new GridError('InvalidArgument', `A colour scale has no point ${said(type)}.`);
        const text = said(figure);
        const value = kind === CFValueType.formula || text === '' ? text : Number(text);
        return { index, color: said(color), value: text === '' ? { type: kind } : { type: kind, value } };
      }),
    };
  },
};
