import { detached } from '../check/cells';
import { NONE, numberOf } from '../source/short-text';
import { NumbersOfPeople } from './numbers-of-people';

/** Where an identity is unique. */
interface Place {
  readonly number: number;
  /** Those whose ids have no number. */
  readonly people: Map<string, number>;
}

/** Stand-ins for people: `W0001` by order of first appearance, the same for the same person as long as the book is the same. */
export class PseudonymBook {
  /** The workplaces that were met. */
  private readonly places = new Map<string, Place>();
  private readonly numbered = new NumbersOfPeople();
  private count = 0;

  /** How many it had named when the first pseudonym came with a file: from then on there may be others between. */
  private before: number | undefined;
  /** What those whom it named since are written as. */
  private readonly since: number[] = [];
  private next = 0;
  /** What came with files, from `next` on. */
  private readonly kept = new Set<number>();

  constructor(private readonly letter = 'W') {}

  /**
   * @param identity - what tells the person apart: the id in a workplace, say. It never leaves the book.
   * @param within - where the identity is unique: the workplace; nothing where it is so everywhere
   * @returns the person's number among those of the book, from 0
   */
  of(identity: string, within = ''): number {
    const place = this.placeOf(within);
    const id = numberOf(identity);
    if (id !== NONE) return this.ofNumber(id, place.number);
    let person = place.people.get(identity);
    if (person === undefined) place.people.set(detached(identity), (person = this.count++));
    return person;
  }

  /** The same, by the number of an identity that has one and of the place within which it is unique. */
  ofNumber(id: number, within: number): number {
    const person = this.numbered.of(id, within, this.count);
    if (person === this.count) this.count += 1;
    return person;
  }

  placeOf(within: string): Place {
    let place = this.places.get(within);
    if (!place) {
      place = { number: this.places.size, people: new Map() };
      this.places.set(detached(within), place);
    }
    return place;
  }

  /** What stands for the person of a number. */
  text(number: number): string {
    const { before } = this;
    if (before === undefined || number < before) return this.written(number);
    return this.written((this.since[number - before] ??= this.free()));
  }

  /**
   * A pseudonym that came with a file stands as it is, unless somebody of another file has it.
   *
   * @param given - those of this file so far: what each became
   * @returns undefined where the text is none of ours
   */
  keep(text: string, given: Map<number, number>): string | undefined {
    const asked = Number(text.slice(this.letter.length)) - 1;
    if (!(asked >= 0) || this.written(asked) !== text) return undefined;
    if (this.before === undefined) this.before = this.next = this.count;
    let place = given.get(asked);
    if (place === undefined) {
      const isTaken = asked < this.next || this.kept.has(asked);
      if (!isTaken) this.kept.add(asked);
      given.set(asked, (place = isTaken ? this.free() : asked));
    }
    return this.written(place);
  }

  private free(): number {
    while (this.kept.delete(this.next)) this.next += 1;
    return this.next++;
  }

  private written(place: number): string {
    return this.letter + String(place + 1).padStart(4, '0');
  }

  get people(): number {
    return this.count;
  }
}
