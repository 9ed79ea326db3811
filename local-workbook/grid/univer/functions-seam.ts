import { type ICommandService, type Injector } from '@univerjs/core';
import { type FUniver } from '@univerjs/core/facade';
import { type BaseFunction, type IFunctionInfo } from '@univerjs/engine-formula';

/**
 * What the grid needs of the add-in's custom functions, which live in `functions/`. The classes are given to Univer when it starts, so
 * a function is known before the first workbook is, and `bind` is called once, as soon as Univer runs.
 */
export interface UniverFunctions {
  /** One class a function, with the upper-case name by which a cell calls it (`WFC.GRANT.CUT`) */
  classes(): [new (name: string) => BaseFunction, string][];
  /** For the suggestions while somebody types */
  descriptions(): IFunctionInfo[];
  bind(context: FunctionsContext): void;
  /** Something is asked and not answered, or answered and not yet worked in. `settled` waits for it. */
  busy(): boolean;
}

export interface FunctionsContext {
  readonly commands: ICommandService;
  readonly injector: Injector;
  readonly api: FUniver;
}
