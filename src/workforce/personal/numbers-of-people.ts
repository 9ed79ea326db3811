/** Beyond this share of filled places, looking for one takes long. */
const FULLEST = 0.6;

/** What stands at each place: the id, the workplace, the person's number plus one (0: nobody), and nothing, so that a place is never cut. */
const [ID, WITHIN, PERSON, WIDTH] = [0, 1, 2, 4];
const FIRST = 1 << 14;

/**
 * The numbers of people by two whole numbers, the id in a workplace and the workplace, in one list of integers: a hundred thousand people are
 * found without an object for any of them. A place that is taken sends on to the next (Knuth, The Art of Computer Programming, volume 3, 6.4).
 */
export class NumbersOfPeople {
  private size = 0;
  private places = FIRST;
  private list = new Int32Array(FIRST * WIDTH);

  /** The person's number; `next` where the person was not known before. */
  of(id: number, within: number, next: number): number {
    const at = this.find(id, within);
    const known = this.list[at + PERSON]!;
    if (known !== 0) return known - 1;
    this.put(at, id, within, next + 1);
    this.size += 1;
    if (this.size > this.places * FULLEST) this.grow();
    return next;
  }

  /** Where the person stands, or would. */
  private find(id: number, within: number): number {
    const { list } = this;
    const last = list.length - 1;
    const mixed = Math.imul(id ^ Math.imul(within, 0x85ebca6b), 0x9e3779b1);
    let at = Math.imul(mixed ^ (mixed >>> 15), WIDTH) & last;
    while (list[at + PERSON] !== 0 && (list[at + ID] !== id || list[at + WITHIN] !== within)) {
      at = (at + WIDTH) & last;
    }
    return at;
  }

  private put(at: number, id: number, within: number, person: number): void {
    this.list[at + ID] = id;
    this.list[at + WITHIN] = within;
    this.list[at + PERSON] = person;
  }

  private grow(): void {
    const { list } = this;
    this.places *= 2;
    this.list = new Int32Array(this.places * WIDTH);
    for (let at = 0; at < list.length; at += WIDTH) {
      const [id, within, person] = [list[at + ID]!, list[at + WITHIN]!, list[at + PERSON]!];
      if (person !== 0) this.put(this.find(id, within), id, within, person);
    }
  }
}
