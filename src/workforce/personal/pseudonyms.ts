import { detached } from '../check/cells';
import { NONE, numberOf } from '../source/short-text';
import { NumbersOfPeople } from './numbers-of-people';

/** Stand-ins for people: `W0001` by order of first appearance, the same for the same person as long as the book is the same. */
export class PseudonymBook {
  /** Each workplace that was met, and the people of it whose ids have no number. */
  private readonly places = new Map<
    string,
    { readonly number: number; readonly people: Map<string, number> }
  >();
  private readonly numbered = new NumbersOfPeople();
  private count = 0;

  constructor(private readonly letter = 'W') {}

  /**
   * @param identity - what tells the person apart: the id in a workplace, say. It never leaves the book.
   * @param within - where the identity is unique: the workplace; nothing where it is so everywhere
   * @returns the person's number among those of the book, from 0
   */
  of(identity: string, within = ''): number {
    let place = this.places.get(within);
    if (!place) {
      place = { number: this.places.size, people: new Map() };
      this.places.set(detached(within), place);
    }
    const id = numberOf(identity);
    const number = id === NONE ? place.people.get(identity) : this.numbered.of(id, place.number, this.count);
    if (number === undefined) place.people.set(detached(identity), this.count);
    if (number === undefined || number === this.count) this.count += 1;
    return number ?? this.count - 1;
  }

  /** What stands for the person of a number. */
  text(number: number): string {
    return this.letter + String(number + 1).padStart(4, '0');
  }

  get people(): number {
    return this.count;
  }
}
