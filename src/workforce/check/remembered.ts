import type { Entry } from './column';

/** Lookups after which it is known whether a column repeats itself, and how seldom one may come again: in a column of ids none does. */
const TRIAL = 4096;
const SELDOM = TRIAL / 64;

/** The entries of a column, up to so many; of a column that hardly repeats itself none. */
export class Remembered<K> {
  private known = new Map<K, Entry>();
  private found = 0;
  private isOver = false;

  constructor(private readonly most: number) {}

  get(key: K): Entry | undefined {
    if (this.isOver) return undefined;
    const entry = this.known.get(key);
    if (entry) this.found += 1;
    return entry;
  }

  add(key: K, entry: Entry): Entry {
    if (this.known.size < this.most && !this.isOver) this.known.set(key, entry);
    if (this.known.size === TRIAL && this.found < SELDOM) {
      this.isOver = true;
      this.known = new Map();
    }
    return entry;
  }
}
