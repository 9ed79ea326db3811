import { toDisposable, type IMutationInfo, type IRange } from '@univerjs/core';
import { SheetInterceptorService } from '@univerjs/sheets';
import { FormulaRefRangeService } from '@univerjs/sheets-formula';
import { toArea, toRange } from './areas';
import { type Engine } from './engine';
import { shiftArea, shiftFormula, shiftOf } from './shift';

type Register = FormulaRefRangeService['registerRangeFormula'];
interface Followed {
  readonly sheet: string;
  readonly ranges: IRange[];
  readonly formulas: string[];
  readonly changed: Parameters<Register>[4];
}

/**
 * Trap: when rows come into the middle of a conditional format or a validation with a formula, Univer cuts it into several rules, one for each
 * way in which the formula could be meant. Excel makes the area larger. Its service is asked by both; here it answers as Excel would: one rule,
 * its areas and formulas moved.
 */
export function followRanges(engine: Engine): void {
  const service = engine.injector.get(FormulaRefRangeService);
  const all = new Set<Followed>();
  service.registerRangeFormula = (_unit, sheet, ranges, formulas, changed) => {
    const followed = { sheet, ranges, formulas, changed };
    all.add(followed);
    return toDisposable(() => all.delete(followed));
  };
  engine.injector.get(SheetInterceptorService).interceptCommand({
    getMutations: (info) => {
      const redos: IMutationInfo[] = [];
      const undos: IMutationInfo[] = [];
      const shift = shiftOf(engine, info);
      if (!shift?.area) return { redos, undos };
      for (const { sheet, ranges, formulas, changed } of all) {
        // A sheet that is deleted may come back by an undo, with its rules.
        if (!engine.hasSheet(sheet)) continue;
        const moved =
          sheet === shift.sheet
            ? ranges.flatMap((range) => {
                const area = shiftArea(toArea(range), shift);
                return area ? [{ ...range, ...toRange(area) }] : [];
              })
            : ranges;
        const own = engine.sheet(sheet).getName();
        const now = formulas.map((formula) =>
          formula?.startsWith('=') ? shiftFormula(engine, formula, own, shift) : formula,
        );
        if (JSON.stringify([ranges, formulas]) === JSON.stringify([moved, now])) continue;
        const steps = changed(moved.length > 0 ? [{ ranges: moved, formulas: now }] : []);
        redos.push(...steps.redos);
        undos.push(...steps.undos);
      }
      return { redos, undos };
    },
  });
}
