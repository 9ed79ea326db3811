/**
 * What Excel's API has, as plain data: `derive.ts` takes it from the MIT typings, the executor asks it what may be asked of an object.
 * Names are the client's (`getRange`); a requirement set reads `ExcelApi 1.14`, and is left out where it is that of the class.
 */
export interface ExcelModel {
  /** Version of the typings from which this was derived */
  readonly typings: string;
  readonly classes: Readonly<Record<string, ClassModel>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

export interface ClassModel {
  readonly set?: string;
  /** Scalars: what `load` brings and an assignment sets */
  readonly properties: Readonly<Record<string, PropertyModel>>;
  /** Navigation properties: other objects of the API */
  readonly links: Readonly<Record<string, LinkModel>>;
  readonly methods: Readonly<Record<string, MethodModel>>;
  readonly events: Readonly<Record<string, MemberModel>>;
  /** For a collection: the class of what it holds */
  readonly items?: string;
  /** Its objects can be kept beyond the batch (`track`), and are by Excel.run */
  readonly tracked?: true;
}

export interface MemberModel {
  readonly set?: string;
}
export interface PropertyModel extends MemberModel {
  readonly writable?: true;
  /** Where assigning came later than reading */
  readonly writeSet?: string;
  /** One value a cell */
  readonly matrix?: true;
  readonly enum?: string;
}
export interface LinkModel extends MemberModel {
  readonly class: string;
}
export interface MethodModel extends MemberModel {
  /** Fewest and most arguments, over all overloads; Number.MAX_SAFE_INTEGER where there may be any number of them */
  readonly parameters: readonly [number, number];
  /** The class of the object it gives; left out for a plain value or nothing */
  readonly returns?: string;
}

export type MemberKind = 'property' | 'link' | 'method' | 'event';

/** The own entry of a record: a name from the wire must not reach what every object inherits. */
export function own<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  name: string,
): Value | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The class, or undefined for what is no class of Excel's API, such as a service of the host. */
export function classOf(model: ExcelModel, name: string): ClassModel | undefined {
  return own(model.classes, name);
}

/** The requirement set in which a member came, `ExcelApi 1.1` where the typings do not say. */
export function setOf(owner: ClassModel, member: MemberModel): string {
  return member.set ?? owner.set ?? 'ExcelApi 1.1';
}
