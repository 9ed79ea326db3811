import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IMutationInfo,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import {
  SheetDataValidationModel,
  SheetsDataValidationValidatorService,
} from '@univerjs/sheets-data-validation';
import { GridError, type Area, type ValidationState } from '../grid';
import { byPlace, intersection, toArea, toRange, without } from './areas';
import { UNIT, type Engine } from './engine';

/** Excel's rules of what may be entered, as Univer's: it draws the drop-downs and refuses the entries. */
export type Validation = Omit<ValidationState, 'area'>;

/** Trap: Univer checks cells that changed once it is idle, and throws where their sheet is gone by then. */
function checkSheetsThatAreThere(engine: Engine): void {
  const checks = engine.injector.get(SheetsDataValidationValidatorService);
  const check = checks.validatorRanges.bind(checks);
  checks.validatorRanges = (unit, sheet, ranges) =>
    engine.hasSheet(sheet) ? check(unit, sheet, ranges) : Promise.resolve([]);
}

const KINDS = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
} as const;
const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const STYLES: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};
const keyOf = <T>(map: Readonly<Record<string, T>>, value: T | undefined, otherwise: string): string =>
  Object.entries(map).find(([, one]) => one === value)?.[0] ?? otherwise;
const said = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const figure = (formula: string | undefined): string | number =>
  formula !== undefined && formula.trim() !== '' && !Number.isNaN(Number(formula))
    ? Number(formula)
    : (formula ?? '');

export class Validations {
  private made = 0;

  constructor(private readonly engine: Engine) {
    checkSheetsThatAreThere(engine);
  }

  list(sheet: string): ValidationState[] {
    return this.rules(sheet)
      .flatMap((rule) => rule.ranges.map((range) => ({ area: toArea(range), ...fromUniver(rule) })))
      .sort((one, other) => byPlace(one.area, other.area));
  }

  set(sheet: string, area: Area, validation: Validation | undefined): void {
    const redos: IMutationInfo[] = [];
    const undos: IMutationInfo[] = [];
    for (const rule of this.rules(sheet)) {
      const areas = rule.ranges.map(toArea);
      if (!areas.some((one) => intersection(one, area))) continue;
      redos.push(this.step('remove', sheet, rule));
      undos.unshift(this.step('add', sheet, rule));
      const ranges = areas.flatMap((one) => without(one, area)).map(toRange);
      if (ranges.length === 0) continue;
      const rest = { ...rule, uid: this.freeId(sheet), ranges };
      redos.push(this.step('add', sheet, rest));
      undos.unshift(this.step('remove', sheet, rest));
    }
    if (validation) {
      const rule = { ...toUniver(validation), uid: this.freeId(sheet), ranges: [toRange(area)] };
      redos.push(this.step('add', sheet, rule));
      undos.unshift(this.step('remove', sheet, rule));
    }
    if (redos.length > 0) this.engine.apply(redos, undos);
  }

  private rules(sheet: string): ISheetDataValidationRule[] {
    return [
      ...this.engine.injector
        .get(SheetDataValidationModel)
        .getRules(UNIT, this.engine.sheet(sheet).getSheetId()),
    ];
  }

  private freeId(sheet: string): string {
    const taken = new Set(this.rules(sheet).map(({ uid }) => uid));
    do this.made += 1;
    while (taken.has(`validation-${this.made}`));
    return `validation-${this.made}`;
  }

  private step(what: 'add' | 'remove', sheet: string, rule: ISheetDataValidationRule): IMutationInfo {
    const target = { unitId: UNIT, subUnitId: sheet };
    return what === 'add'
      ? { id: AddDataValidationMutation.id, params: { ...target, rule: { ...rule } } }
      : { id: RemoveDataValidationMutation.id, params: { ...target, ruleId: rule.uid } };
  }
}

function toUniver({
  rule,
  ignoreBlanks,
  errorAlert,
  prompt,
}: Validation): Omit<ISheetDataValidationRule, 'uid' | 'ranges'> {
  return {
    ...kindToUniver(rule),
    allowBlank: ignoreBlanks,
    showErrorMessage: errorAlert['showAlert'] !== false,
    errorStyle: STYLES[said(errorAlert['style'])] ?? DataValidationErrorStyle.STOP,
    error: said(errorAlert['message']),
    errorTitle: said(errorAlert['title']),
    showInputMessage: prompt['showPrompt'] !== false,
    prompt: said(prompt['message']),
    promptTitle: said(prompt['title']),
  };
}

function kindToUniver(rule: Validation['rule']) {
  const [[kind, given] = ['', undefined]] = Object.entries(rule);
  const settings = (given ?? {}) as Readonly<Record<string, unknown>>;
  if (kind === 'list')
    return {
      type: DataValidationType.LIST,
      formula1: said(settings['source']),
      showDropDown: settings['inCellDropDown'] !== false,
      // An arrow in the cell, as Excel has it; Univer's own way is a coloured pill.
      renderMode: DataValidationRenderMode.ARROW,
    };
  if (kind === 'custom') return { type: DataValidationType.CUSTOM, formula1: said(settings['formula']) };
  const operator = OPERATORS[said(settings['operator'])];
  if (!(kind in KINDS) || !operator)
    throw new GridError('InvalidArgument', `A data validation of this kind is not known: ${kind || 'none'}.`);
  const formula2 = said(settings['formula2']);
  return {
    type: KINDS[kind as keyof typeof KINDS],
    operator,
    formula1: said(settings['formula1']),
    ...(formula2 !== '' && { formula2 }),
  };
}

function fromUniver(rule: ISheetDataValidationRule): Validation {
  return {
    rule: kindFromUniver(rule),
    ignoreBlanks: rule.allowBlank ?? true,
    errorAlert: {
      message: rule.error ?? '',
      showAlert: rule.showErrorMessage ?? true,
      style: keyOf(STYLES, rule.errorStyle, 'Stop'),
      title: rule.errorTitle ?? '',
    },
    prompt: {
      message: rule.prompt ?? '',
      showPrompt: rule.showInputMessage ?? true,
      title: rule.promptTitle ?? '',
    },
  };
}

function kindFromUniver(rule: ISheetDataValidationRule): Validation['rule'] {
  if (rule.type === DataValidationType.LIST)
    return { list: { inCellDropDown: rule.showDropDown ?? true, source: rule.formula1 ?? '' } };
  if (rule.type === DataValidationType.CUSTOM) return { custom: { formula: rule.formula1 ?? '' } };
  return {
    [keyOf<string>(KINDS, rule.type, 'custom')]: {
      formula1: figure(rule.formula1),
      ...(rule.formula2 && { formula2: figure(rule.formula2) }),
      operator: keyOf(OPERATORS, rule.operator, 'Between'),
    },
  };
}
