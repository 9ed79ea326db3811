import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { layout } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { sampleWorkbook } from '../workbook/sample';
import { readPackage, relationsOf } from './package';

const bytes = await writeXlsx(layout(sampleWorkbook()));
const made = readPackage(bytes);
const paths = [...made.parts.keys()];

test.each(paths)('%s is well-formed', (path) => {
  expect(XMLValidator.validate(made.parts.get(path) ?? '')).toBe(true);
});

test('every part has a content type, and every type a part', () => {
  const types = made.parts.get('[Content_Types].xml') ?? '';
  const overrides = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path ?? '');
  const defaults = new Set([...types.matchAll(/Extension="([^"]+)"/g)].map(([, extension]) => extension));
  for (const path of overrides) expect(paths).toContain(path);
  for (const path of paths.filter((name) => name !== '[Content_Types].xml')) {
    const extension = path.slice(path.lastIndexOf('.') + 1);
    expect(overrides.includes(path) || (extension === 'rels' && defaults.has('rels')), path).toBe(true);
  }
});

test('every relationship leads to a part, and every part is reached', () => {
  const reached = new Set<string>();
  const follow = (path: string) => {
    for (const { target, external } of relationsOf(made.parts, path)) {
      if (external) continue;
      expect(paths, `${path} -> ${target}`).toContain(target);
      if (!reached.has(target)) {
        reached.add(target);
        follow(target);
      }
    }
  };
  follow('');
  const parts = paths.filter((path) => path !== '[Content_Types].xml' && !path.endsWith('.rels'));
  expect(parts.filter((path) => !reached.has(path))).toEqual([]);
});

test('each r:id of a part is one of its relationships', () => {
  for (const path of paths.filter((name) => name.endsWith('.xml'))) {
    const ids = [...(made.parts.get(path) ?? '').matchAll(/r:(?:id|embed)="([^"]+)"/g)].map(([, id]) => id);
    const known = new Set(relationsOf(made.parts, path).map(({ id }) => id));
    for (const id of ids) expect(known.has(id ?? ''), `${path} ${id}`).toBe(true);
  }
});

/** CT_Worksheet of ISO/IEC 29500-1, 18.3.1.99, as far as we use it. */
const ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'autoFilter',
  'mergeCells', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins',
  'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'drawing', 'legacyDrawing', 'tableParts', 'extLst',
]; // prettier-ignore

describe.each(made.sheets.map((sheet) => [sheet.name, sheet] as const))('sheet %s', (_, sheet) => {
  const xml = made.parts.get(sheet.path) ?? '';

  test('its elements stand in the order of the standard', () => {
    const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: true });
    const roots = parser.parse(xml) as { worksheet?: Record<string, unknown>[] }[];
    const names = (roots.find((root) => root.worksheet)?.worksheet ?? []).flatMap((node) =>
      Object.keys(node),
    );
    const positions = names.map((name) => ORDER.indexOf(name));
    expect(positions).not.toContain(-1);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });

  test('every formula has a cached value and no error', () => {
    const formulas = [...sheet.cells.values()].filter(({ formula }) => formula !== undefined);
    expect(formulas.filter(({ value, type }) => value === null || type === 'e')).toEqual([]);
  });

  test('it fits the width of A4, names its sheet in the header and hides nothing', () => {
    expect(xml).toMatch(
      /<pageSetup paperSize="9" orientation="(?:landscape|portrait)" fitToWidth="1" fitToHeight="[01]"\/>/,
    );
    expect(xml).toContain('Page &amp;P of &amp;N');
    expect(xml).not.toMatch(/hidden=/);
  });
});

test('the head of each table is its column names', () => {
  expect(made.tables).toHaveLength(1);
  for (const { sheet, range, columns } of made.tables) {
    const [first = '', last = ''] = range.split(':');
    const row = first.replace(/\D/g, '');
    const heads = made.sheets.find(({ name }) => name === sheet)?.cells;
    const letters = columns.map((_, i) => String.fromCharCode((first.charCodeAt(0) ?? 0) + i));
    expect(letters.map((letter) => heads?.get(`${letter}${row}`)?.value)).toEqual(columns);
    expect(last.replace(/\d/g, '')).toBe(letters.at(-1));
  }
});

test('names refer to cells that exist; sheet names are quoted, print areas too', () => {
  const names = new Set(made.sheets.map(({ name }) => name));
  for (const { name, refersTo } of made.names) {
    const found = /^'((?:[^']|'')+)'!\$/.exec(refersTo);
    expect(found, `${name} ${refersTo}`).not.toBeNull();
    expect(names.has(found?.[1]?.replaceAll("''", "'") ?? '')).toBe(true);
  }
  expect(made.names.filter(({ name }) => name === '_xlnm.Print_Area')).toHaveLength(made.sheets.length);
});

test('charts carry a title and alternative text, and refer to cells of this file', () => {
  const drawing = [...made.parts].filter(([path]) => /drawings\/drawing\d+\.xml$/.test(path));
  expect(drawing.flatMap(([, xml]) => [...xml.matchAll(/descr="[^"]{10,}"/g)])).toHaveLength(4);
  for (const [, xml] of [...made.parts].filter(([path]) => /charts\/chart\d+\.xml$/.test(path))) {
    expect(xml).toContain('<c:title>');
    for (const [, sheet] of xml.matchAll(/<c:f>'([^']+)'!\$[A-Z]+\$\d+/g)) {
      expect(made.sheets.map(({ name }) => name)).toContain(sheet?.replaceAll('&amp;', '&'));
    }
  }
});

test('calculation sheets are protected without a password; inputs are unlocked', () => {
  const costs = made.parts.get(made.sheets[2]?.path ?? '') ?? '';
  expect(costs).toMatch(/<sheetProtection sheet="1"[^>]*\/>/);
  expect(costs).not.toMatch(/sheetProtection[^>]*(password|hashValue)/);
  expect(made.parts.get(made.sheets[1]?.path ?? '')).not.toContain('sheetProtection');
  expect(made.parts.get('xl/styles.xml')).toContain('<protection locked="0"/>');
});

test('equal workbooks give equal bytes', async () => {
  expect(await writeXlsx(layout(sampleWorkbook()))).toEqual(bytes);
});
