import type { ApiObject } from './object';

/**
 * Objects that the add-in keeps beyond a batch (`track`, and Excel.run for its own length), each under an id that it names later. The add-in
 * may keep one object more than once and lets go of it as often.
 */
export class References {
  readonly #objects = new Map<string, ApiObject>();
  readonly #kept = new Map<ApiObject, { readonly id: string; times: number }>();
  #count = 0;

  keep(object: ApiObject): void {
    const known = this.#kept.get(object);
    if (known) {
      known.times++;
      return;
    }
    const id = `ref-${++this.#count}`;
    this.#kept.set(object, { id, times: 1 });
    this.#objects.set(id, object);
  }

  /** What is not known (any more) is let go already. */
  release(id: string): void {
    const object = this.#objects.get(id);
    const known = object && this.#kept.get(object);
    if (!object || !known || --known.times > 0) return;
    this.#kept.delete(object);
    this.#objects.delete(id);
  }

  object(id: string): ApiObject | undefined {
    return this.#objects.get(id);
  }

  idOf(object: ApiObject): string | undefined {
    return this.#kept.get(object)?.id;
  }

  /** How many are kept: after every Excel.run none but those that were tracked by hand. */
  get size(): number {
    return this.#objects.size;
  }

  /** The pane was loaded anew: nobody knows the ids any more. */
  clear(): void {
    this.#objects.clear();
    this.#kept.clear();
  }
}
