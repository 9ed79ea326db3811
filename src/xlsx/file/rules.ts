import type { FileArea } from './workbook';

/** Excel's words, for whoever must check that something is one of them. */
export const COMPARISONS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A conditional format's, for which Excel's API says `GreaterThanOrEqual` where data validation says `GreaterThanOrEqualTo`. */
export const CELL_COMPARISONS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;
export type CellComparison = (typeof CELL_COMPARISONS)[number];

export const TEXT_COMPARISONS = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;
export const RANKINGS = ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const;
export const SCALE_POINTS = [
  'LowestValue',
  'HighestValue',
  'Number',
  'Percent',
  'Percentile',
  'Formula',
] as const;

/** A bound is a number, or a formula with its `=`. */
export interface Bounds {
  readonly operator: Comparison;
  readonly formula1: string | number;
  readonly formula2?: string | number;
}
export type ValidationRule =
  | { readonly wholeNumber: Bounds }
  | { readonly decimal: Bounds }
  | { readonly date: Bounds }
  | { readonly time: Bounds }
  | { readonly textLength: Bounds }
  | { readonly list: { readonly inCellDropDown: boolean; readonly source: string } }
  | { readonly custom: { readonly formula: string } };

export interface FileValidation {
  /** More than one where a rule of the file covers several areas */
  readonly areas: readonly FileArea[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: 'Stop' | 'Warning' | 'Information';
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
}

/** Type and settings as Excel's ConditionalFormat has them; `rule` holds what the API calls the rule, criterion or criteria. */
export type ConditionalRule =
  | { readonly type: 'Custom'; readonly rule: { readonly formula: string } }
  | {
      readonly type: 'CellValue';
      readonly rule: {
        readonly operator: CellComparison;
        readonly formula1: string;
        readonly formula2?: string;
      };
    }
  | {
      readonly type: 'ContainsText';
      readonly rule: {
        readonly operator: (typeof TEXT_COMPARISONS)[number];
        readonly text: string;
      };
    }
  | {
      readonly type: 'PresetCriteria';
      readonly rule: { readonly criterion: Preset };
    }
  | {
      readonly type: 'TopBottom';
      readonly rule: {
        readonly rank: number;
        readonly type: (typeof RANKINGS)[number];
      };
    }
  | {
      readonly type: 'ColorScale';
      readonly rule: {
        readonly minimum: ScalePoint;
        readonly midpoint?: ScalePoint;
        readonly maximum: ScalePoint;
      };
    };
export const PRESETS = [
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
] as const;
export type Preset = (typeof PRESETS)[number];
export interface ScalePoint {
  readonly type: (typeof SCALE_POINTS)[number];
  readonly formula?: string;
  readonly color: string;
}
export type FileConditional = ConditionalRule & {
  readonly areas: readonly FileArea[];
  readonly format: {
    readonly fontColour?: string;
    readonly fill?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
  };
  readonly stopIfTrue: boolean;
};
