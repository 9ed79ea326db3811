import type { PropertyModel } from '../model/model';
import type { ExecutorHost } from './host';
import { LIMITS } from './host';
import type { Member, Members } from './members';
import { memberNamed, serverName, withoutNull } from './names';
import type { ApiObject } from './object';
import { isMissing, notImplemented, pathThroughItems, responseTooLarge, unknownMember } from './refusals';
import { EVERYTHING, merged, selectionOf, wantsAll, type Selection } from './selection';
import type { QueryInfo } from './wire';

type Values = Record<string, unknown>;

/** How an answer names things: office.js takes `Values` and `_Items` from a load, `values` and `items` from a retrieve. */
export interface Naming {
  readonly name: (apiClass: string, client: string) => string;
  readonly items: string;
}
export const LOADED: Naming = { name: serverName, items: '_Items' };
export const AS_JSON: Naming = { name: (_, client) => client, items: 'items' };

/** Reads what a query asks for. */
export class Reader {
  readonly #host: ExecutorHost;
  readonly #members: Members;
  readonly #naming: Naming;

  constructor(host: ExecutorHost, members: Members, naming: Naming) {
    this.#host = host;
    this.#members = members;
    this.#naming = naming;
  }

  async query(object: ApiObject, info: QueryInfo): Promise<Values> {
    const selection = selectionOf(info);
    return object.items
      ? this.#collection(object, object.items(), selection, info)
      : this.#object(object, selection);
  }

  async #read(object: ApiObject, selection: Selection): Promise<Values> {
    return object.items
      ? this.#collection(object, object.items(), selection)
      : this.#object(object, selection);
  }

  /** A collection's own scalars and links (`count`) stand beside those of its items; the class decides which is which. */
  async #collection(
    object: ApiObject,
    all: readonly ApiObject[],
    selection: Selection,
    { Skip: skip = 0, Top: top }: QueryInfo = {},
  ): Promise<Values> {
    const own = new Map<string, Selection>();
    let ofItems: Selection = { all: selection.all, children: new Map() };
    for (const [name, child] of selection.children) {
      if (name === 'items') {
        if (child.children.size > 0) throw pathThroughItems(`${object.apiClass}.items`);
        ofItems = merged(ofItems, EVERYTHING);
      } else if (this.#members.has(object, 'properties', name) || this.#members.has(object, 'links', name))
        own.set(name, child);
      else ofItems = merged(ofItems, { all: false, children: new Map([[name, child]]) });
    }
    const values = own.size > 0 ? await this.#object(object, { all: false, children: own }) : {};
    if (own.size > 0 && !ofItems.all && ofItems.children.size === 0) return values;

    if (all.length === 0) this.#checkNames(object, ofItems);

    const items: Values[] = [];
    const end = top === undefined ? all.length : skip + top;
    for (const [index, item] of all.entries()) {
      if (index < skip || index >= end) continue;
      const id = identify(this.#host, item, this.#members);
      items.push({
        ...(Object.keys(id).length === 0 ? { _Index: index } : id),
        ...(await this.#read(item, ofItems)),
      });
    }
    return { ...values, [this.#naming.items]: items };
  }

  /** A name that no item has is refused where there is no item, too. */
  #checkNames(collection: ApiObject, { children }: Selection): void {
    const itemClass = this.#members.classOf(collection)?.items;
    if (itemClass === undefined) return;
    const item: ApiObject = { apiClass: itemClass };
    for (const name of children.keys()) {
      if (this.#members.has(item, 'links', name)) this.#members.link(item, name);
      else this.#members.property(item, name);
    }
  }

  async #object(object: ApiObject, selection: Selection): Promise<Values> {
    const { apiClass } = object;
    const reference = this.#host.references.idOf(object);
    const values: Values = reference === undefined ? {} : { _ReferenceId: reference };
    const put = (client: string, value: unknown): void => {
      values[this.#naming.name(apiClass, client)] = value ?? null;
    };
    if (wantsAll(selection))
      for (const name of this.#everyScalar(object)) put(name, await object.get?.[name]?.());
    for (const [name, child] of selection.children) {
      if (this.#members.has(object, 'links', name)) {
        const link = this.#members.link(object, name);
        const target = follow(object, link);
        put(link.name, target === null ? null : await this.#read(target, child));
      } else {
        const scalar = this.#members.property(object, name);
        if (child.children.size > 0 || child.all)
          throw unknownMember(`${scalar.where}/${[...child.children.keys(), '*'][0]}`);
        const get =
          object.get && Object.hasOwn(object.get, scalar.name) ? object.get[scalar.name] : undefined;
        if (!get) throw notImplemented(scalar.where);
        this.#checkSize(object, scalar);
        put(scalar.name, await get());
      }
    }
    return values;
  }

  /**
   * What an unspecific load brings: the scalars that this Excel knows and the stand-in has. The others are left out of the answer, and
   * reading them fails in the client as not loaded.
   */
  #everyScalar(object: ApiObject): readonly string[] {
    const model = this.#members.classOf(object);
    return Object.keys(object.get ?? {}).filter((name) => {
      const member = model ? memberNamed(model.properties, name) : name;
      if (member === undefined) return false;
      const property = model?.properties[member];
      if (property && !this.#members.isClaimed(object, property)) return false;
      if (property) this.#checkSize(object, { name, where: `${object.apiClass}.${name}`, model: property });
      return true;
    });
  }

  /** Before the reading: a sheet's millions of cells must not be put together only to be refused. */
  #checkSize(object: ApiObject, { model, where }: Member<PropertyModel>): void {
    if (!model?.matrix) return;
    // Excel gives one null for the cells of whole rows and columns.
    if (object.get?.isEntireColumn?.() === true || object.get?.isEntireRow?.() === true) return;
    const cells = object.get?.cellCount?.();
    const limit = this.#host.limits?.readCells ?? LIMITS.readCells;
    if (typeof cells === 'number' && cells > limit) throw responseTooLarge(cells, limit, where);
  }
}

/** Goes along a link; null where it leads nowhere. */
export function follow(
  object: ApiObject,
  { name, where }: { name: string; where: string },
): ApiObject | null {
  const go = object.go;
  if (go && Object.hasOwn(go, name)) return go[name]?.() ?? null;
  const base = withoutNull(name);
  if (base !== undefined && go && Object.hasOwn(go, base)) {
    try {
      return go[base]?.() ?? null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }
  throw notImplemented(where);
}

/** What the client needs to name this object in a later batch. */
export function identify(host: ExecutorHost, object: ApiObject, members: Members): Values {
  const reference = host.references.idOf(object);
  const known = object.identity?.() ?? {};
  const { Id, ...others } = known;
  // A class without an `id` of its own, such as NamedItem, is told by a private one.
  const key = members.classOf(object) && !members.has(object, 'properties', 'id') ? '_Id' : 'Id';
  return {
    ...others,
    ...(Id === undefined ? {} : { [key]: Id }),
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
  };
}
