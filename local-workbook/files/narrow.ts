import { z } from 'zod';
import type { ConditionalRule, FileChart, FileProtection, ValidationRule } from '../../src/xlsx';

/**
 * From the grid's open records, which hold whatever the API was given, to what a file can say. A setting that no file could hold is
 * refused here rather than lost.
 */

const bound = z.union([z.string(), z.number()]);
const bounds = z.strictObject({
  operator: z.enum([
    'Between',
    'NotBetween',
    'EqualTo',
    'NotEqualTo',
    'GreaterThan',
    'LessThan',
    'GreaterThanOrEqualTo',
    'LessThanOrEqualTo',
  ]),
  formula1: bound,
  formula2: bound.exactOptional(),
});
export const validationRule = z.union([
  z.strictObject({ wholeNumber: bounds }),
  z.strictObject({ decimal: bounds }),
  z.strictObject({ date: bounds }),
  z.strictObject({ time: bounds }),
  z.strictObject({ textLength: bounds }),
  z.strictObject({ list: z.strictObject({ inCellDropDown: z.boolean(), source: z.string() }) }),
  z.strictObject({ custom: z.strictObject({ formula: z.string() }) }),
]) satisfies z.ZodType<ValidationRule>;

export const errorAlert = z.strictObject({
  showAlert: z.boolean().default(true),
  style: z.enum(['Stop', 'Warning', 'Information']).default('Stop'),
  title: z.string().default(''),
  message: z.string().default(''),
});
export const prompt = z.strictObject({
  showPrompt: z.boolean().default(true),
  title: z.string().default(''),
  message: z.string().default(''),
});

const point = z.strictObject({
  type: z.enum(['LowestValue', 'HighestValue', 'Number', 'Percent', 'Percentile', 'Formula']),
  formula: z.string().exactOptional(),
  color: z.string(),
});
export const conditionalRule = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Custom'), rule: z.strictObject({ formula: z.string() }) }),
  z.strictObject({
    type: z.literal('CellValue'),
    rule: z.strictObject({
      operator: z.enum([
        'Between',
        'NotBetween',
        'EqualTo',
        'NotEqualTo',
        'GreaterThan',
        'LessThan',
        'GreaterThanOrEqual',
        'LessThanOrEqual',
      ]),
      formula1: z.string(),
      formula2: z.string().exactOptional(),
    }),
  }),
  z.strictObject({
    type: z.literal('ContainsText'),
    rule: z.strictObject({
      operator: z.enum(['Contains', 'NotContains', 'BeginsWith', 'EndsWith']),
      text: z.string(),
    }),
  }),
  z.strictObject({
    type: z.literal('PresetCriteria'),
    rule: z.strictObject({
      criterion: z.enum([
        'Blanks',
        'NonBlanks',
        'Errors',
        'NonErrors',
        'DuplicateValues',
        'UniqueValues',
        'AboveAverage',
        'BelowAverage',
        'EqualOrAboveAverage',
        'EqualOrBelowAverage',
        'Yesterday',
        'Today',
        'Tomorrow',
        'LastSevenDays',
        'LastWeek',
        'ThisWeek',
        'NextWeek',
        'LastMonth',
        'ThisMonth',
        'NextMonth',
      ]),
    }),
  }),
  z.strictObject({
    type: z.literal('TopBottom'),
    rule: z.strictObject({
      rank: z.number(),
      type: z.enum(['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent']),
    }),
  }),
  z.strictObject({
    type: z.literal('ColorScale'),
    rule: z.strictObject({ minimum: point, midpoint: point.exactOptional(), maximum: point }),
  }),
]) satisfies z.ZodType<ConditionalRule>;

const allow = z.boolean().exactOptional();
export const protection = z.strictObject({
  allowAutoFilter: allow,
  allowDeleteColumns: allow,
  allowDeleteRows: allow,
  allowEditObjects: allow,
  allowEditScenarios: allow,
  allowFormatCells: allow,
  allowFormatColumns: allow,
  allowFormatRows: allow,
  allowInsertColumns: allow,
  allowInsertHyperlinks: allow,
  allowInsertRows: allow,
  allowPivotTables: allow,
  allowSort: allow,
  selectionMode: z.enum(['Normal', 'Unlocked', 'None']).exactOptional(),
}) satisfies z.ZodType<FileProtection>;

const text = z.string().exactOptional();
const number = z.number().exactOptional();
const font = z
  .strictObject({ name: text, size: number, bold: allow, italic: allow, colour: text })
  .exactOptional();
const axis = z
  .strictObject({
    visible: allow,
    title: text,
    titleVisible: allow,
    numberFormat: text,
    minimum: number,
    maximum: number,
    majorUnit: number,
    minorUnit: number,
    majorGridlines: allow,
    minorGridlines: allow,
    reversed: allow,
    tickLabelPosition: text,
    position: text,
    font,
    titleFont: font,
    gridlineColour: text,
  })
  .exactOptional();
export const axes = z.strictObject({ value: axis, category: axis }) satisfies z.ZodType<FileChart['axes']>;
