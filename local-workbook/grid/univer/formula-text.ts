import { withTableReferences } from '../../../src/xlsx';
import { type Area } from '../grid';
import { bodyFromEngine, bodyToEngine } from './formulas/structured';

/** What a formula's own table is, where it says `[@Hours]` and no name */
export interface OwnTable {
  readonly name: string;
  readonly area: Area;
}

/** A formula as Univer must have it: it knows `Staff[[#This Row],[Hours]]` and not `Staff[@Hours]`, nor a reference without its table's name. */
export function toEngine(formula: string, own?: OwnTable): string {
  if (!formula.includes('[')) return formula;
  return withTableReferences(formula, (table, body) => {
    const name = table || own?.name;
    return name === undefined ? undefined : `${name}[${bodyToEngine(body)}]`;
  });
}

/** And back, to what Excel gives as the formula */
export function fromEngine(formula: string): string {
  if (!formula.includes('[')) return formula;
  return withTableReferences(formula, (table, body) =>
    table === '' ? undefined : `${table}[${bodyFromEngine(body)}]`,
  );
}
