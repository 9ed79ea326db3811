import type { ConditionalRule as HucreRule, DataValidation, ValidationOperator } from 'hucre';
import { columnLetters } from '../../workbook';
import { XlsxError } from '../errors';
import type {
  Bounds,
  CellComparison,
  Comparison,
  FileArea,
  FileConditional,
  FileValidation,
  Preset,
  ScalePoint,
} from '../file';
import { asWritten } from '../formula-text';
import { COMPARISONS, PERIODS, PRESETS } from '../read/rules';
import { escapeText } from '../text';
import { rangeOf } from '../units';
import { conditionalStyle } from './looks';

/** An element's attributes that hucre cannot write, to be put in afterwards. */
export type Extra = Readonly<Record<string, string | number>>;

const operatorOf = (comparison: Comparison): ValidationOperator =>
  Object.keys(COMPARISONS).find((name) => COMPARISONS[name] === comparison) as ValidationOperator;

/** A formula as a file writes it: without `=`. */
export const bare = (formula: string | number): string =>
  typeof formula === 'number' ? String(formula) : asWritten(formula.replace(/^=/, ''));

const rangesOf = (areas: readonly FileArea[]) => areas.map(rangeOf).join(' ');

export function validationOf(validation: FileValidation): { validation: DataValidation; extra: Extra } {
  const { errorAlert, prompt, rule } = validation;
  const styles = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;
  const common = {
    range: rangesOf(validation.areas),
    allowBlank: validation.ignoreBlanks,
    showErrorMessage: errorAlert.showAlert,
    errorStyle: styles[errorAlert.style],
    errorTitle: escapeText(errorAlert.title),
    errorMessage: escapeText(errorAlert.message),
    showInputMessage: prompt.showPrompt,
    inputTitle: escapeText(prompt.title),
    inputMessage: escapeText(prompt.message),
  };
  const bounds = (type: DataValidation['type'], { operator, formula1, formula2 }: Bounds) => ({
    validation: {
      ...common,
      type,
      operator: operatorOf(operator),
      formula1: bare(formula1),
      ...(formula2 === undefined || formula2 === '' ? {} : { formula2: bare(formula2) }),
    },
    extra: {},
  });
  if ('wholeNumber' in rule) return bounds('whole', rule.wholeNumber);
  if ('decimal' in rule) return bounds('decimal', rule.decimal);
  if ('date' in rule) return bounds('date', rule.date);
  if ('time' in rule) return bounds('time', rule.time);
  if ('textLength' in rule) return bounds('textLength', rule.textLength);
  if ('custom' in rule)
    return { validation: { ...common, type: 'custom', formula1: bare(rule.custom.formula) }, extra: {} };
  const { source, inCellDropDown } = rule.list;
  const formula1 = source.startsWith('=') ? bare(source) : `"${source.replaceAll('"', '""')}"`;
  // The attribute says the opposite of its name.
  return {
    validation: { ...common, type: 'list', formula1 },
    extra: inCellDropDown ? {} : { showDropDown: 1 },
  };
}

const TEXT = { Contains: 'containsText', NotContains: 'notContainsText', BeginsWith: 'beginsWith', EndsWith: 'endsWith' } as const; // prettier-ignore

export function conditionalOf(
  conditional: FileConditional,
  priority: number,
): { rule: HucreRule; extra: Extra } {
  const [area] = conditional.areas;
  if (!area) throw new XlsxError('A conditional format has no cells');
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  const common = {
    priority,
    range: rangesOf(conditional.areas),
    ...(conditional.stopIfTrue ? { stopIfTrue: true } : {}),
  };
  const styled = { ...common, style: conditionalStyle(conditional.format) };
  switch (conditional.type) {
    case 'Custom':
      return { rule: { ...styled, type: 'expression', formula: bare(conditional.rule.formula) }, extra: {} };
    case 'CellValue': {
      const { operator, formula1, formula2 } = conditional.rule;
      const formula = [formula1, ...(formula2 === undefined ? [] : [formula2])].map(bare);
      return {
        rule: { ...styled, type: 'cellIs', operator: operatorOf(inFull(operator)), formula },
        extra: {},
      };
    }
    case 'ContainsText': {
      const { operator, text } = conditional.rule;
      const quoted = `"${text.replaceAll('"', '""')}"`;
      const formula = {
        Contains: `NOT(ISERROR(SEARCH(${quoted},${first})))`,
        NotContains: `ISERROR(SEARCH(${quoted},${first}))`,
        BeginsWith: `LEFT(${first},LEN(${quoted}))=${quoted}`,
        EndsWith: `RIGHT(${first},LEN(${quoted}))=${quoted}`,
      }[operator];
      return {
        rule: { ...styled, type: TEXT[operator], formula, text: escapeText(text) },
        extra: { operator: operator === 'NotContains' ? 'notContains' : TEXT[operator] },
      };
    }
    case 'PresetCriteria': {
      const { type, formula, ...extra } = presetOf(conditional.rule.criterion, first);
      return {
        // hucre knows a few of these types only, so all are put in afterwards.
        rule: { ...styled, type: 'expression', ...(formula === undefined ? {} : { formula }) },
        extra: { type, ...extra },
      };
    }
    case 'TopBottom': {
      const { rank, type } = conditional.rule;
      return {
        rule: { ...styled, type: 'top10' },
        extra: {
          ...(type.endsWith('Percent') ? { percent: 1 } : {}),
          ...(type.startsWith('Bottom') ? { bottom: 1 } : {}),
          rank,
        },
      };
    }
    case 'ColorScale': {
      const { minimum, midpoint, maximum } = conditional.rule;
      const points = [minimum, ...(midpoint ? [midpoint] : []), maximum];
      const colors = points.map(({ color }) => `FF${color.slice(1).toUpperCase()}`);
      return {
        rule: { ...common, type: 'colorScale', colorScale: { cfvo: points.map(cfvo), colors } },
        extra: {},
      };
    }
  }
}

const inFull = (comparison: CellComparison): Comparison =>
  comparison === 'GreaterThanOrEqual' || comparison === 'LessThanOrEqual' ? `${comparison}To` : comparison;

/** The type, attributes and formula of what the API calls a preset; the formulas are Excel's own. */
function presetOf(criterion: Preset, cell: string): { type: string; formula?: string } & Extra {
  const day = `FLOOR(${cell},1)`;
  const month = (from: number) =>
    `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${from})),YEAR(${cell})=YEAR(EDATE(TODAY(),${from})))`;
  const week = (from: number) =>
    `AND(${day}-(TODAY()-WEEKDAY(TODAY())+1)>=${7 * from},${day}-(TODAY()-WEEKDAY(TODAY())+1)<${7 * from + 7})`;
  const formulas: Partial<Record<Preset, string>> = {
    Blanks: `LEN(TRIM(${cell}))=0`,
    NonBlanks: `LEN(TRIM(${cell}))>0`,
    Errors: `ISERROR(${cell})`,
    NonErrors: `NOT(ISERROR(${cell}))`,
    Yesterday: `${day}=TODAY()-1`,
    Today: `${day}=TODAY()`,
    Tomorrow: `${day}=TODAY()+1`,
    LastSevenDays: `AND(TODAY()-${day}<=6,${day}<=TODAY())`,
    LastWeek: week(-1),
    ThisWeek: week(0),
    NextWeek: week(1),
    LastMonth: month(-1),
    ThisMonth: month(0),
    NextMonth: month(1),
  };
  const named = (table: Readonly<Partial<Record<string, Preset>>>) =>
    Object.keys(table).find((name) => table[name] === criterion);
  const formula = formulas[criterion];
  const withFormula = formula === undefined ? {} : { formula };
  const timePeriod = named(PERIODS);
  if (timePeriod !== undefined) return { type: 'timePeriod', timePeriod, ...withFormula };
  if (criterion.endsWith('Average')) {
    return {
      type: 'aboveAverage',
      ...(criterion.includes('Below') ? { aboveAverage: 0 } : {}),
      ...(criterion.startsWith('EqualOr') ? { equalAverage: 1 } : {}),
    };
  }
  return { type: named(PRESETS) ?? 'expression', ...withFormula };
}

function cfvo({ type, formula = '' }: ScalePoint) {
  const types = { LowestValue: 'min', HighestValue: 'max', Number: 'num', Percent: 'percent', Percentile: 'percentile', Formula: 'num' } as const; // prettier-ignore
  return type === 'LowestValue' || type === 'HighestValue'
    ? { type: types[type] }
    : { type: types[type], value: bare(formula) };
}
