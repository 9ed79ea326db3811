import { at, child, walk, type Element } from './read';
import { BASE, OVERRIDES, RESOURCE_OF } from './schema';

/** What the rules need to know beside the manifest itself. */
export interface Surroundings {
  packageVersion: string;
  /** What the pane associates with buttons that carry something out. */
  commands: readonly string[];
  /** The PNG file that an address names, or nothing where the add-in ships none. */
  icon: (url: string) => Buffer | undefined;
}

export interface Rule {
  name: string;
  /** What is wrong, one sentence a fault; empty where the manifest keeps the rule. */
  check: (manifest: Element, surroundings: Surroundings) => string[];
}

const fault = (wrong: boolean, sentence: string) => (wrong ? [sentence] : []);
const quoted = (value: string | undefined) => (value === undefined ? 'missing' : `"${value}"`);
const isOverrides = (element: Element) => element.name === 'VersionOverrides';
const withoutOverrides = (element: Element): readonly Element[] => [
  element,
  ...element.children.filter((one) => !isOverrides(one)).flatMap(withoutOverrides),
];
const overrides = (manifest: Element) => child(manifest, 'VersionOverrides');
const workbook = (manifest: Element) => at(overrides(manifest), 'Hosts/Host');
const valueOf = (element: Element | undefined) => element?.attributes.DefaultValue;
const resourcesOf = (manifest: Element) => at(manifest, 'VersionOverrides/Resources')?.children ?? [];
const resource = (manifest: Element, id: string | undefined) =>
  valueOf(
    resourcesOf(manifest)
      .flatMap(({ children }) => children)
      .find(({ attributes }) => attributes.id === id),
  );
const referring = (manifest: Element) =>
  walk(manifest).filter(({ attributes }) => attributes.resid !== undefined);
const customFunctions = (manifest: Element) => at(workbook(manifest), 'AllFormFactors/ExtensionPoint');
const buttons = (manifest: Element) => walk(manifest).filter(({ name }) => name === 'Control');
const actionOf = (button: Element) => child(button, 'Action')?.attributes['xsi:type'];
const openers = (manifest: Element) =>
  buttons(manifest).filter((button) => actionOf(button) !== 'ExecuteFunction');
const source = (manifest: Element, part: string) =>
  resource(manifest, at(customFunctions(manifest), `${part}/SourceLocation`)?.attributes.resid);

const ADDRESSES = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'bt:Image', 'bt:Url'];
const addresses = (manifest: Element) =>
  walk(manifest)
    .filter(({ name, attributes }) => ADDRESSES.includes(name) && attributes.DefaultValue !== undefined)
    .map(({ attributes }) => attributes.DefaultValue ?? '');

function contentFaults(elements: readonly Element[], table: Readonly<Record<string, string>>): string[] {
  return elements.flatMap((element) => {
    const type = element.attributes['xsi:type'];
    const model = (type && table[`${element.name}.${type}`]) ?? table[element.name];
    const names = element.children.map(({ name }) => name);
    if (model === undefined)
      return fault(names.length > 0, `<${element.name}> holds ${names.join(' ')} and may hold nothing`);
    const pattern = model.replace(
      /(\S+?)([?*+]?)(?: |$)/g,
      (_match, name: string, times: string) => `(?:${name} )${times}`,
    );
    const fits = new RegExp(`^${pattern}$`).test(names.map((name) => `${name} `).join(''));
    return fault(!fits, `<${element.name}> holds "${names.join(' ')}" and must hold "${model}"`);
  });
}

function textFaults(what: string, text: string | undefined, most: number): string[] {
  return fault(
    !text || text.length > most,
    `${what} is ${quoted(text)} and must have 1 to ${most} characters`,
  );
}

function sizeFaults(url: string | undefined, size: number, { icon }: Surroundings): string[] {
  const file = url === undefined ? undefined : icon(url);
  if (!file) return [`the icon of ${size} pixels is not there: ${quoted(url)}`];
  const isPng = file.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  if (!isPng) return [`${url} is no PNG file`];
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  return [
    ...fault(
      width !== size || height !== size,
      `${url} is ${width} x ${height} and must be ${size} x ${size}`,
    ),
    ...fault(file.length > 100 * 1024, `${url} is larger than 100 KB`),
  ];
}

export const rules: readonly Rule[] = [
  {
    name: 'the root is a task pane add-in in the three namespaces',
    check: ({ name, attributes }) => [
      ...fault(name !== 'OfficeApp', `the root is <${name}>`),
      ...fault(attributes['xsi:type'] !== 'TaskPaneApp', `the type is ${quoted(attributes['xsi:type'])}`),
      ...Object.entries({
        xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      }).flatMap(([key, uri]) => fault(attributes[key] !== uri, `${key} is ${quoted(attributes[key])}`)),
    ],
  },
  {
    name: 'the overrides are version 1.0 in their own namespace',
    check: (manifest) => {
      const { xmlns, 'xsi:type': type } = overrides(manifest)?.attributes ?? {};
      return [
        ...fault(
          xmlns !== 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
          `xmlns is ${quoted(xmlns)}`,
        ),
        ...fault(type !== 'VersionOverridesV1_0', `the type is ${quoted(type)}`),
      ];
    },
  },
  {
    name: 'elements stand where the schema has them, in its order',
    check: (manifest) => contentFaults(withoutOverrides(manifest), BASE),
  },
  {
    name: 'elements of the overrides stand where the schema has them, in its order',
    check: (manifest) =>
      contentFaults(overrides(manifest) ? walk(overrides(manifest) as Element) : [], OVERRIDES),
  },
  {
    name: 'the id is a UUID',
    check: (manifest) => {
      const id = child(manifest, 'Id')?.text ?? '';
      const isUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id);
      return fault(!isUuid, `the id is "${id}"`);
    },
  },
  {
    name: 'the version has four parts, the first three those of package.json',
    check: (manifest, { packageVersion }) => {
      const version = child(manifest, 'Version')?.text ?? '';
      const isVersion = /^\d{1,5}(?:\.\d{1,5}){3}$/.test(version);
      return fault(
        !isVersion || !version.startsWith(`${packageVersion}.`),
        `"${version}" beside ${packageVersion}`,
      );
    },
  },
  {
    name: 'the locale is en-GB',
    check: (manifest) => {
      const locale = child(manifest, 'DefaultLocale')?.text;
      return fault(locale !== 'en-GB', `the locale is ${quoted(locale)}`);
    },
  },
  {
    name: 'names have at most 125 characters and descriptions 250',
    check: (manifest) => [
      ...textFaults('the name', valueOf(child(manifest, 'DisplayName')), 125),
      ...textFaults('the provider', child(manifest, 'ProviderName')?.text, 125),
      ...textFaults('the description', valueOf(child(manifest, 'Description')), 250),
    ],
  },
  {
    name: 'short strings have at most 125 characters and long strings 250',
    check: (manifest) =>
      Object.entries({ 'bt:ShortStrings': 125, 'bt:LongStrings': 250 }).flatMap(([list, most]) =>
        (resourcesOf(manifest).find(({ name }) => name === list)?.children ?? []).flatMap((one) =>
          textFaults(`${one.attributes.id}`, valueOf(one), most),
        ),
      ),
  },
  {
    name: 'addresses are https and have at most 2048 characters',
    check: (manifest) =>
      addresses(manifest).flatMap((url) => [
        ...fault(!url.startsWith('https://') || !URL.canParse(url), `${url} is no https address`),
        ...fault(url.length > 2048, `an address has ${url.length} characters`),
      ]),
  },
  {
    name: 'all addresses have one origin, so that no AppDomain is needed',
    check: (manifest) => {
      const origins = new Set(
        addresses(manifest).map((url) => (URL.canParse(url) ? new URL(url).origin : url)),
      );
      return [
        ...fault(origins.size > 1, `there are ${[...origins].join(', ')}`),
        ...fault(
          child(manifest, 'AppDomains') !== undefined,
          'AppDomains widen what the pane may navigate to',
        ),
      ];
    },
  },
  {
    name: 'resource ids have at most 32 characters and are unique',
    check: (manifest) => {
      const ids = resourcesOf(manifest).flatMap(({ children }) =>
        children.map(({ attributes }) => attributes.id ?? ''),
      );
      return [
        ...ids.flatMap((id) => textFaults('a resource id', id, 32)),
        ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} stands twice`),
      ];
    },
  },
  {
    name: 'every resid finds a resource of its kind',
    check: (manifest) =>
      referring(manifest).flatMap(({ name, attributes: { resid = '' } }) => {
        const list = resourcesOf(manifest).find((one) => one.name === RESOURCE_OF[name]);
        const isFound = list?.children.some(({ attributes }) => attributes.id === resid) ?? false;
        return fault(
          !isFound,
          `<${name}> asks for ${resid}, which is not in ${RESOURCE_OF[name] ?? 'any list'}`,
        );
      }),
  },
  {
    name: 'no resource is unused',
    check: (manifest) => {
      const used = new Set(referring(manifest).map(({ attributes }) => attributes.resid));
      return resourcesOf(manifest)
        .flatMap(({ children }) => children.map(({ attributes }) => attributes.id))
        .filter((id) => !used.has(id))
        .map((id) => `${id} is unused`);
    },
  },
  {
    name: 'the icons of the list of add-ins are 32 and 64 pixels',
    check: (manifest, surroundings) => [
      ...sizeFaults(valueOf(child(manifest, 'IconUrl')), 32, surroundings),
      ...sizeFaults(valueOf(child(manifest, 'HighResolutionIconUrl')), 64, surroundings),
    ],
  },
  {
    name: 'every icon on the ribbon is there in 16, 32 and 80 pixels',
    check: (manifest, surroundings) =>
      walk(manifest)
        .filter(({ name }) => name === 'Icon')
        .flatMap(({ children }) => {
          const sizes = children.map(({ attributes }) => Number(attributes.size));
          const missing = [16, 32, 80]
            .filter((size) => !sizes.includes(size))
            .map((size) => `no icon of ${size} pixels`);
          const wrong = children.flatMap(({ attributes: { resid, size } }) =>
            sizeFaults(resource(manifest, resid), Number(size), surroundings),
          );
          return [...missing, ...wrong];
        }),
  },
  {
    name: 'there is an address for support',
    check: (manifest) => fault(!valueOf(child(manifest, 'SupportUrl')), 'SupportUrl is missing'),
  },
  {
    name: 'the host is the workbook',
    check: (manifest) => {
      const names = at(manifest, 'Hosts')?.children.map(({ attributes }) => attributes.Name) ?? [];
      const types =
        at(manifest, 'VersionOverrides/Hosts')?.children.map(({ attributes }) => attributes['xsi:type']) ??
        [];
      return fault(
        [...names, ...types].join() !== 'Workbook,Workbook',
        `the hosts are ${[...names, ...types].join()}`,
      );
    },
  },
  {
    name: 'the base requirement sets are those of Excel 2021 and no newer',
    check: (manifest) => {
      const sets = at(manifest, 'Requirements/Sets')?.children ?? [];
      const version = (name: string) =>
        sets.find(({ attributes }) => attributes.Name === name)?.attributes.MinVersion;
      const [major, minor] = (version('ExcelApi') ?? '9.9').split('.').map(Number);
      return [
        ...fault(version('SharedRuntime') !== '1.1', `SharedRuntime is ${quoted(version('SharedRuntime'))}`),
        ...fault(
          version('CustomFunctionsRuntime') !== '1.3',
          `CustomFunctionsRuntime is ${quoted(version('CustomFunctionsRuntime'))}`,
        ),
        ...fault(major !== 1 || (minor ?? 99) > 14, `ExcelApi is ${quoted(version('ExcelApi'))}`),
        ...fault(sets.length !== 3, `there are ${sets.length} sets`),
      ];
    },
  },
  {
    name: 'the add-in may read and write the workbook and asks for nothing else',
    check: (manifest) => {
      const permissions = child(manifest, 'Permissions')?.text;
      return fault(permissions !== 'ReadWriteDocument', `the permission is ${quoted(permissions)}`);
    },
  },
  {
    name: 'pane and functions share one long-lived page',
    check: (manifest) => {
      const runtime = at(workbook(manifest), 'Runtimes/Runtime');
      const pages = [
        at(customFunctions(manifest), 'Page/SourceLocation'),
        at(workbook(manifest), 'DesktopFormFactor/FunctionFile'),
        ...openers(manifest).map((button) => at(button, 'Action/SourceLocation')),
      ];
      const url = resource(manifest, runtime?.attributes.resid);
      return [
        ...fault(
          runtime?.attributes.lifetime !== 'long',
          `the lifetime is ${quoted(runtime?.attributes.lifetime)}`,
        ),
        ...pages
          .filter((page) => page?.attributes.resid !== runtime?.attributes.resid)
          .map((page) => `a page is ${quoted(page?.attributes.resid)} and not the runtime's`),
        ...fault(valueOf(at(manifest, 'DefaultSettings/SourceLocation')) !== url, 'the base page is another'),
      ];
    },
  },
  {
    name: 'custom functions have their script, their metadata and the namespace WFC',
    check: (manifest) => {
      const namespace = resource(manifest, child(customFunctions(manifest), 'Namespace')?.attributes.resid);
      return [
        ...fault(namespace !== 'WFC', `the namespace is ${quoted(namespace)}`),
        ...fault(
          !source(manifest, 'Script')?.endsWith('/functions.js'),
          `the script is ${quoted(source(manifest, 'Script'))}`,
        ),
        ...fault(
          !source(manifest, 'Metadata')?.endsWith('/functions.json'),
          `the metadata are ${quoted(source(manifest, 'Metadata'))}`,
        ),
      ];
    },
  },
  {
    name: 'one button named Workforce Case on the Home tab opens the pane',
    check: (manifest) => {
      const [button, ...more] = openers(manifest);
      const label = resource(manifest, child(button, 'Label')?.attributes.resid);
      const tab = at(workbook(manifest), 'DesktopFormFactor/ExtensionPoint/OfficeTab')?.attributes.id;
      return [
        ...fault(!button || more.length > 0, `${button ? more.length + 1 : 0} buttons open a pane`),
        ...fault(!button || actionOf(button) !== 'ShowTaskpane', 'the button opens no pane'),
        ...fault(buttons(manifest)[0] !== button, 'it is not the first'),
        ...fault(
          !at(button, 'Action/TaskpaneId')?.text,
          'the pane has no id, so each button would open another',
        ),
        ...fault(
          label !== 'Workforce Case' || valueOf(child(manifest, 'DisplayName')) !== label,
          `it is named ${quoted(label)}`,
        ),
        ...fault(tab !== 'TabHome', `the tab is ${quoted(tab)}`),
      ];
    },
  },
  {
    name: 'every other button carries out a command that the pane knows, and says in a sentence which',
    check: (manifest, { commands }) =>
      buttons(manifest)
        .filter((button) => !openers(manifest).includes(button))
        .flatMap((button) => {
          const command = at(button, 'Action/FunctionName')?.text;
          const tip = at(button, 'Supertip/Description')?.attributes.resid;
          return [
            ...fault(!command || !commands.includes(command), `nothing carries out ${quoted(command)}`),
            ...fault(!resource(manifest, tip)?.endsWith('.'), `${quoted(command)} has no sentence`),
          ];
        }),
  },
  {
    name: 'no two buttons look alike or are called alike',
    check: (manifest) =>
      ['Label', 'Icon/bt:Image'].flatMap((path) => {
        const shown = buttons(manifest).map((button) =>
          resource(manifest, at(button, path)?.attributes.resid),
        );
        return shown
          .filter((one, index) => shown.indexOf(one) !== index)
          .map((one) => `${quoted(one)} stands twice`);
      }),
  },
  {
    name: 'groups and controls have ids of their own of at most 125 characters',
    check: (manifest) => {
      const ids = walk(manifest)
        .filter(({ name }) => ['OfficeTab', 'Group', 'Control'].includes(name))
        .map(({ attributes }) => attributes.id);
      return [
        ...ids.flatMap((id) => textFaults('an id', id, 125)),
        ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} stands twice`),
      ];
    },
  },
];
