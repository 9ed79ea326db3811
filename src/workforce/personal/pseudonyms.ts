/** Stand-ins for people: `W0001` by order of first appearance, the same for the same person as long as the book is the same. */
export class PseudonymBook {
  private readonly known = new Map<string, string>();

  constructor(private readonly letter = 'W') {}

  /** @param identity - what tells the person apart: the workplace and the id within it, say. It never leaves the book. */
  of(identity: string): string {
    const known = this.known.get(identity);
    if (known !== undefined) return known;
    const made = this.letter + String(this.known.size + 1).padStart(4, '0');
    this.known.set(identity, made);
    return made;
  }

  get people(): number {
    return this.known.size;
  }
}
