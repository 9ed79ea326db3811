import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import { GridError, type Names, type NameState } from '../grid';
import { columnNumber, MAX_COLUMNS, MAX_ROWS } from './areas';
import { UNIT, type Engine } from './engine';
import { fromEngine, toEngine } from './formula-text';

/** Trap: Univer's own command refuses names that are a function's (Rate, Year), which Excel allows; the mutation beneath it does not. */
export class UniverNames implements Names {
  private made = 0;

  constructor(
    private readonly engine: Engine,
    private readonly isTable: (name: string) => boolean,
  ) {}

  list(): NameState[] {
    return this.entries()
      .map(({ state }) => state)
      .sort((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1));
  }

  add(name: NameState): void {
    checkName(name.name);
    if (name.sheet !== undefined) this.engine.sheet(name.sheet);
    const taken = this.entries().some(
      ({ state }) => state.name.toLowerCase() === name.name.toLowerCase() && state.sheet === name.sheet,
    );
    if (taken || this.isTable(name.name))
      throw new GridError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
    do this.made += 1;
    while (this.entries().some(({ id }) => id === `name-${this.made}`));
    const params = this.params(`name-${this.made}`, name);
    this.engine.apply(
      [{ id: SetDefinedNameMutation.id, params }],
      [{ id: RemoveDefinedNameMutation.id, params }],
    );
  }

  set(name: string, change: Partial<NameState>, sheet?: string): void {
    const { id, state } = this.find(name, sheet);
    if (change.name !== undefined && change.name.toLowerCase() !== name.toLowerCase())
      throw new GridError('NotImplemented', 'Renaming a defined name is not implemented.');
    const params = this.params(id, { ...state, ...change });
    this.engine.apply(
      [{ id: SetDefinedNameMutation.id, params }],
      [{ id: SetDefinedNameMutation.id, params: this.params(id, state) }],
    );
  }

  remove(name: string, sheet?: string): void {
    const { id, state } = this.find(name, sheet);
    const params = this.params(id, state);
    this.engine.apply(
      [{ id: RemoveDefinedNameMutation.id, params }],
      [{ id: SetDefinedNameMutation.id, params }],
    );
  }

  private find(name: string, sheet: string | undefined) {
    const found = this.entries().find(
      ({ state }) => state.name.toLowerCase() === name.toLowerCase() && state.sheet === sheet,
    );
    if (!found) throw new GridError('ItemNotFound', `There is no name ${name}.`);
    return found;
  }

  private entries(): { readonly id: string; readonly state: NameState }[] {
    const map = this.engine.injector.get(IDefinedNamesService).getDefinedNameMap(UNIT) ?? {};
    return Object.values(map).map((entry) => {
      const scope = entry.localSheetId;
      const formula = entry.formulaOrRefString;
      return {
        id: entry.id,
        state: {
          name: entry.name,
          formula: fromEngine(formula.startsWith('=') ? formula : `=${formula}`),
          comment: entry.comment ?? '',
          visible: entry.hidden !== true,
          ...(scope !== undefined && scope !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME && { sheet: scope }),
        },
      };
    });
  }

  private params(id: string, name: NameState) {
    const formula = toEngine(name.formula);
    // A plain reference goes without its equals sign: Univer takes one with for a formula, and draws no frame around it.
    const reference =
      /^=(?:'(?:[^']|'')+'|[^'!=+*/^&<>()]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i.test(formula);
    return {
      unitId: UNIT,
      id,
      name: name.name,
      formulaOrRefString: reference ? formula.slice(1) : formula.startsWith('=') ? formula : `=${formula}`,
      comment: name.comment,
      hidden: !name.visible,
      localSheetId: name.sheet ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    };
  }
}

/** @throws GridError for what Excel would not take as a name */
export function checkName(name: string): void {
  const cell = /^([A-Z]{1,3})([1-9]\d*)$/i.exec(name);
  const likeCell = cell && columnNumber(cell[1] ?? '') < MAX_COLUMNS && Number(cell[2]) <= MAX_ROWS;
  const ok = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!ok || likeCell || /^r\d*c\d*$/i.test(name) || /^[rc]$/i.test(name))
    throw new GridError('InvalidArgument', `${name || 'Nothing'} is not a name that Excel takes.`);
}
