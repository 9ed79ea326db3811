import { toDisposable, type IDisposable, type IMutationInfo, type IRange } from '@univerjs/core';
import { SheetInterceptorService } from '@univerjs/sheets';
import { FormulaRefRangeService } from '@univerjs/sheets-formula';
import { toArea, toRange } from './areas';
import { type Engine } from './engine';
import { shiftArea, shiftFormula, shiftOf, type Shift } from './shift';

interface Steps {
  readonly redos: IMutationInfo[];
  readonly undos: IMutationInfo[];
}
interface Followed {
  readonly sheet: string;
  readonly ranges: IRange[];
  readonly formulas: string[];
  readonly changed: (ranges: IRange[], formulas: string[]) => Steps;
}

/**
 * Trap: when rows come into the middle of a conditional format or a validation with a formula, Univer cuts it into several rules, one for each
 * way in which the formula could be meant; references with dollars, and to sheets that are not the active one, do not follow at all. Excel makes
 * the area larger and moves the references. Univer's service is asked by all such rules; here it answers as Excel would: one rule, its areas and
 * formulas moved, a renamed sheet by its new name.
 */
export function followRanges(engine: Engine): void {
  const service = engine.injector.get(FormulaRefRangeService);
  const all = new Set<Followed>();
  const follow = (followed: Followed): IDisposable => {
    all.add(followed);
    return toDisposable(() => all.delete(followed));
  };
  service.registerRangeFormula = (_unit, sheet, ranges, formulas, changed) =>
    follow({
      sheet,
      ranges,
      formulas,
      changed: (moved, now) => changed(moved.length > 0 ? [{ ranges: moved, formulas: now }] : []),
    });
  service.registerFormula = (_unit, sheet, formula, changed) =>
    follow({ sheet, ranges: [], formulas: [formula], changed: (_ranges, [now = formula]) => changed(now) });
  engine.injector.get(SheetInterceptorService).interceptCommand({
    getMutations: (info) => {
      const shift = shiftOf(engine, info);
      const steps = shift ? [...all].map((followed) => moved(engine, followed, shift)) : [];
      return { redos: steps.flatMap(({ redos }) => redos), undos: steps.flatMap(({ undos }) => undos) };
    },
  });
}

function moved(engine: Engine, { sheet, ranges, formulas, changed }: Followed, shift: Shift): Steps {
  const nothing = { redos: [], undos: [] };
  // A sheet that is deleted may come back by an undo, with its rules.
  if (!engine.hasSheet(sheet)) return nothing;
  const own = engine.sheet(sheet).getName();
  const rangesNow =
    sheet === shift.sheet
      ? ranges.flatMap((range) => {
          const area = shiftArea(toArea(range), shift);
          return area ? [{ ...range, ...toRange(area) }] : [];
        })
      : ranges;
  const formulasNow = formulas.map((formula) =>
    formula?.startsWith('=') ? shiftFormula(engine, formula, own, shift) : formula,
  );
  const same = JSON.stringify([ranges, formulas]) === JSON.stringify([rangesNow, formulasNow]);
  return same ? nothing : changed(rangesNow, formulasNow);
}
