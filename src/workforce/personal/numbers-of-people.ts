/** Beyond this share of filled places, looking for one takes long. */
const FULLEST = 0.6;
const NOBODY = -1;

/**
 * The numbers of people by two whole numbers, the id in a workplace and the workplace, in lists of integers: a hundred thousand people are found
 * without an object for any of them. A place that is taken sends on to the next (Knuth, The Art of Computer Programming, volume 3, 6.4).
 */
export class NumbersOfPeople {
  private size = 0;
  private ids = new Int32Array(1024);
  private withins = new Int32Array(1024);
  private people = new Int32Array(1024).fill(NOBODY);

  /** The person's number; `next` where the person was not known before. */
  of(id: number, within: number, next: number): number {
    const place = this.placeOf(id, within);
    const known = this.people[place]!;
    if (known !== NOBODY) return known;
    this.ids[place] = id;
    this.withins[place] = within;
    this.people[place] = next;
    this.size += 1;
    if (this.size > this.people.length * FULLEST) this.grow();
    return next;
  }

  /** Where the person stands, or would. */
  private placeOf(id: number, within: number): number {
    const { ids, withins, people } = this;
    const last = people.length - 1;
    const mixed = Math.imul(id ^ Math.imul(within, 0x85ebca6b), 0x9e3779b1);
    let place = (mixed ^ (mixed >>> 15)) & last;
    while (people[place] !== NOBODY && (ids[place] !== id || withins[place] !== within)) {
      place = (place + 1) & last;
    }
    return place;
  }

  private grow(): void {
    const { ids, withins, people } = this;
    const length = people.length * 2;
    this.ids = new Int32Array(length);
    this.withins = new Int32Array(length);
    this.people = new Int32Array(length).fill(NOBODY);
    for (let at = 0; at < people.length; at += 1) {
      if (people[at] === NOBODY) continue;
      const place = this.placeOf(ids[at]!, withins[at]!);
      this.ids[place] = ids[at]!;
      this.withins[place] = withins[at]!;
      this.people[place] = people[at]!;
    }
  }
}
