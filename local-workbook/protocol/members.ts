import {
  classOf,
  own,
  setOf,
  type ClassModel,
  type ExcelModel,
  type LinkModel,
  type MemberModel,
  type MethodModel,
  type PropertyModel,
} from '../model/model';
import { claimed, type Claims } from '../model/requirements';
import { assignedName, clientName, memberNamed } from './names';
import type { ApiObject } from './object';
import { aboveClaims, readOnly, unknownMember } from './refusals';

/** A member of an object, found in the model and allowed by the claims. `model` is missing for services of the host, which no typings hold. */
export interface Member<Model extends MemberModel> {
  /** As the typings and ApiObject name it */
  readonly name: string;
  /** `Range.values`, for errors */
  readonly where: string;
  readonly model?: Model;
}

/** Asks the class model what may be asked of an object. */
export class Members {
  readonly #model: ExcelModel;
  readonly #claims: Claims;

  constructor(model: ExcelModel, claims: Claims) {
    this.#model = model;
    this.#claims = claims;
  }

  /** Undefined for a service */
  classOf(object: ApiObject): ClassModel | undefined {
    return classOf(this.#model, object.apiClass);
  }

  enumValues(name: string): readonly string[] | undefined {
    return own(this.#model.enums, name);
  }

  /** Throws where the class has no such scalar or this Excel is too old for it. */
  property(object: ApiObject, server: string): Member<PropertyModel> {
    return this.#member(object, server, (model) => model.properties);
  }

  link(object: ApiObject, server: string): Member<LinkModel> {
    return this.#member(object, server, (model) => model.links);
  }

  method(object: ApiObject, server: string): Member<MethodModel> {
    return this.#member(object, server, (model) => model.methods);
  }

  event(object: ApiObject, name: string): Member<MemberModel> {
    return this.#member(object, name, (model) => model.events);
  }

  /** As `property`, and it must be one that may be assigned. */
  writable(object: ApiObject, server: string): Member<PropertyModel> {
    const member = this.property(object, assignedName(object.apiClass, server));
    if (member.model && !member.model.writable) throw readOnly(member.where);
    if (member.model?.writeSet) this.#claim(member.where, member.model.writeSet);
    return member;
  }

  /** Whether the class has a scalar or a link of this name, whatever the claims. */
  has(object: ApiObject, kind: 'properties' | 'links', server: string): boolean {
    const model = this.classOf(object);
    return model !== undefined && memberNamed(model[kind], server) !== undefined;
  }

  isClaimed(object: ApiObject, member: MemberModel): boolean {
    const model = this.classOf(object);
    return model === undefined || claimed(this.#claims, setOf(model, member));
  }

  #member<Model extends MemberModel>(
    object: ApiObject,
    server: string,
    records: (model: ClassModel) => Readonly<Record<string, Model>>,
  ): Member<Model> {
    const model = this.classOf(object);
    if (!model) return { name: clientName(server), where: `${object.apiClass}.${clientName(server)}` };
    const name = memberNamed(records(model), server);
    const where = `${object.apiClass}.${name ?? clientName(server)}`;
    const member = name === undefined ? undefined : own(records(model), name);
    if (name === undefined || member === undefined) throw unknownMember(where);
    this.#claim(where, setOf(model, member));
    return { name, where, model: member };
  }

  #claim(where: string, set: string): void {
    if (claimed(this.#claims, set)) return;
    const held = Object.entries(this.#claims).map(([name, version]) => `${name} ${version}`);
    throw aboveClaims(where, set, held.join(', '));
  }
}
