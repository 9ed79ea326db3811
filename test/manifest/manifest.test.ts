import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../taskpane/commands';
import { readXml } from './read';
import { rules, type Surroundings } from './rules';

/** What Microsoft's online validator would check: it cannot be reached from here, and a rule of ours says why it fails. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(`${root}manifest.xml`, 'utf8');
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
const surroundings: Surroundings = {
  packageVersion: version,
  commands: Object.keys(COMMANDS),
  icon: (url) => {
    const file = `${root}taskpane${new URL(url).pathname}`;
    return existsSync(file) ? readFileSync(file) : undefined;
  },
};
const faults = (manifest: string, name: string) =>
  rules.find((rule) => rule.name === name)?.check(readXml(manifest), surroundings);

describe('manifest.xml', () => {
  test.each(rules)('$name', ({ check }) => {
    expect(check(readXml(text), surroundings)).toEqual([]);
  });
});

/** A manifest that breaks one rule: what stands there, and what stands there instead. */
const broken: readonly { rule: string; from: string | RegExp; to: string }[] = [
  {
    rule: 'the root is a task pane add-in in the three namespaces',
    from: '"TaskPaneApp"',
    to: '"ContentApp"',
  },
  {
    rule: 'the root is a task pane add-in in the three namespaces',
    from: 'appforoffice/1.1',
    to: 'appforoffice/1.0',
  },
  {
    rule: 'the overrides are version 1.0 in their own namespace',
    from: 'VersionOverridesV1_0',
    to: 'VersionOverridesV1_1',
  },
  {
    rule: 'the overrides are version 1.0 in their own namespace',
    from: '/taskpaneappversionoverrides',
    to: '/mailappversionoverrides',
  },
  {
    rule: 'elements stand where the schema has them, in its order',
    from: /(<IconUrl.*>)\s*(<High.*>)/,
    to: '$2$1',
  },
  { rule: 'elements stand where the schema has them, in its order', from: /<Permissions>.*/, to: '' },
  { rule: 'elements stand where the schema has them, in its order', from: '<Hosts>', to: '<Notes/><Hosts>' },
  {
    rule: 'elements of the overrides stand where the schema has them, in its order',
    from: /(<Runtimes>[^]*<\/Runtimes>)(\s*)(<AllFormFactors>[^]*<\/AllFormFactors>)/,
    to: '$3$2$1',
  },
  {
    rule: 'elements of the overrides stand where the schema has them, in its order',
    from: /(<Page>[^]*<\/Page>)(\s*)(<Metadata>[^]*<\/Metadata>)/,
    to: '$3$2$1',
  },
  {
    rule: 'elements of the overrides stand where the schema has them, in its order',
    from: /<Supertip>[^]*<\/Supertip>/,
    to: '',
  },
  { rule: 'the id is a UUID', from: /<Id>.*<\/Id>/, to: '<Id>workforce-case</Id>' },
  { rule: 'the id is a UUID', from: /<Id>.*<\/Id>/, to: '<Id>00000000-0000-0000-0000-000000000000</Id>' },
  {
    rule: 'the version has four parts, the first three those of package.json',
    from: /<Version>.*</,
    to: `<Version>${version}<`,
  },
  {
    rule: 'the version has four parts, the first three those of package.json',
    from: /<Version>.*</,
    to: '<Version>9.9.9.0<',
  },
  { rule: 'the locale is en-GB', from: 'en-GB', to: 'en-US' },
  {
    rule: 'names have at most 125 characters and descriptions 250',
    from: /<DisplayName DefaultValue=".*?"/,
    to: `<DisplayName DefaultValue="${'n'.repeat(126)}"`,
  },
  {
    rule: 'names have at most 125 characters and descriptions 250',
    from: /<Description DefaultValue=".*?"/,
    to: `<Description DefaultValue="${'d'.repeat(251)}"`,
  },
  {
    rule: 'names have at most 125 characters and descriptions 250',
    from: /<ProviderName>.*</,
    to: '<ProviderName><',
  },
  {
    rule: 'short strings have at most 125 characters and long strings 250',
    from: /id="Group.Label" DefaultValue=".*?"/,
    to: `id="Group.Label" DefaultValue="${'s'.repeat(126)}"`,
  },
  {
    rule: 'short strings have at most 125 characters and long strings 250',
    from: /id="OpenPane.Description" DefaultValue=".*?"/,
    to: `id="OpenPane.Description" DefaultValue="${'l'.repeat(251)}"`,
  },
  {
    rule: 'addresses are https and have at most 2048 characters',
    from: 'https://localhost:3000/support',
    to: 'http://localhost:3000/support',
  },
  {
    rule: 'addresses are https and have at most 2048 characters',
    from: '/functions.js"',
    to: `/functions.js?${'x'.repeat(2048)}"`,
  },
  {
    rule: 'all addresses have one origin, so that no AppDomain is needed',
    from: 'https://localhost:3000/functions.json',
    to: 'https://elsewhere.example/functions.json',
  },
  {
    rule: 'all addresses have one origin, so that no AppDomain is needed',
    from: '<Hosts>',
    to: '<AppDomains><AppDomain>https://elsewhere.example</AppDomain></AppDomains><Hosts>',
  },
  {
    rule: 'resource ids have at most 32 characters and are unique',
    from: /Group\.Label/g,
    to: 'G'.repeat(33),
  },
  {
    rule: 'resource ids have at most 32 characters and are unique',
    from: 'Image id="Icon.32"',
    to: 'Image id="Icon.16"',
  },
  {
    rule: 'every resid finds a resource of its kind',
    from: '<Label resid="Group.Label"',
    to: '<Label resid="No.Label"',
  },
  {
    rule: 'every resid finds a resource of its kind',
    from: '<Label resid="Group.Label"',
    to: '<Label resid="Support.Url"',
  },
  {
    rule: 'no resource is unused',
    from: '</bt:Urls>',
    to: '<bt:Url id="Idle.Url" DefaultValue="https://localhost:3000/"/></bt:Urls>',
  },
  {
    rule: 'the icons of the list of add-ins are 32 and 64 pixels',
    from: /(<IconUrl.*)icon-32/,
    to: '$1icon-16',
  },
  {
    rule: 'the icons of the list of add-ins are 32 and 64 pixels',
    from: /(<High.*)icon-64/,
    to: '$1icon-65',
  },
  {
    rule: 'every icon on the ribbon is there in 16, 32 and 80 pixels',
    from: /<bt:Image size="80".*/,
    to: '',
  },
  {
    rule: 'every icon on the ribbon is there in 16, 32 and 80 pixels',
    from: /(id="Icon.16".*)icon-16/,
    to: '$1icon-80',
  },
  { rule: 'there is an address for support', from: /<SupportUrl.*/, to: '' },
  { rule: 'the host is the workbook', from: 'Name="Workbook"', to: 'Name="Document"' },
  { rule: 'the host is the workbook', from: 'Host xsi:type="Workbook"', to: 'Host xsi:type="Document"' },
  {
    rule: 'the base requirement sets are those of Excel 2021 and no newer',
    from: /<Set Name="ExcelApi".*/,
    to: '<Set Name="ExcelApi" MinVersion="1.15"/>',
  },
  {
    rule: 'the base requirement sets are those of Excel 2021 and no newer',
    from: /<Set Name="SharedRuntime".*/,
    to: '',
  },
  {
    rule: 'the base requirement sets are those of Excel 2021 and no newer',
    from: /<Set Name="CustomFunctionsRuntime".*/,
    to: '<Set Name="CustomFunctionsRuntime" MinVersion="1.5"/>',
  },
  {
    rule: 'the add-in may read and write the workbook and asks for nothing else',
    from: 'ReadWriteDocument',
    to: 'ReadDocument',
  },
  { rule: 'pane and functions share one long-lived page', from: 'lifetime="long"', to: 'lifetime="short"' },
  {
    rule: 'pane and functions share one long-lived page',
    from: /<Page>\s*<SourceLocation resid="Taskpane.Url"/,
    to: '<Page><SourceLocation resid="Support.Url"',
  },
  {
    rule: 'pane and functions share one long-lived page',
    from: '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
    to: '<SourceLocation DefaultValue="https://localhost:3000/support.html"',
  },
  {
    rule: 'pane and functions share one long-lived page',
    from: '<FunctionFile resid="Taskpane.Url"',
    to: '<FunctionFile resid="Support.Url"',
  },
  {
    rule: 'custom functions have their script, their metadata and the namespace WFC',
    from: 'DefaultValue="WFC"',
    to: 'DefaultValue="WC"',
  },
  {
    rule: 'custom functions have their script, their metadata and the namespace WFC',
    from: /<Metadata>[^]*<\/Metadata>/,
    to: '<Metadata><SourceLocation resid="Functions.Script.Url"/></Metadata>',
  },
  {
    rule: 'one button named Workforce Case on the Home tab opens the pane',
    from: 'id="OpenPane.Label" DefaultValue="Workforce Case"',
    to: 'id="OpenPane.Label" DefaultValue="Open"',
  },
  { rule: 'one button named Workforce Case on the Home tab opens the pane', from: /<TaskpaneId>.*/, to: '' },
  { rule: 'one button named Workforce Case on the Home tab opens the pane', from: 'TabHome', to: 'TabData' },
  {
    rule: 'one button named Workforce Case on the Home tab opens the pane',
    from: /<Action xsi:type="ExecuteFunction">[^]*?<\/Action>/,
    to: '<Action xsi:type="ShowTaskpane"><TaskpaneId>Other</TaskpaneId><SourceLocation resid="Taskpane.Url"/></Action>',
  },
  {
    rule: 'every other button carries out a command that the pane knows, and says in a sentence which',
    from: 'buildExample<',
    to: 'buildExamples<',
  },
  {
    rule: 'every other button carries out a command that the pane knows, and says in a sentence which',
    from: /id="BuildExample.Description" DefaultValue=".*?"/,
    to: 'id="BuildExample.Description" DefaultValue="Builds"',
  },
  {
    rule: 'no two buttons look alike or are called alike',
    from: /id="BuildExample.Label" DefaultValue=".*?"/,
    to: 'id="BuildExample.Label" DefaultValue="Workforce Case"',
  },
  {
    rule: 'no two buttons look alike or are called alike',
    from: '<bt:Image size="16" resid="BuildIcon.16"/>',
    to: '<bt:Image size="16" resid="Icon.16"/>',
  },
  {
    rule: 'groups and controls have ids of their own of at most 125 characters',
    from: 'id="WorkforceCase.OpenPane"',
    to: 'id="WorkforceCase.Group"',
  },
];

describe('a broken manifest is refused', () => {
  test.each(broken)('$rule: $from becomes $to', ({ rule, from, to }) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(faults(changed, rule)).not.toEqual([]);
  });

  test('every rule has a manifest that breaks it', () => {
    expect(rules.map(({ name }) => name).filter((name) => !broken.some(({ rule }) => rule === name))).toEqual(
      [],
    );
  });

  test('text that is not XML is not read at all', () => {
    expect(() => readXml(text.replace('</Hosts>', ''))).toThrow(/line \d+/);
  });
});
