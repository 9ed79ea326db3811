import { withoutNull } from './names';
import type { ApiObject } from './object';
import { invalidArgument, isMissing, notImplemented } from './refusals';

type Call = (...args: never[]) => unknown;

export function declaredMethod({ call }: ApiObject, name: string): Call | undefined {
  return call && Object.hasOwn(call, name) ? call[name] : undefined;
}

/** A method that is declared, or follows from what is: every `…OrNullObject` from its like that throws, and the reading of a collection. */
export function methodOf(target: ApiObject, member: { name: string; where: string }): Call | undefined {
  return declaredMethod(target, member.name) ?? implied(target, member);
}

function implied(target: ApiObject, { name, where }: { name: string; where: string }): Call | undefined {
  const base = withoutNull(name);
  if (base !== undefined) {
    const strict = methodOf(target, { name: base, where });
    return strict && nullWhereMissing(strict);
  }
  const { item, items } = target;
  if (name === 'getItem' && item) return (key: string | number) => item(key);
  if (!items) return undefined;
  if (name === 'getCount')
    return (...args) => {
      // With an argument it counts only some, and which is not known here.
      if (args.some((arg) => arg !== null && arg !== undefined)) throw notImplemented(where);
      return items().length;
    };
  if (name === 'getItemAt')
    return (index: number) => {
      const found = items()[index];
      if (!found) throw invalidArgument(undefined, where);
      return found;
    };
  return undefined;
}

function nullWhereMissing(strict: Call): Call {
  return async (...args) => {
    try {
      return await strict(...args);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
}
