import { describe, expect, test } from 'vitest';
import { openSource, xmlSource } from '../../../src/workforce/source';
import { encoded, refusal, rowsOf } from './files';

const CENSUS = `<?xml version="1.0" encoding="utf-8"?>
<Message xmlns:x="urn:x">
  <Header><CollectionDetails><Year>2024</Year></CollectionDetails><Software>A &amp; B</Software></Header>
  <LALevelVacancies><NumberOfVacancies>12.5</NumberOfVacancies><NoAgencyFTE>3</NoAgencyFTE></LALevelVacancies>
  <x:CSWWWorker><AgencyWorker>0</AgencyWorker><FTE>0.5</FTE></x:CSWWWorker>
  <CSWWWorker><AgencyWorker>1</AgencyWorker><OrgRole>5</OrgRole><FTE/></CSWWWorker>
  <CSWWWorker/>
</Message>`;

const sheetsOf = async (text: string) => {
  const source = xmlSource('census.xml', Buffer.from(text));
  return Object.fromEntries(
    await Promise.all(source.sheets.map(async ({ name }, i) => [name, await rowsOf(source, i)])),
  );
};

test('repeated elements are rows, single ones sheets of one row', async () => {
  expect(await sheetsOf(CENSUS)).toEqual({
    Header: [['Software'], ['A & B']],
    CollectionDetails: [['Year'], ['2024']],
    LALevelVacancies: [
      ['NumberOfVacancies', 'NoAgencyFTE'],
      ['12.5', '3'],
    ],
    CSWWWorker: [['AgencyWorker', 'FTE', 'OrgRole'], ['0', '0.5'], ['1', '', '5'], []],
  });
});

test.each([
  [
    'attributes are columns',
    '<r><p id="007" n="a&lt;b"/><p id="8">x</p></r>',
    {
      p: [
        ['id', 'n', 'p'],
        ['007', 'a<b'],
        ['8', '', 'x'],
      ],
    },
  ],
  ['what repeats inside a record is joined', '<r><p><q>1</q><q>2</q></p></r>', { p: [['q'], ['1; 2']] }],
  ['CDATA is text', '<r><p><q><![CDATA[a & <b>]]></q></p></r>', { p: [['q'], ['a & <b>']] }],
  ['characters by number', '<r><p><q>&#163;&#x31;</q></p></r>', { p: [['q'], ['£1']] }],
  [
    'names that mean something to JavaScript',
    '<r><toString><valueOf>1</valueOf></toString></r>',
    { toString: [['valueOf'], ['1']] },
  ],
])('%s', async (_, text, sheets) => {
  const found = await sheetsOf(text);
  expect(Object.entries(found)).toEqual(Object.entries(sheets));
});

test.each([
  ['windows-1252', 'Windows-1252', 'Windows-1252'],
  ['ISO-8859-1', 'Windows-1252', 'Windows-1252'],
  ['utf-8', 'UTF-8', 'UTF-8'],
  ['utf-16', 'UTF-16LE with BOM', 'UTF-16LE with BOM'],
  ['utf-16', 'UTF-8', 'UTF-8'],
] as const)('declared as %s and written as %s, it is read', async (declared, written, encoding) => {
  const text = `<?xml version="1.0" encoding="${declared}"?><r><p><q>£’</q></p></r>`;
  const source = await openSource('census', encoded(text, written));
  expect(source).toMatchObject({ kind: 'xml', encoding });
  expect(await rowsOf(source)).toEqual([['q'], ['£’']]);
});

describe('refused', () => {
  test.each([
    [
      'a document type',
      '<!DOCTYPE r [<!ENTITY a "b">]><r><p><q>&a;</q></p></r>',
      /has a document type \(DOCTYPE\)/,
    ],
    ['a file outside', '<?xml version="1.0"?><!DOCTYPE r SYSTEM "file:///etc/passwd"><r/>', /DOCTYPE/],
    ['an entity of no one', '<r><p><q>&nbsp;</q></p></r>', /damaged.*"&nbsp;"/],
    ['a file cut short', '<r><p><q>1</q></p>', /damaged or cut short/],
    ['tags that cross', '<r><p><q>1</p></q></r>', /damaged or cut short/],
    ['two outermost elements', '<r><p/></r><r/>', /damaged or cut short/],
    ['the name of every prototype', '<r><p><__proto__>1</__proto__></p></r>', /damaged.*__proto__/],
    ['no record', '<r></r>', /holds no records/],
    ['elements too deep', '<a>'.repeat(60) + '</a>'.repeat(60), /damaged or cut short.*nest/i],
    [
      'an unknown encoding',
      '<?xml version="1.0" encoding="ebcdic-cp-gb"?><r><p>1</p></r>',
      /"ebcdic-cp-gb", which is not read/,
    ],
    ['bytes that are not what is declared', Buffer.from([...Buffer.from('<r><p>'), 0xa3]), /should be UTF-8/],
    ['more bytes than are read', ' '.repeat(20_000_001), /larger than 20 MB/],
    [
      'every record with names of its own',
      `<r>${Array.from({ length: 4000 }, (_, i) => `<p><q${i}>1</q${i}></p>`).join('')}</r>`,
      /too many differently named elements/,
    ],
  ])('%s', async (_, text, message) => {
    expect(await refusal(() => xmlSource('census.xml', Buffer.from(text as string)))).toMatch(message);
  });
});
