import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readManifest } from '../../../local-workbook/page/manifest';

const ours = readFileSync(new URL('../../../manifest.xml', import.meta.url), 'utf8');

test('the shipped manifest gives the pane, the functions, and a button with its pictures', () => {
  const { name, pane, functions, groups, unsupported } = readManifest(ours, '/addin/');
  expect({ name, pane, functions, unsupported }).toEqual({
    name: 'Workforce Case',
    pane: '/addin/taskpane.html',
    functions: { namespace: 'WFC', metadata: '/addin/functions.json' },
    unsupported: [],
  });
  const buttons = groups.flatMap((group) => group.buttons);
  expect(groups[0]).toMatchObject({ id: 'WorkforceCase.Group', label: 'Workforce Case', tab: 'TabHome' });
  expect(buttons.find(({ id }) => id === 'WorkforceCase.OpenPane')).toMatchObject({
    label: 'Workforce Case',
    icons: { 32: '/addin/assets/icon-32.png' },
    action: { kind: 'ShowTaskpane', url: '/addin/taskpane.html' },
    enabled: true,
  });
});

test('wherever the add-in is hosted, its files are those that are served', () => {
  const hosted = ours.replaceAll('https://localhost:3000/', 'https://council.example/addins/wfc/');
  expect(readManifest(hosted, '/addin/')).toEqual(readManifest(ours, '/addin/'));
});

test('a command that calls a function, and one that is off at first', () => {
  const button = /<Action xsi:type="ShowTaskpane">.*?<\/Action>/s;
  const changed = ours.replace(
    button,
    '<Action xsi:type="ExecuteFunction"><FunctionName>buildExample</FunctionName></Action><Enabled>false</Enabled>',
  );
  expect(readManifest(changed, '/addin/').groups[0]?.buttons[0]).toMatchObject({
    action: { kind: 'ExecuteFunction', name: 'buildExample' },
    enabled: false,
  });
});

test('a kind of control that the page does not draw is named', () => {
  const menu = ours.replace('xsi:type="Button" id="WorkforceCase.OpenPane"', 'xsi:type="Menu" id="Try.Menu"');
  const { groups, unsupported } = readManifest(menu, '/addin/');
  expect(unsupported).toEqual(['Menu Try.Menu']);
  expect(groups[0]?.buttons).not.toContainEqual(expect.objectContaining({ id: 'Try.Menu' }));
});

test('what is no manifest, and a pane that stands elsewhere than its scripts, are refused', () => {
  expect(() => readManifest('<OfficeApp/>', '/addin/')).toThrow(/no SourceLocation/);
  const elsewhere = ours.replace(
    'id="Functions.Metadata.Url" DefaultValue="https://localhost:3000/',
    'id="Functions.Metadata.Url" DefaultValue="https://elsewhere.example/',
  );
  expect(() => readManifest(elsewhere, '/addin/')).toThrow('elsewhere.example');
});
