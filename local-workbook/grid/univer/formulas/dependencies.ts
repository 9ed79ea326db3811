import { IDependencyManagerService } from '@univerjs/engine-formula';
import { type Engine } from '../engine';

/** What Univer's index of dependencies has and does not declare */
interface Index {
  _removeAllTreeMap(tree: number): void;
  _removeDependencyRTreeCache(tree: number): void;
  _removeDependencyRTreeCacheById(unit: string, sheet: string): void;
}

/**
 * Trap: Univer notes for each range which formulas look at it, by the sheet of the range. When it forgets the formulas of a sheet, it removes the notes
 * on that sheet's ranges instead: those of its own formulas on other sheets stay ("Dependency tree not found"), and those of other sheets' formulas
 * on it go. So each formula that is forgotten takes its own notes with it, wherever they are, and no others go.
 */
export function forgetWholeFormulas(engine: Engine): void {
  const index = engine.injector.get(IDependencyManagerService) as unknown as Index;
  const forget = index._removeAllTreeMap.bind(index);
  index._removeAllTreeMap = (tree) => {
    index._removeDependencyRTreeCache(tree);
    forget(tree);
  };
  index._removeDependencyRTreeCacheById = () => undefined;
}
