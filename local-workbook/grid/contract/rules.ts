import type { Area } from './area';

/** Excel's data validation rule as its API has it: one of wholeNumber, decimal, list, date, textLength, custom. */
export interface ValidationState {
  readonly area: Area;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
}
export interface ConditionalState {
  readonly id: string;
  readonly areas: readonly Area[];
  /** Excel's type: Custom, CellValue, ContainsText … with the settings of that type under the name the API gives them */
  readonly type: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly format: {
    readonly fontColour?: string;
    readonly fill?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
  };
  readonly stopIfTrue: boolean;
}
export interface Rules {
  validations(sheet: string): readonly ValidationState[];
  setValidation(sheet: string, area: Area, validation: Omit<ValidationState, 'area'> | undefined): void;
  /** The first one decides where several hold. Rules are flat: `{formula}` for Custom, `{formula1, formula2?, operator}` for CellValue ... */
  conditionals(sheet: string): readonly ConditionalState[];
  /** Above those that are there, as Excel adds them */
  addConditional(sheet: string, conditional: Omit<ConditionalState, 'id'>): string;
  setConditional(sheet: string, id: string, change: Partial<Omit<ConditionalState, 'id'>>): void;
  removeConditional(sheet: string, id: string): void;
}
