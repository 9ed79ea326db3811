import { BooleanNumber, type IMutationInfo } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import { GridError, type ConditionalState } from '../grid';
import { toArea, toRange } from './areas';
import { conditionOf, ruleNow } from './conditions';
import { UNIT, type Engine } from './engine';

/**
 * Univer draws the rule; what Excel's API said of it goes along, because several of Excel's kinds are one formula to Univer. It is in the rule, so
 * that it is undone, moved and deleted with it.
 */
type Said = Pick<ConditionalState, 'type' | 'rule' | 'format'>;
type Rule = IConditionFormattingRule<IConditionFormattingRule['rule'] & { readonly excel?: Said }>;

export class Conditionals {
  private made = 0;
  private readonly model: ConditionalFormattingRuleModel;

  constructor(private readonly engine: Engine) {
    this.model = engine.injector.get(ConditionalFormattingRuleModel);
  }

  /** The first counts most */
  list(sheet: string): ConditionalState[] {
    return this.rules(sheet).map((rule) => {
      const { excel } = rule.rule;
      if (!excel)
        throw new GridError(
          'NotImplemented',
          'A conditional format that the local workbook did not make cannot be read.',
        );
      const areas = rule.ranges.map(toArea);
      const [first] = areas;

      const now = first ? ruleNow(excel.type, excel.rule, rule.rule, first) : excel.rule;
      return { id: rule.cfId, areas, stopIfTrue: rule.stopIfTrue, ...excel, rule: now };
    });
  }

  add(sheet: string, conditional: Omit<ConditionalState, 'id'>): string {
    do this.made += 1;
    while (this.rules(sheet).some(({ cfId }) => cfId === `conditional-${this.made}`));
    const id = `conditional-${this.made}`;
    this.engine.sheet(sheet);
    const rule = toUniver(id, conditional);
    this.engine.apply(
      [this.step(AddConditionalRuleMutation.id, sheet, { rule })],
      [this.step(DeleteConditionalRuleMutation.id, sheet, { cfId: id })],
    );
    return id;
  }

  set(sheet: string, id: string, change: Partial<Omit<ConditionalState, 'id'>>): void {
    const was = this.find(sheet, id);
    const now = this.list(sheet).find((one) => one.id === id);
    if (!now) return;
    const rule = toUniver(id, { ...now, ...change });
    this.engine.apply(
      [this.step(SetConditionalRuleMutation.id, sheet, { cfId: id, rule })],
      [this.step(SetConditionalRuleMutation.id, sheet, { cfId: id, rule: was })],
    );
  }

  remove(sheet: string, id: string): void {
    const rule = this.find(sheet, id);
    // Taken back, it would come first; those before it are put before it again.
    const before = this.rules(sheet).slice(0, this.rules(sheet).indexOf(rule));
    this.engine.apply(
      [this.step(DeleteConditionalRuleMutation.id, sheet, { cfId: id })],
      [
        this.step(AddConditionalRuleMutation.id, sheet, { rule }),
        ...before
          .reverse()
          .flatMap((one) => [
            this.step(DeleteConditionalRuleMutation.id, sheet, { cfId: one.cfId }),
            this.step(AddConditionalRuleMutation.id, sheet, { rule: one }),
          ]),
      ],
    );
  }

  private rules(sheet: string): Rule[] {
    return [...((this.model.getSubunitRules(UNIT, sheet) ?? []) as Rule[])];
  }

  private find(sheet: string, id: string): Rule {
    const rule = this.rules(sheet).find(({ cfId }) => cfId === id);
    if (!rule) throw new GridError('ItemNotFound', `There is no conditional format with the id ${id}.`);
    return rule;
  }

  private step(id: string, sheet: string, params: object): IMutationInfo {
    return { id, params: { unitId: UNIT, subUnitId: sheet, ...params } };
  }
}

function toUniver(id: string, { areas, type, rule, format, stopIfTrue }: Omit<ConditionalState, 'id'>): Rule {
  const [first] = areas;
  if (!first) throw new GridError('InvalidArgument', 'A conditional format needs cells.');
  const { fontColour, fill, bold, italic } = format;
  const style = {
    ...(fontColour !== undefined && { cl: { rgb: fontColour } }),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(bold !== undefined && { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(italic !== undefined && { it: italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  };
  const excel: Said = { type, rule, format };
  return {
    cfId: id,
    ranges: areas.map(toRange),
    stopIfTrue,
    rule: { ...conditionOf(type, rule, style, first), excel },
  };
}
