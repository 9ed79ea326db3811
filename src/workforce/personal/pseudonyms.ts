import { detached } from '../check/cells';
import { NONE, numberOf } from '../source/short-text';

/** Stand-ins for people: `W0001` by order of first appearance, the same for the same person as long as the book is the same. */
export class PseudonymBook {
  private readonly known = new Map<string, Map<string | number, number>>();
  private count = 0;

  constructor(private readonly letter = 'W') {}

  /**
   * @param identity - what tells the person apart: the id in a workplace, say. It never leaves the book.
   * @param within - where the identity is unique: the workplace; nothing where it is so everywhere
   * @returns the person's number among those of the book, from 0
   */
  of(identity: string, within = ''): number {
    let people = this.known.get(within);
    if (!people) this.known.set(within, (people = new Map<string | number, number>()));
    const short = numberOf(identity);
    const own = short === NONE ? identity : short;
    let number = people.get(own);
    if (number === undefined) {
      number = this.count;
      this.count += 1;
      people.set(typeof own === 'string' ? detached(own) : own, number);
    }
    return number;
  }

  /** What stands for the person of a number. */
  text(number: number): string {
    return this.letter + String(number + 1).padStart(4, '0');
  }

  get people(): number {
    return this.count;
  }
}
