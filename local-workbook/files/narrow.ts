import { z } from 'zod';
import {
  CELL_COMPARISONS,
  COMPARISONS,
  type ConditionalRule,
  type FileProtection,
  PRESETS,
  RANKINGS,
  SCALE_POINTS,
  TEXT_COMPARISONS,
  type ValidationRule,
} from '../../src/xlsx';

/**
 * From the grid's open records, which hold whatever the API was given, to what a file can say. A setting that no file could hold is
 * refused here rather than lost.
 */

const bound = z.union([z.string(), z.number()]);
const bounds = z.strictObject({
  operator: z.enum(COMPARISONS),
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
  type: z.enum(SCALE_POINTS),
  formula: z.string().exactOptional(),
  color: z.string(),
});
export const conditionalRule = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Custom'), rule: z.strictObject({ formula: z.string() }) }),
  z.strictObject({
    type: z.literal('CellValue'),
    rule: z.strictObject({
      operator: z.enum(CELL_COMPARISONS),
      formula1: z.string(),
      formula2: z.string().exactOptional(),
    }),
  }),
  z.strictObject({
    type: z.literal('ContainsText'),
    rule: z.strictObject({
      operator: z.enum(TEXT_COMPARISONS),
      text: z.string(),
    }),
  }),
  z.strictObject({
    type: z.literal('PresetCriteria'),
    rule: z.strictObject({
      criterion: z.enum(PRESETS),
    }),
  }),
  z.strictObject({
    type: z.literal('TopBottom'),
    rule: z.strictObject({
      rank: z.number(),
      type: z.enum(RANKINGS),
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
