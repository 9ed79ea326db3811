import type { ConditionalRule as HucreRule, DataValidation, ValidationOperator } from 'hucre';
import { columnLetters } from '../../workbook';
import { XlsxError } from '../errors';
import type { Bounds, Comparison, FileArea, FileConditional, FileValidation, ScalePoint } from '../file';
import { asWritten } from '../formula-text';
import { COMPARISONS } from '../read/rules';
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
const PRESETS = { Blanks: 'containsBlanks', NonBlanks: 'notContainsBlanks', DuplicateValues: 'duplicateValues', UniqueValues: 'uniqueValues' } as const; // prettier-ignore

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
      return { rule: { ...styled, type: 'cellIs', operator: operatorOf(operator), formula }, extra: {} };
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
      const { criterion } = conditional.rule;
      const blank = { Blanks: `LEN(TRIM(${first}))=0`, NonBlanks: `LEN(TRIM(${first}))>0` };
      const formula = criterion in blank ? { formula: blank[criterion as keyof typeof blank] } : {};
      return { rule: { ...styled, type: PRESETS[criterion], ...formula }, extra: {} };
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

function cfvo({ type, formula = '' }: ScalePoint) {
  const types = { LowestValue: 'min', HighestValue: 'max', Number: 'num', Percent: 'percent', Percentile: 'percentile', Formula: 'num' } as const; // prettier-ignore
  return type === 'LowestValue' || type === 'HighestValue'
    ? { type: types[type] }
    : { type: types[type], value: bare(formula) };
}
