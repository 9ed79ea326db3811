import { type IDisposable, type IMutationInfo } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import { FormulaRefRangeService } from '@univerjs/sheets-formula';
import { type Engine } from './engine';

/**
 * Trap: what makes conditional formats follow inserted and deleted cells is in Univer's plugin for the screen. Without a screen it is this, which
 * says the same to the same service.
 */
export function followConditionals(engine: Engine): void {
  const service = engine.injector.get(FormulaRefRangeService);
  const model = engine.injector.get(ConditionalFormattingRuleModel);
  const followed = new Map<string, IDisposable>();
  model.$ruleChange.subscribe(({ unitId, subUnitId, rule, type }) => {
    const key = `${unitId} ${subUnitId} ${rule.cfId}`;
    if (type === 'sort') return;
    followed.get(key)?.dispose();
    followed.delete(key);
    if (type === 'delete') return;
    const step = (id: string, params: object): IMutationInfo => ({
      id,
      params: { unitId, subUnitId, ...params },
    });
    const remove = step(DeleteConditionalRuleMutation.id, { cfId: rule.cfId });
    const set = (one: IConditionFormattingRule) =>
      step(SetConditionalRuleMutation.id, { cfId: one.cfId, rule: one });
    followed.set(
      key,
      service.registerRangeFormula(unitId, subUnitId, rule.ranges, formulasOf(rule), ([result]) => {
        if (!result) return { redos: [remove], undos: [step(AddConditionalRuleMutation.id, { rule })] };
        const { ranges, formulas } = result;
        // Univer changes its rule in place.
        const was = structuredClone(rule);
        return { redos: [set({ ...withFormulas(rule, formulas), ranges })], undos: [set(was)] };
      }),
    );
  });
}

function formulasOf({ rule }: IConditionFormattingRule): string[] {
  const isFormula =
    rule.type === CFRuleType.highlightCell && 'subType' in rule && rule.subType === CFSubRuleType.formula;
  return isFormula ? [rule.value] : [];
}

function withFormulas(
  rule: IConditionFormattingRule,
  [formula]: readonly string[],
): IConditionFormattingRule {
  return formula === undefined || formulasOf(rule).length === 0
    ? rule
    : ({ ...rule, rule: { ...rule.rule, value: formula } } as IConditionFormattingRule);
}
