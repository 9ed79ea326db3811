import { ObjectMatrix } from '@univerjs/core';
import {
  FormulaDataModel,
  IDefinedNamesService,
  IFunctionService,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetTriggerFormulaCalculationStartMutation,
  type ISetDefinedNameMutationParam,
} from '@univerjs/engine-formula';
import { UNIT, type Engine } from './engine';

/**
 * Trap: Univer puts what a name stands for into the formula when it first reads it, remembers that by the formula's text (even across
 * documents), and does not note which names it met. A name that changed changed nothing. Here the formulas that say a name are forgotten and calculated
 * anew when it comes, goes or says something else.
 */
export class NameFollower {
  private readonly changed = new Set<string>();
  /** Every name there ever was: a formula that says one is always read afresh. */
  private readonly ever: Record<string, string> = {};
  private mentions: RegExp | undefined;

  constructor(private readonly engine: Engine) {
    const lexer = engine.injector.get(LexerTreeBuilder);
    const read = lexer.treeBuilder.bind(lexer);
    const ever = () => ({ [UNIT]: this.ever });
    // Where no name is left Univer passes nothing, and would take what it remembers.
    const none = { unitId: UNIT, getValueByName: () => null, getSheetName: () => '' };
    lexer.treeBuilder = (formula, transform, names) =>
      this.mentions?.test(formula)
        ? read(formula, transform, { ...(names ?? none), getDirtyDefinedNameMap: ever })
        : read(formula, transform, names);
    engine.commands.onCommandExecuted(({ id, params }) => {
      if (id !== SetDefinedNameMutation.id && id !== RemoveDefinedNameMutation.id) return;
      this.forget([(params as ISetDefinedNameMutationParam).name]);
    });
  }

  /** Of one document's names, before the next is opened */
  removeAll(): void {
    const service = this.engine.injector.get(IDefinedNamesService);
    this.forget(Object.values(service.getDefinedNameMap(UNIT) ?? {}).map(({ name }) => name));
    service.removeUnitDefinedName(UNIT);
  }

  /** Many names are often added at once: the formulas are looked through once for all of them, well before the calculation starts. */
  private forget(names: readonly string[]): void {
    if (names.length === 0) return;
    const first = this.changed.size === 0;
    for (const name of names) {
      this.changed.add(name);
      this.ever[name] = '1';
    }
    this.mentions = mentioning(Object.keys(this.ever));
    if (first) queueMicrotask(() => this.calculate());
  }

  private calculate(): void {
    const names = this.withDependents([...this.changed]);
    this.changed.clear();
    const mentions = mentioning(names);
    const dirtyRanges: object[] = [];
    const sheets: Record<string, string> = {};
    const formulas = this.engine.injector.get(FormulaDataModel).getFormulaData()[UNIT] ?? {};
    for (const [sheetId, cells] of Object.entries(formulas))
      new ObjectMatrix(cells ?? {}).forValue((row, column, cell) => {
        if (!cell?.f || !mentions.test(cell.f)) return;
        const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
        dirtyRanges.push({ unitId: UNIT, sheetId, range });
        sheets[sheetId] = '1';
      });
    if (dirtyRanges.length === 0) return;
    this.engine.injector.get(IFunctionService).deleteFormulaAstCacheKey(...names);
    this.engine.commands.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      {
        commands: [],
        forceCalculation: false,
        dirtyRanges,
        dirtyNameMap: {},
        dirtyDefinedNameMap: { [UNIT]: Object.fromEntries(names.map((name) => [name, '1'])) },
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: { [UNIT]: sheets },
      },
      { onlyLocal: true },
    );
  }

  /** Names that are made of the changed ones, and of those */
  private withDependents(names: readonly string[]): string[] {
    const all = Object.values(this.engine.injector.get(IDefinedNamesService).getDefinedNameMap(UNIT) ?? {});
    const known = new Set(names);
    for (let size = 0; size !== known.size;) {
      size = known.size;
      const mentions = mentioning([...known]);
      for (const { name, formulaOrRefString } of all) if (mentions.test(formulaOrRefString)) known.add(name);
    }
    return [...known];
  }
}

const mentioning = (names: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}_.\\\\])(?:${names.map((name) => name.replace(/[.?\\]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}_.\\\\(\\[])`,
    'iu',
  );
