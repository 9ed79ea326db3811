import { NONE } from '../source/short-text';

/** Small enough to stay at hand. */
const SLOTS = 256;

/** What is known of short texts by their numbers: of each of these places the text met last. */
export class Slots<T> {
  private readonly numbers = new Int32Array(SLOTS).fill(NONE);
  private readonly known: (T | undefined)[] = Array<T | undefined>(SLOTS).fill(undefined);

  get(number: number): T | undefined {
    const slot = slotOf(number);
    return this.numbers[slot] === number ? this.known[slot] : undefined;
  }

  set(number: number, value: T): T {
    const slot = slotOf(number);
    this.numbers[slot] = number;
    this.known[slot] = value;
    return value;
  }
}

const slotOf = (number: number): number => (number ^ (number >>> 7) ^ (number >>> 14)) & (SLOTS - 1);
