import {
  FORMULA_REF_TO_ARRAY_CACHE,
  ICalculateFormulaService,
  IFunctionService,
} from '@univerjs/engine-formula';
import { type Engine } from '../engine';
import { changesWords } from './words';

/** What Univer's calculation has and does not declare */
interface Service {
  _executeLock: unknown;
  _executeStep(): Promise<unknown>;
}

/** The grid that calculated last, and what lets one calculate at a time */
let last: Service | undefined;
let lock: unknown;

/**
 * Trap: Univer keeps parsed formulas for all grids of the process by the workbook's id and the formula's text, or by 32 bits of it where it is longer than
 * 64 characters: two long formulas with the same 32 bits are one to it, the long formulas of a workbook that is closed stay, and a second grid works with
 * the first one's functions and cells. So the whole text counts, and grids calculate one after the other, each with its own formulas. It also keeps a
 * formula as it read it when a table or name was not there yet, or meant other cells: what was read before they changed is read again.
 */
export function keepFormulasApart(engine: Engine): void {
  const caches = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as { _hash: (key: string) => string };
  caches._hash = (key) => key;
  const functions = engine.injector.get(IFunctionService);
  const service = engine.injector.get(ICalculateFormulaService) as unknown as Service;
  lock ??= service._executeLock;
  service._executeLock = lock;
  const step = service._executeStep.bind(service);
  let hasOldWords = false;
  engine.commands.onCommandExecuted(({ id }) => {
    if (changesWords(id)) hasOldWords = true;
  });
  service._executeStep = () => {
    if (last !== service || hasOldWords) {
      // Every formula has the empty text in it.
      functions.deleteFormulaAstCacheKey('');
      FORMULA_REF_TO_ARRAY_CACHE.clear();
    }
    last = service;
    hasOldWords = false;
    return step();
  };
}
