import type { FileArea } from './workbook';

export type Comparison =
  | 'Between'
  | 'NotBetween'
  | 'EqualTo'
  | 'NotEqualTo'
  | 'GreaterThan'
  | 'LessThan'
  | 'GreaterThanOrEqualTo'
  | 'LessThanOrEqualTo';

/** A conditional format's, for which Excel's API says `GreaterThanOrEqual` where data validation says `GreaterThanOrEqualTo`. */
export type CellComparison =
  | Exclude<Comparison, 'GreaterThanOrEqualTo' | 'LessThanOrEqualTo'>
  | 'GreaterThanOrEqual'
  | 'LessThanOrEqual';

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
        readonly operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith';
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
        readonly type: 'TopItems' | 'TopPercent' | 'BottomItems' | 'BottomPercent';
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
export type Preset =
  | 'Blanks'
  | 'NonBlanks'
  | 'Errors'
  | 'NonErrors'
  | 'DuplicateValues'
  | 'UniqueValues'
  | 'AboveAverage'
  | 'BelowAverage'
  | 'EqualOrAboveAverage'
  | 'EqualOrBelowAverage'
  | 'Yesterday'
  | 'Today'
  | 'Tomorrow'
  | 'LastSevenDays'
  | 'LastWeek'
  | 'ThisWeek'
  | 'NextWeek'
  | 'LastMonth'
  | 'ThisMonth'
  | 'NextMonth';
export interface ScalePoint {
  readonly type: 'LowestValue' | 'HighestValue' | 'Number' | 'Percent' | 'Percentile' | 'Formula';
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
