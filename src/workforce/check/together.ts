import type { FieldKey } from '../table/fields';
import type { Entry } from './column';
import type { SheetColumn } from './columns';

/** The columns of the file that hold these keys; `undefined` where a value comes from elsewhere or is not kept as an entry. */
export function columnsOfEntries(
  keys: readonly FieldKey[],
  columns: readonly SheetColumn[],
): SheetColumn[] | undefined {
  const isUpper = (key: FieldKey) =>
    columns.some(({ field }) => field?.kind.kind === 'moneyRange' && field.kind.upper === key);
  const found = columns.filter(({ field }) => field !== undefined && keys.includes(field.key));
  const areEntries = found.every(({ isChecked, fate }) => isChecked && fate !== 'pseudonym');
  return areEntries && !keys.some(isUpper) ? found : undefined;
}

const BITS = 12;
const SLOTS = 1 << BITS;

/** What came of entries that stood together in a row: of each place the ones met last. */
export class Together<T> {
  private readonly entries: (Entry | undefined)[][];
  private readonly outcomes: (T | undefined)[] = Array<T | undefined>(SLOTS).fill(undefined);

  constructor(private readonly columns: readonly SheetColumn[]) {
    this.entries = columns.map(() => Array<Entry | undefined>(SLOTS).fill(undefined));
  }

  /** Where the outcome of a row's entries is, or would be. */
  find(at: number): number {
    let mixed = 0;
    for (let index = 0; index < this.columns.length; index += 1) {
      mixed = (Math.imul(mixed, 31) + this.columns[index]!.entryAt(at).id) | 0;
    }
    return Math.imul(mixed, 0x9e3779b1) >>> (32 - BITS);
  }

  /** `undefined` where these entries were not met, or others since. */
  get(slot: number, at: number): T | undefined {
    for (let index = 0; index < this.columns.length; index += 1) {
      if (this.entries[index]![slot] !== this.columns[index]!.entryAt(at)) return undefined;
    }
    return this.outcomes[slot];
  }

  set(slot: number, at: number, outcome: T): T {
    this.outcomes[slot] = outcome;
    for (let index = 0; index < this.columns.length; index += 1) {
      this.entries[index]![slot] = this.columns[index]!.entryAt(at);
    }
    return outcome;
  }
}
