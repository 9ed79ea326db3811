import { DEFAULT_CLAIMS } from '../model/requirements';
import type { ExecutorHost } from './host';
import { readArguments } from './arguments';
import { Members } from './members';
import { declaredMethod, methodOf } from './methods';
import { eventOf } from './names';
import { isApiObject, type ApiObject } from './object';
import { AS_JSON, follow, identify, LOADED, Reader } from './query';
import {
  invalidArgument,
  invalidReference,
  malformed,
  notImplemented,
  nullObject,
  wrongDimensions,
} from './refusals';
import { ActionType, PathType, type Action, type ArgumentInfo, type BatchRequest } from './wire';

/** An object, or null: a null object, on which everything asked gives nothing. */
type Target = ApiObject | null;

/** These go by what formulas gave, and are no query. */
const NEEDS_RESULTS = /^(GetSpill|CopyFrom$)/;

/** One request on its way: its object paths, each gone along once, and the carrying out of its actions. */
export class Batch {
  readonly traces: number[] = [];
  /** Where the last step was, for errors that do not say */
  where: string | undefined;
  readonly #host: ExecutorHost;
  readonly #request: BatchRequest;
  readonly #members: Members;
  readonly #resolved = new Map<number, Target>();

  constructor(host: ExecutorHost, request: BatchRequest) {
    this.#host = host;
    this.#request = request;
    this.#members = new Members(host.model, host.claims ?? DEFAULT_CLAIMS);
  }

  async perform(action: Action): Promise<unknown> {
    this.where = undefined;
    if (action.ActionType === ActionType.trace) {
      this.traces.push(action.Id);
      return null;
    }
    const target = await this.#resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target && identify(this.#host, target, this.#members);
      case ActionType.query:
      case ActionType.queryAsJson:
        return this.#query(target, action);
      case ActionType.method:
        return this.#method(target, action);
      case ActionType.setProperty:
        await this.#set(target, action.Name, (await this.#read(action.ArgumentInfo))[0]);
        return null;
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          await this.#set(target, name, value);
        return null;
      default:
        throw notImplemented(`ActionType ${action.ActionType}`);
    }
  }

  async #query(target: Target, { ActionType: type, QueryInfo: info = {} }: Action): Promise<unknown> {
    await this.#host.beforeRead?.();
    if (target === null) return null;
    this.where = `${target.apiClass}.load`;
    const naming = type === ActionType.queryAsJson ? AS_JSON : LOADED;
    return new Reader(this.#host, this.#members, naming).query(target, info);
  }

  async #method(target: Target, { Name: name, ArgumentInfo: info }: Action): Promise<unknown> {
    const result = await this.#call(target, name, await this.#read(info));
    return isApiObject(result) || result === undefined ? null : result;
  }

  async #set(target: Target, server: string, value: unknown): Promise<void> {
    if (target === null) throw nullObject(server);
    const member = this.#members.writable(target, server);
    this.where = member.where;
    const set = target.set && Object.hasOwn(target.set, member.name) ? target.set[member.name] : undefined;
    if (!set) throw notImplemented(member.where);
    await set(this.#chosen(value, member.model?.enum) as never);
  }

  /** One of an enumeration's values; Excel takes them in any letters, objects get them as declared. */
  #chosen(value: unknown, enumeration: string | undefined): unknown {
    const values = enumeration === undefined ? undefined : this.#members.enumValues(enumeration);
    if (!values || typeof value !== 'string') return value;
    const found = values.find((one) => one.toLowerCase() === value.toLowerCase());
    if (found === undefined) throw invalidArgument(undefined, this.where);
    return found;
  }

  #read(info: ArgumentInfo | undefined): Promise<unknown[]> {
    return readArguments(info, (id) => this.#resolve(id));
  }

  async #resolve(id: number): Promise<Target> {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const target = await this.#walk(id);
    this.#resolved.set(id, target);
    return target;
  }

  async #walk(id: number): Promise<Target> {
    const path = this.#request.ObjectPaths[id];
    if (!path) throw malformed(`object path ${id} is missing`);
    const { ObjectPathType: type, Name: name, ParentObjectPathId: parentId, ArgumentInfo: info } = path;
    switch (type) {
      case PathType.root:
        return this.#host.root;
      case PathType.newObject:
        return this.#service(name);
      case PathType.reference:
        return this.#reference(name);
      case PathType.nullObject:
        return null;
    }
    if (parentId === undefined) throw malformed(`object path ${id} has no parent`);
    const parent = await this.#resolve(parentId);
    if (parent === null) return null;
    switch (type) {
      case PathType.property: {
        const link = this.#members.link(parent, name);
        this.where = link.where;
        return follow(parent, link);
      }
      case PathType.indexer:
        return this.#item(parent, await this.#read(info));
      case PathType.method:
        return this.#object(parent, name, await this.#read(info));
      default:
        throw malformed(`object path ${id} is of the unknown type ${type}`);
    }
  }

  #service(name: string): ApiObject {
    const service = this.#host.services?.get(name);
    if (!service) throw notImplemented(name);
    return service;
  }

  #reference(id: string): ApiObject {
    const object = this.#host.references.object(id);
    if (!object) throw invalidReference();
    return object;
  }

  async #item(parent: ApiObject, args: readonly unknown[]): Promise<Target> {
    this.where = `${parent.apiClass}.getItem`;
    const [key] = args;
    if (typeof key !== 'string' && typeof key !== 'number') throw invalidArgument(undefined, this.where);
    if (parent.item) return parent.item(key);
    return this.#object(parent, 'GetItem', args);
  }

  /** A method as a path: it must give an object, or null for a null object. */
  async #object(parent: ApiObject, server: string, args: readonly unknown[]): Promise<Target> {
    const result = await this.#call(parent, server, args);
    if (result === null || result === undefined) return null;
    if (!isApiObject(result)) throw new Error(`${this.where} gave no object`);
    return result;
  }

  async #call(target: Target, server: string, args: readonly unknown[]): Promise<unknown> {
    if (target === null) return null;
    if (server.startsWith('_')) return this.#hidden(target, server, args);
    const member = this.#members.method(target, server);
    this.where = member.where;
    // The client sends a null for each that was left out, so that a right call has a right number of them.
    const [fewest, most] = member.model?.parameters ?? [0, Infinity];
    if (args.length < fewest || args.length > most) throw invalidArgument(undefined, member.where);
    const declared = methodOf(target, member);
    if (!declared) throw notImplemented(member.where);
    if (NEEDS_RESULTS.test(server)) await this.#host.beforeRead?.();
    return declared(...(args as never[]));
  }

  /** Methods that no typings hold: references, events, and the check before values that the client sends in blocks. */
  #hidden(target: ApiObject, server: string, args: readonly unknown[]): unknown {
    this.where = `${target.apiClass}.${server}`;
    const declared = declaredMethod(target, server);
    if (declared) return declared(...(args as never[]));
    if (server === '_KeepReference') {
      this.#host.references.keep(target);
      return null;
    }
    if (server === '_RemoveReference' && target === this.#host.root) {
      this.#host.references.release(String(args[0]));
      return null;
    }
    if (server === '_ValidateArraySize') return this.#validateSize(target, args);
    const event = eventOf(server);
    if (!event) throw notImplemented(this.where);
    const { name, where } = this.#members.event(target, event.event);
    this.where = where;
    if (!target.events?.includes(name)) throw notImplemented(where);
    return null;
  }

  #validateSize({ get, apiClass }: ApiObject, [rows, columns]: readonly unknown[]): null {
    if (!get?.rowCount || !get.columnCount) throw notImplemented(`${apiClass}._ValidateArraySize`);
    if (rows !== get.rowCount() || columns !== get.columnCount()) throw wrongDimensions(`${apiClass}.values`);
    return null;
  }
}
