import { XMLParser } from 'fast-xml-parser';
import { type RibbonButton, type RibbonGroup } from '../host/ribbon';

/** What the local workbook needs to know of an add-in: read from the manifest that its users install. */
export interface AddIn {
  readonly name: string;
  readonly version: string;
  /** The pane's page, which runs the custom functions too */
  readonly pane: string;
  /** `WFC`, where the add-in has custom functions */
  readonly functions?: { readonly namespace: string; readonly metadata: string };
  readonly groups: readonly RibbonGroup[];
  /** Parts of the manifest that the local workbook does not show, in words */
  readonly unsupported: readonly string[];
}

/** An element: its attributes under `@`, its text under `#`, its children by name, always as lists. */
interface Element {
  readonly '@'?: Readonly<Record<string, string>>;
  readonly [child: string]: readonly Element[] | Readonly<Record<string, string>> | undefined;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributesGroupName: '@',
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (_name, path, _leaf, isAttribute) => !isAttribute && typeof path === 'string',
  alwaysCreateTextNode: true,
});

const all = (element: Element | undefined, name: string): readonly Element[] => {
  const found = element?.[name];
  return Array.isArray(found) ? (found as readonly Element[]) : [];
};
const one = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => all(at, name)[0], element);
const attribute = (element: Element | undefined, name: string): string => element?.['@']?.[name] ?? '';
const text = (element: Element | undefined): string => {
  const found: unknown = element?.['#text'];
  return typeof found === 'string' ? found.trim() : '';
};

/**
 * Reads an add-in's XML manifest.
 *
 * @param root - where this machine serves the add-in's files: `/addin/`
 * @throws Error for what is no task pane add-in of Excel's, and where a page or script of it is not served from here
 */
export function readManifest(xml: string, root: string): AddIn {
  const app = one(parser.parse(xml) as Element, 'OfficeApp');
  const overrides = one(app, 'VersionOverrides');
  const host = all(one(overrides, 'Hosts'), 'Host').find((each) => attribute(each, 'type') === 'Workbook');
  const source = attribute(one(app, 'DefaultSettings', 'SourceLocation'), 'DefaultValue');
  if (!source) throw new Error('The manifest describes no task pane add-in: it has no SourceLocation.');

  const resources = resourcesOf(overrides);
  const base = commonFolder(source, [...resources.values()]);
  const served = (url: string): string => {
    if (!url.startsWith(base))
      throw new Error(`The manifest names a file that is not served from here: ${url}`);
    return root + url.slice(base.length);
  };
  const address = (id: string) => served(resources.get(id) ?? '');
  const pane = served(source);

  const unsupported: string[] = [];
  const points = all(one(host, 'DesktopFormFactor'), 'ExtensionPoint');
  const groups: RibbonGroup[] = [];
  for (const point of points) {
    const kind = attribute(point, 'type');
    if (kind !== 'PrimaryCommandSurface') {
      unsupported.push(`the extension point ${kind}`);
      continue;
    }
    for (const tab of [...all(point, 'OfficeTab'), ...all(point, 'CustomTab')])
      for (const group of all(tab, 'Group'))
        groups.push(readGroup(group, attribute(tab, 'id'), { resources, address, unsupported }));
  }
  for (const { id, action } of groups.flatMap((group) => group.buttons))
    if (action.kind === 'ShowTaskpane' && action.url !== pane)
      unsupported.push(`the second pane of the button ${id}`);
  const functions = all(one(host, 'AllFormFactors'), 'ExtensionPoint').find(
    (each) => attribute(each, 'type') === 'CustomFunctions',
  );
  return {
    name: attribute(one(app, 'DisplayName'), 'DefaultValue'),
    version: text(one(app, 'Version')),
    pane,
    ...(functions && {
      functions: {
        namespace: resources.get(attribute(one(functions, 'Namespace'), 'resid')) ?? '',
        metadata: address(attribute(one(functions, 'Metadata', 'SourceLocation'), 'resid')),
      },
    }),
    groups,
    unsupported,
  };
}

interface Reading {
  readonly resources: ReadonlyMap<string, string>;
  readonly address: (id: string) => string;
  readonly unsupported: string[];
}

function readGroup(group: Element, tab: string, reading: Reading): RibbonGroup {
  const controls = all(group, 'Control');
  for (const control of controls)
    if (attribute(control, 'type') !== 'Button')
      reading.unsupported.push(`${attribute(control, 'type')} ${attribute(control, 'id')}`);
  return {
    id: attribute(group, 'id'),
    label: string(group, 'Label', reading),
    tab,
    buttons: controls
      .filter((control) => attribute(control, 'type') === 'Button')
      .map((control) => readButton(control, reading)),
  };
}

function readButton(control: Element, reading: Reading): RibbonButton {
  const id = attribute(control, 'id');
  const label = string(control, 'Label', reading);
  const tip = one(control, 'Supertip');
  const images = all(one(control, 'Icon'), 'Image');
  return {
    id,
    label,
    tip: { title: string(tip, 'Title', reading), text: string(tip, 'Description', reading) },
    icons: Object.fromEntries(
      images.map((image) => [Number(attribute(image, 'size')), reading.address(attribute(image, 'resid'))]),
    ),
    action: readAction(one(control, 'Action'), id, label, reading),
    enabled: text(one(control, 'Enabled')) !== 'false',
  };
}

function readAction(
  action: Element | undefined,
  id: string,
  label: string,
  { resources, address }: Reading,
): RibbonButton['action'] {
  const kind = attribute(action, 'type');
  if (kind === 'ExecuteFunction') return { kind, name: text(one(action, 'FunctionName')) };
  if (kind !== 'ShowTaskpane')
    throw new Error(`The button ${id} has an action that is not known: "${kind}".`);
  const title = resources.get(attribute(one(action, 'Title'), 'resid')) ?? label;
  return { kind, url: address(attribute(one(action, 'SourceLocation'), 'resid')), title };
}

const string = (element: Element | undefined, name: string, { resources }: Reading): string =>
  resources.get(attribute(one(element, name), 'resid')) ?? '';

/** The folder in which the add-in stands: what its addresses on the pane's origin have in common. */
function commonFolder(pane: string, others: readonly string[]): string {
  const { origin } = new URL(pane);
  const folders = [pane, ...others]
    .filter((url) => url.startsWith(`${origin}/`))
    .map((url) => new URL('.', url).href);
  return folders.reduce((common, folder) => {
    while (!folder.startsWith(common)) common = new URL(common.endsWith('/') ? '..' : '.', common).href;
    return common;
  });
}

/** Every resource by its id: pictures, addresses, short and long strings. */
function resourcesOf(overrides: Element | undefined): ReadonlyMap<string, string> {
  const resources = one(overrides, 'Resources');
  const lists: readonly (readonly [string, string])[] = [
    ['Images', 'Image'],
    ['Urls', 'Url'],
    ['ShortStrings', 'String'],
    ['LongStrings', 'String'],
  ];
  return new Map(
    lists.flatMap(([list, item]) =>
      all(one(resources, list), item).map(
        (each) => [attribute(each, 'id'), attribute(each, 'DefaultValue')] as const,
      ),
    ),
  );
}
