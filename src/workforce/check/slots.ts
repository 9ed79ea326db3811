import { NONE } from '../source/short-text';

/** Small enough to stay at hand. */
const BITS = 10;
const SLOTS = 1 << BITS;

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

/**
 * Numbers of texts that are like each other, as codes are, lie in patterns: times 2^32 over the golden ratio, the highest bits are spread
 * evenly (Knuth, The Art of Computer Programming, volume 3, 6.4).
 */
const slotOf = (number: number): number => Math.imul(number, 0x9e3779b1) >>> (32 - BITS);
