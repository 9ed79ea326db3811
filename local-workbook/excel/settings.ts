import type { ApiObject } from '../protocol/object';
import { text } from './arguments';
import type { Context } from './context';
import { apiObject, collection } from './define';
import { notFound } from './errors';

/** What the add-in keeps in the document, by key. */
export function settingCollection({ services }: Context): ApiObject {
  const { settings } = services;
  const setting = (key: string): ApiObject => {
    const known = (): string => {
      if (!settings.has(key)) throw notFound();
      return key;
    };
    return apiObject({
      apiClass: 'Setting',
      identity: () => ({ _Id: known() }),
      get: { key: known, value: () => settings.get(known()) },
      set: { value: (value: unknown) => void settings.set(known(), value) },
      call: { delete: () => void settings.delete(known()) },
    });
  };
  return collection('SettingCollection', {
    list: () => [...settings.keys()].map(setting),
    find: (key) => (settings.has(String(key)) ? setting(String(key)) : undefined),
    call: {
      add: (key: unknown, value: unknown) => {
        settings.set(text(key), value);
        return setting(text(key));
      },
    },
  });
}
