import type { ConditionalState } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { intersection } from './address';
import { flag, implemented } from './arguments';
import { conditionalFormatting } from './conditional-look';
import { conditionalRules, TYPES } from './conditional-rules';
import type { Context } from './context';
import { apiObject, collection } from './define';
import { notFound } from './errors';
import { Place } from './place';
import { requireUnprotected } from './protection';
import { rangeObject } from './range';
import { rangeAreas } from './range-areas';

let drafts = 0;

/** The conditional formats that touch a range; what is added applies to all of it. */
export function conditionalFormats(place: Place): ApiObject {
  const { context, sheet } = place;
  const here = ({ areas }: Pick<ConditionalState, 'areas'>) =>
    areas.some((area) => intersection(area, place.area));
  /** In the order of the rules; those that have no rule yet at the end. */
  const ids = (): string[] => {
    const draftOf = new Map([...context.drafts.values()].map((draft) => [draft.placed, draft.id]));
    const placed = context.grid.rules.conditionals(sheet).filter(here);
    const waiting = [...context.drafts.values()].filter(
      (draft) => draft.placed === undefined && draft.sheet === sheet && here(draft),
    );
    return [...placed.map(({ id }) => draftOf.get(id) ?? id), ...waiting.map(({ id }) => id)];
  };
  return collection('ConditionalFormatCollection', {
    list: () => ids().map((id) => conditionalFormat(context, sheet, id)),
    find: (key) => (ids().includes(String(key)) ? conditionalFormat(context, sheet, String(key)) : undefined),
    call: {
      add: (type: unknown) => {
        requireUnprotected(context, sheet, 'allowFormatCells');
        const id = `conditional-${++drafts}`;
        context.drafts.set(id, {
          id,
          sheet,
          areas: [place.area],
          type: implemented(type, TYPES),
          format: {},
          stopIfTrue: false,
        });
        return conditionalFormat(context, sheet, id);
      },
      clearAll: () => {
        requireUnprotected(context, sheet, 'allowFormatCells');
        for (const id of ids()) conditional(context, sheet, id).remove();
      },
    },
  });
}

/** A conditional format wherever it is: with the grid, or still without a rule. */
export interface Conditional {
  readonly state: () => Omit<ConditionalState, 'id' | 'rule'> & {
    rule: ConditionalState['rule'] | undefined;
  };
  readonly set: (change: Partial<Pick<ConditionalState, 'rule' | 'format' | 'stopIfTrue'>>) => void;
  readonly remove: () => void;
}

function conditional(context: Context, sheet: string, id: string): Conditional {
  const { rules } = context.grid;
  const draft = context.drafts.get(id);
  const placed = (): ConditionalState => {
    const found = rules.conditionals(sheet).find((each) => each.id === (draft?.placed ?? id));
    if (!found) throw notFound();
    return found;
  };
  const waiting = () => (draft && draft.placed === undefined ? draft : undefined);
  return {
    state: () => {
      const own = waiting();
      return own ? { ...own, rule: undefined } : placed();
    },
    set: (change) => {
      requireUnprotected(context, sheet, 'allowFormatCells');
      const own = waiting();
      if (!own) return rules.setConditional(sheet, placed().id, change);
      own.format = change.format ?? own.format;
      own.stopIfTrue = change.stopIfTrue ?? own.stopIfTrue;
      if (!change.rule) return;
      const { areas, type, format, stopIfTrue } = own;
      own.placed = rules.addConditional(sheet, { areas, type, rule: change.rule, format, stopIfTrue });
    },
    remove: () => {
      requireUnprotected(context, sheet, 'allowFormatCells');
      if (!waiting()) rules.removeConditional(sheet, placed().id);
      context.drafts.delete(id);
    },
  };
}

function conditionalFormat(context: Context, sheet: string, id: string): ApiObject {
  const it = conditional(context, sheet, id);
  const places = () => it.state().areas.map((area) => new Place(context, sheet, area));
  const rules = conditionalRules(it, () => conditionalFormatting(it));
  const known = (): string => {
    it.state();
    return id;
  };
  return apiObject({
    apiClass: 'ConditionalFormat',
    identity: () => ({ Id: known() }),
    get: {
      id: known,
      type: () => it.state().type,
      stopIfTrue: () => it.state().stopIfTrue,
      priority: () =>
        context.grid.rules
          .conditionals(sheet)
          .findIndex((each) => each.id === (context.drafts.get(id)?.placed ?? id)),
    },
    set: { stopIfTrue: (value: unknown) => it.set({ stopIfTrue: flag(value) }) },
    call: {
      delete: () => it.remove(),
      getRange: () => {
        const [first, ...more] = places();
        if (!first || more.length > 0) throw notFound();
        return rangeObject(first);
      },
      getRanges: () => rangeAreas(places()),
    },
    go: rules,
  });
}
