import { type Area, type ConditionalState, type Rules, type ValidationState } from '../grid';
import { Conditionals } from './conditionals';
import { type Engine } from './engine';
import { Validations } from './validations';

export class UniverRules implements Rules {
  private readonly validation: Validations;
  private readonly conditional: Conditionals;

  constructor(engine: Engine) {
    this.validation = new Validations(engine);
    this.conditional = new Conditionals(engine);
  }

  validations = (sheet: string): ValidationState[] => this.validation.list(sheet);
  setValidation = (sheet: string, area: Area, validation: Omit<ValidationState, 'area'> | undefined): void =>
    this.validation.set(sheet, area, validation);
  conditionals = (sheet: string): ConditionalState[] => this.conditional.list(sheet);
  addConditional = (sheet: string, conditional: Omit<ConditionalState, 'id'>): string =>
    this.conditional.add(sheet, conditional);
  setConditional = (sheet: string, id: string, change: Partial<Omit<ConditionalState, 'id'>>): void =>
    this.conditional.set(sheet, id, change);
  removeConditional = (sheet: string, id: string): void => this.conditional.remove(sheet, id);
}
