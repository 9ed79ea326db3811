import type {
  DescribedConditionalFormat,
  DescribedSheet,
  DescribedValidation,
  DescribedWorkbook,
  StyleData,
} from '../workbook';
import { isoDate } from '../workbook';
import { type Operation, operation } from './operation';

/** Excel shows at most 225 characters of an error message. */
const LONGEST_MESSAGE = 225;

/** What cells accept, and what makes them look otherwise. */
export function rules(
  { validations, conditionalFormats }: DescribedSheet,
  sheet: Excel.Worksheet,
  theme: Pick<DescribedWorkbook, 'conditionalStyles' | 'palette'>,
): Operation[] {
  return [
    ...validations.flatMap((validation) =>
      validation.ranges.map((range) =>
        operation(8, validation, () => validate(sheet.getRange(range).dataValidation, validation)),
      ),
    ),
    // Excel puts a new one above those that are there, so the first is added last.
    ...[...conditionalFormats].reverse().map((one) => operation(12, one, () => addFormat(sheet, one, theme))),
  ];
}

function validate(target: Excel.DataValidation, validation: DescribedValidation): void {
  const { message } = validation;
  target.rule = ruleOf(validation);
  target.ignoreBlanks = true;
  target.errorAlert = {
    showAlert: true,
    style: 'Stop',
    title: 'Not accepted here',
    message: message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE - 1)}…` : message,
  };
}

function ruleOf(validation: DescribedValidation): Excel.DataValidationRule {
  if (validation.type === 'list') {
    const source = 'values' in validation ? validation.values.join(',') : `=${validation.source}`;
    return { list: { inCellDropDown: true, source } };
  }
  const { min, max, type } = validation;
  if (type === 'date') return { date: boundsOf(min, max, isoDate) };
  const bounds = boundsOf(min, max, (bound) => bound);
  return type === 'whole' ? { wholeNumber: bounds } : { decimal: bounds };
}

function boundsOf<Bound>(min: number | undefined, max: number | undefined, as: (bound: number) => Bound) {
  if (min !== undefined && max !== undefined)
    return { operator: 'Between' as const, formula1: as(min), formula2: as(max) };
  return min !== undefined
    ? { operator: 'GreaterThanOrEqualTo' as const, formula1: as(min) }
    : { operator: 'LessThanOrEqualTo' as const, formula1: as(max ?? 0) };
}

function addFormat(
  sheet: Excel.Worksheet,
  { range, formula, style }: DescribedConditionalFormat,
  { conditionalStyles, palette }: Pick<DescribedWorkbook, 'conditionalStyles' | 'palette'>,
): void {
  const { custom } = sheet.getRange(range).conditionalFormats.add('Custom');
  const look: Pick<StyleData, 'bold' | 'italic' | 'colour' | 'fill'> = conditionalStyles[style];
  custom.rule.formula = `=${formula}`;
  if (look.bold) custom.format.font.bold = true;
  if (look.italic) custom.format.font.italic = true;
  if (look.colour) custom.format.font.color = `#${palette[look.colour]}`;
  if (look.fill) custom.format.fill.color = `#${palette[look.fill]}`;
}
