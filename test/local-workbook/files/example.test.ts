import { beforeAll, describe, expect, test } from 'vitest';
import { openXlsxWithNotes, saveXlsx, type Opened } from '../../../local-workbook/files';
import { bytesOf, describedOf } from '../../appraisal/support';
import { exampleFile } from '../../support/cases';
import { invalidParts } from '../../xlsx/valid';

let opened: Opened;
let saved: Uint8Array;
let again: Opened;
beforeAll(async () => {
  opened = await openXlsxWithNotes(await bytesOf(exampleFile()));
  saved = await saveXlsx(opened.snapshot);
  again = await openXlsxWithNotes(saved);
});

describe('the example workbook, opened, saved and opened again', () => {
  test.each([
    'cells',
    'formats',
    'columnWidths',
    'rowHeights',
    'frozen',
    'merged',
    'protection',
    'tables',
    'validations',
    'conditionals',
    'charts',
    'page',
  ] as const)('has the same %s on every sheet', (part) => {
    expect(again.snapshot.sheets.map((sheet) => sheet[part])).toEqual(
      opened.snapshot.sheets.map((sheet) => sheet[part]),
    );
  });

  test('is the same whole, with nothing left out', () => {
    expect(again.snapshot).toEqual(opened.snapshot);
    expect([...opened.leftOut, ...again.leftOut]).toEqual([]);
  });

  test('is a valid package', () => {
    expect(invalidParts(saved)).toEqual([]);
  });
});

describe('the example workbook opened holds what was described', () => {
  const described = describedOf(exampleFile());
  const sheet = (name: string) => opened.snapshot.sheets.find((one) => one.name === name)!;

  test('each value and formula', () => {
    for (const { name, rows } of described.sheets) {
      const cells = new Map(sheet(name).cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
      rows.forEach((row, r) =>
        row.forEach((cell, c) => {
          if (!cell || (cell.value === null && cell.formula === undefined)) return;
          const found = cells.get(`${r},${c}`);
          expect([name, r, c, found?.value, found?.formula]).toEqual([
            name,
            r,
            c,
            cell.value ?? '',
            cell.formula === undefined ? '' : `=${cell.formula}`,
          ]);
        }),
      );
    }
  });

  test('names, tables, charts, protection and links', () => {
    const { snapshot } = opened;
    expect(snapshot.names.map(({ name, formula }) => [name, formula])).toEqual(
      described.names.map(({ name, refersTo }) => [name, `=${refersTo}`]).sort(),
    );
    expect(
      snapshot.sheets.flatMap(({ tables }) => tables.map(({ name, columns }) => [name, columns])),
    ).toEqual(described.sheets.flatMap(({ tables }) => tables.map(({ name, columns }) => [name, columns])));
    expect(
      snapshot.sheets.flatMap(({ charts }) =>
        charts.map(({ title, altText }) => [title.text, title.cell, altText]),
      ),
    ).toEqual(
      described.sheets.flatMap(({ charts }) =>
        charts.map(({ title, altText }) => [title.text, title.cell, altText]),
      ),
    );
    expect(snapshot.sheets.map((one) => one.protected)).toEqual(described.sheets.map((one) => one.protected));
    expect(snapshot.sheets.flatMap(({ cells }) => cells.filter(({ link }) => link)).length).toBe(
      described.sheets.flatMap(({ rows }) => rows.flat().filter((cell) => cell?.link)).length,
    );
  });

  test('a chart’s lines over its columns, its series’ names and colours', () => {
    const [summary, caseload] = sheet('Summary').charts;
    expect(summary).toMatchObject({
      type: 'ColumnClustered',
      title: { cell: "'Summary'!$D$10", place: { x: 0.008, y: 0.025 } },
      categories: "'Summary'!$D$16:$F$16",
      series: [{ values: "'Summary'!$D$17:$F$17", labels: true, colour: '#0B5C6B' }],
      axes: { value: { minimum: 0, tickLabelPosition: 'None', title: 'Net cost in a full year' } },
    });
    expect(summary?.series[0]).not.toHaveProperty('pointColours');
    expect(caseload?.series.map(({ name, type, lineStyle }) => [name, type, lineStyle])).toEqual([
      ['Now', undefined, undefined],
      ['Without agency workers', undefined, undefined],
      ['With the recommended option', undefined, undefined],
      ['Band: low', 'Line', 'Dash'],
      ['Band: high', 'Line', 'Dash'],
    ]);
  });
});
