import type {
  CellComparison,
  Comparison,
  Preset,
  ConditionalRule,
  FileConditional,
  FileValidation,
  ScalePoint,
  ValidationRule,
} from '../file';
import { asTyped } from '../formula-text';
import { areasOf } from '../units';
import type { Colours } from './colours';
import { unescapeText } from './cells';
import { type Xml, childOf, childrenOf, flag } from './xml';

export const COMPARISONS: Readonly<Record<string, Comparison>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

/** A number where the file has one, otherwise a formula with its `=`. */
const bound = (written: string): string | number =>
  written !== '' && Number.isFinite(Number(written)) ? Number(written) : `=${asTyped(written)}`;

export function readValidations(
  worksheet: readonly Xml[],
  leftOut: (what: string) => void,
): FileValidation[] {
  const all = worksheet.find(({ name }) => name === 'dataValidations');
  return childrenOf(all, 'dataValidation').flatMap((validation): FileValidation[] => {
    const { attributes } = validation;
    const rule = validationRule(validation);
    if (!rule) {
      if ((attributes['type'] ?? 'none') !== 'none') leftOut(`data validation of type ${attributes['type']}`);
      else if (attributes['prompt']) leftOut('prompts of cells that accept anything');
      return [];
    }
    const styles = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;
    return [
      {
        areas: areasOf(attributes['sqref'] ?? ''),
        rule,
        ignoreBlanks: flag(attributes['allowBlank']),
        errorAlert: {
          showAlert: flag(attributes['showErrorMessage']),
          style: styles[attributes['errorStyle'] as keyof typeof styles] ?? 'Stop',
          title: unescapeText(attributes['errorTitle'] ?? ''),
          message: unescapeText(attributes['error'] ?? ''),
        },
        prompt: {
          showPrompt: flag(attributes['showInputMessage']),
          title: unescapeText(attributes['promptTitle'] ?? ''),
          message: unescapeText(attributes['prompt'] ?? ''),
        },
      },
    ];
  });
}

function validationRule(validation: Xml): ValidationRule | undefined {
  const { attributes } = validation;
  const first = childOf(validation, 'formula1')?.text ?? '';
  const second = childOf(validation, 'formula2')?.text;
  const bounds = () => ({
    operator: COMPARISONS[attributes['operator'] ?? 'between'] ?? 'Between',
    formula1: bound(first),
    ...(second === undefined ? {} : { formula2: bound(second) }),
  });
  switch (attributes['type']) {
    case 'whole':
      return { wholeNumber: bounds() };
    case 'decimal':
      return { decimal: bounds() };
    case 'date':
      return { date: bounds() };
    case 'time':
      return { time: bounds() };
    case 'textLength':
      return { textLength: bounds() };
    case 'custom':
      return { custom: { formula: `=${asTyped(first)}` } };
    case 'list': {
      const words = /^"((?:[^"]|"")*)"$/.exec(first);
      const source = words?.[1] === undefined ? `=${asTyped(first)}` : words[1].replaceAll('""', '"');
      // The attribute says the opposite of its name.
      return { list: { inCellDropDown: !flag(attributes['showDropDown']), source } };
    }
    default:
      return undefined;
  }
}

export function readConditionals(
  worksheet: readonly Xml[],
  looks: readonly FileConditional['format'][],
  colours: Colours,
  leftOut: (what: string) => void,
): FileConditional[] {
  const found = worksheet
    .filter(({ name }) => name === 'conditionalFormatting')
    .flatMap((formatting) =>
      childrenOf(formatting, 'cfRule').map((rule) => ({
        rule,
        areas: areasOf(formatting.attributes['sqref'] ?? ''),
      })),
    );
  const priority = ({ rule }: (typeof found)[number]) => Number(rule.attributes['priority'] ?? 0);
  return found
    .sort((a, b) => priority(a) - priority(b))
    .flatMap(({ rule, areas }): FileConditional[] => {
      const read = conditionalRule(rule, colours);
      if (!read) {
        leftOut(`conditional formats of type ${rule.attributes['type'] ?? '?'}`);
        return [];
      }
      const format = looks[Number(rule.attributes['dxfId'] ?? Number.NaN)] ?? {};
      return [{ ...read, areas, format, stopIfTrue: flag(rule.attributes['stopIfTrue']) }];
    });
}

const TEXT = { containsText: 'Contains', notContainsText: 'NotContains', beginsWith: 'BeginsWith', endsWith: 'EndsWith' } as const; // prettier-ignore
export const PRESETS: Readonly<Partial<Record<string, Preset>>> = {
  containsBlanks: 'Blanks',
  notContainsBlanks: 'NonBlanks',
  containsErrors: 'Errors',
  notContainsErrors: 'NonErrors',
  duplicateValues: 'DuplicateValues',
  uniqueValues: 'UniqueValues',
};
export const PERIODS: Readonly<Partial<Record<string, Preset>>> = {
  yesterday: 'Yesterday',
  today: 'Today',
  tomorrow: 'Tomorrow',
  last7Days: 'LastSevenDays',
  lastWeek: 'LastWeek',
  thisWeek: 'ThisWeek',
  nextWeek: 'NextWeek',
  lastMonth: 'LastMonth',
  thisMonth: 'ThisMonth',
  nextMonth: 'NextMonth',
};

const cellComparison = (written: string): CellComparison | undefined =>
  COMPARISONS[written]?.replace(/OrEqualTo$/, 'OrEqual') as CellComparison | undefined;

function presetOf(type: string, attributes: Readonly<Record<string, string>>): Preset | undefined {
  if (type === 'timePeriod') return PERIODS[attributes['timePeriod'] ?? ''];
  if (type !== 'aboveAverage') return PRESETS[type];
  // How many standard deviations from the average: the API has no word for that.
  if (attributes['stdDev'] !== undefined) return undefined;
  const side = flag(attributes['aboveAverage'], true) ? 'Above' : 'Below';
  return flag(attributes['equalAverage']) ? `EqualOr${side}Average` : `${side}Average`;
}
const isKey = <T extends object>(key: string, of: T): key is Extract<keyof T, string> => key in of;

function conditionalRule(rule: Xml, colours: Colours): ConditionalRule | undefined {
  const { attributes } = rule;
  const type = attributes['type'] ?? '';
  const [first = '', second] = childrenOf(rule, 'formula').map(({ text }) => `=${asTyped(text)}`);
  if (type === 'expression') return { type: 'Custom', rule: { formula: first } };
  if (type === 'cellIs') {
    const operator = cellComparison(attributes['operator'] ?? '');
    const bounds = { formula1: first, ...(second === undefined ? {} : { formula2: second }) };
    return operator && { type: 'CellValue', rule: { operator, ...bounds } };
  }
  if (isKey(type, TEXT)) {
    return {
      type: 'ContainsText',
      rule: { operator: TEXT[type], text: unescapeText(attributes['text'] ?? '') },
    };
  }
  const criterion = presetOf(type, attributes);
  if (criterion) return { type: 'PresetCriteria', rule: { criterion } };
  if (type === 'top10') {
    const kind = flag(attributes['percent']) ? 'Percent' : 'Items';
    const end = flag(attributes['bottom']) ? 'Bottom' : 'Top';
    return { type: 'TopBottom', rule: { rank: Number(attributes['rank'] ?? 10), type: `${end}${kind}` } };
  }
  return type === 'colorScale' ? colourScale(childOf(rule, 'colorScale'), colours) : undefined;
}

const POINTS: Readonly<Record<string, ScalePoint['type']>> = {
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
};

function colourScale(scale: Xml | undefined, colours: Colours): ConditionalRule | undefined {
  const colour = childrenOf(scale, 'color').map((one) => colours.ofCell(one) ?? '#000000');
  const points = childrenOf(scale, 'cfvo').map(({ attributes }, i): ScalePoint => {
    const type = POINTS[attributes['type'] ?? ''] ?? 'LowestValue';
    const formula = attributes['val'];
    const needsOne = type !== 'LowestValue' && type !== 'HighestValue' && formula !== undefined;
    return { type, color: colour[i] ?? '#000000', ...(needsOne ? { formula } : {}) };
  });
  const [minimum, middle, last] = points;
  const maximum = last ?? middle;
  if (!minimum || !maximum) return undefined;
  return {
    type: 'ColorScale',
    rule: { minimum, ...(last && middle ? { midpoint: middle } : {}), maximum },
  };
}
