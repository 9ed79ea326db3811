import { describe, expect, it } from 'vitest';
import { claimed } from '../../../local-workbook/model/requirements';
import { readModel } from '../../../local-workbook/model/write';
import { assignedName, eventOf, memberNamed, serverName } from '../../../local-workbook/protocol/names';
import { officeClient } from '../../support/office/client';

/** What the client keeps about itself; read here only, to hold the names we derive against the names it uses. */
interface Proxy {
  readonly _className: string;
  readonly _objectPath: {
    readonly objectPathInfo: { readonly ObjectPathType: number; readonly Name: string };
  };
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly _KeepReference?: unknown;
}
interface Context {
  readonly workbook: Proxy;
  readonly _pendingRequest: {
    readonly _actions: readonly { readonly actionInfo: { readonly Name: string } }[];
  };
}
type Constructor = new (context: Context, path: unknown) => Proxy;

const model = readModel();
const client = await officeClient(() => Promise.resolve({ Results: [] }));
const namespace = client.Excel as unknown as Readonly<Record<string, Constructor>> & {
  readonly RequestContext: new () => Context;
};
const context = new namespace.RequestContext();
const proxies = Object.entries(model.classes).flatMap(([name, described]) => {
  const Class = namespace[name];
  return Class ? [{ name, described, proxy: new Class(context, context.workbook._objectPath) }] : [];
});

/** Checked by hand: the client looks at their arguments before it sends them. */
const PARTICULAR = ['ChartCollection.add', 'Chart.setData'];

describe('the names we derive from the typings are those of the real client', () => {
  it('which holds every class up to ExcelApi 1.14', () => {
    const missing = Object.entries(model.classes).filter(
      ([name, { set = 'ExcelApi 1.1' }]) => !namespace[name] && claimed({ ExcelApi: '1.14' }, set),
    );
    expect(missing.map(([name]) => name)).toEqual([]);
  });

  it('scalars', () => {
    const wrong = proxies.flatMap(({ name, described, proxy }) =>
      (proxy._scalarPropertyNames ?? []).flatMap((scalar, at) => {
        const server = proxy._scalarPropertyOriginalNames?.[at];
        const isKnown = memberNamed(described.properties, scalar) === scalar;
        return isKnown && serverName(name, scalar) !== server ? [`${name}.${scalar}: ${server}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('scalars that are assigned', () => {
    const wrong = proxies.flatMap(({ name, described, proxy }) =>
      Object.entries(described.properties).flatMap(([scalar, { writable = false }]) => {
        const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(proxy), scalar);
        if (!setter) return [];
        if (Boolean(setter.set) !== writable) return [`${name}.${scalar} is assigned by one of the two only`];
        if (!setter.set) return [];
        setter.set.call(proxy, null);
        const sent = context._pendingRequest._actions.at(-1)?.actionInfo.Name ?? '';
        const means = memberNamed(described.properties, assignedName(name, sent));
        return means === scalar ? [] : [`${name}.${scalar}: ${sent}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('links, and the classes they lead to', () => {
    const wrong = proxies.flatMap(({ name, described, proxy }) =>
      (proxy._navigationPropertyNames ?? []).flatMap((link) => {
        const known = described.links[link];
        if (!known) return [];
        const { _className: to, _objectPath: path } = (proxy as unknown as Record<string, Proxy>)[link]!;
        const isRight = path.objectPathInfo.Name === serverName(name, link) && to === known.class;
        return isRight ? [] : [`${name}.${link}: ${path.objectPathInfo.Name} to ${to}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('methods, and the classes they give', () => {
    const wrong = proxies.flatMap(({ name, described, proxy }) =>
      Object.entries(described.methods).flatMap(([method, { parameters, returns }]) => {
        const call = (proxy as unknown as Record<string, ((...args: null[]) => unknown) | undefined>)[method];
        if (!call || PARTICULAR.includes(`${name}.${method}`)) return [];
        const most = Math.min(parameters[1], 20);
        const given = call.apply(proxy, Array<null>(most).fill(null)) as Partial<Proxy> | undefined;
        const path = given?._objectPath?.objectPathInfo;
        const sent = path ? path.Name : context._pendingRequest._actions.at(-1)?.actionInfo.Name;
        const isIndexer = path?.ObjectPathType === 5 && method === 'getItem';
        const isNamed = isIndexer || memberNamed(described.methods, sent ?? '') === method;
        const isGiven = given?._className?.replace(/<.*$/, '') === returns;
        return isNamed && isGiven ? [] : [`${name}.${method}: ${sent} gives ${given?._className}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('registrations of events', () => {
    const wrong = proxies.flatMap(({ name, described, proxy }) =>
      Object.getOwnPropertyNames(Object.getPrototypeOf(proxy))
        .filter((hidden) => /^_(Unr|R)egister/.test(hidden))
        .filter((hidden) => !Object.hasOwn(described.events, eventOf(hidden)?.event ?? ''))
        .map((hidden) => `${name}.${hidden}`),
    );
    expect(wrong).toEqual([]);
  });

  it('classes whose objects are kept by reference, and those with a private id', () => {
    const kept = proxies.filter(({ proxy }) => proxy._KeepReference).map(({ name }) => name);
    expect(kept).toEqual(proxies.filter(({ described }) => described.tracked).map(({ name }) => name));
    const withPrivateId = proxies.filter(({ proxy }) => proxy._scalarPropertyNames?.includes('_Id'));
    expect(withPrivateId.filter(({ described }) => described.properties.id)).toEqual([]);
    expect(withPrivateId.map(({ name }) => name)).toContain('NamedItem');
  });
});
