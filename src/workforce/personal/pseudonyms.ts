import { detached } from '../check/cells';
import { NONE, numberOf } from '../check/short-text';

export interface StandIn {
  readonly text: string;
  /** Its own among those of its book, from 0; none where it was given and not made. */
  readonly number: number | undefined;
}

/** Stand-ins for people: `W0001` by order of first appearance, the same for the same person as long as the book is the same. */
export class PseudonymBook {
  private readonly known = new Map<string, Map<string | number, StandIn>>();
  private count = 0;

  constructor(private readonly letter = 'W') {}

  /**
   * @param identity - what tells the person apart: the id in a workplace, say. It never leaves the book.
   * @param within - where the identity is unique: the workplace; nothing where it is so everywhere
   */
  of(identity: string, within = ''): StandIn {
    let people = this.known.get(within);
    if (!people) this.known.set(within, (people = new Map<string | number, StandIn>()));
    const number = numberOf(identity);
    const own = number === NONE ? identity : number;
    let standIn = people.get(own);
    if (!standIn) {
      standIn = { text: this.letter + String(this.count + 1).padStart(4, '0'), number: this.count };
      this.count += 1;
      people.set(typeof own === 'string' ? detached(own) : own, standIn);
    }
    return standIn;
  }

  get people(): number {
    return this.count;
  }
}
