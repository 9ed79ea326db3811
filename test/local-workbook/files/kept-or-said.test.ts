import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openXlsxWithNotes, saveXlsx } from '../../../local-workbook/files';
import type { GridSnapshot } from '../../../local-workbook/grid/grid';
import { EMPTY_WORKBOOK, PLAIN_FORMAT } from './empty';

/** A saved file in which one part was changed, as another program may have written it */
async function changed(
  document: GridSnapshot,
  path: string,
  change: (xml: string) => string,
): Promise<Uint8Array> {
  const parts = unzipSync(await saveXlsx(document));
  const [before, after] = [strFromU8(parts[path]!), change(strFromU8(parts[path]!))];
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

/** What a file holds is kept, or opening says that it is not. */
const [sheet] = EMPTY_WORKBOOK.sheets;
const withCell = {
  ...EMPTY_WORKBOOK,
  sheets: [
    {
      ...sheet!,
      cells: [{ row: 0, column: 0, value: 5, formula: '', format: 0 }],
      formats: [PLAIN_FORMAT],
      conditionals: [
        {
          areas: [{ row: 0, column: 0, rows: 3, columns: 1 }],
          type: 'Custom',
          rule: { formula: '=A1>1' },
          format: { bold: true },
          stopIfTrue: false,
        },
      ],
    },
  ],
};

test('properties that somebody defined', async () => {
  const custom = { Version: '1.2.3', Rows: 12, Share: 0.5, Checked: true, 'Owner & team': 'A <b> _x0041_' };
  const said = { title: 'T', author: '', subject: '', keywords: '', comments: '', category: '', company: '', manager: '' }; // prettier-ignore
  const { snapshot, leftOut } = await openXlsxWithNotes(
    await saveXlsx({ ...withCell, properties: { ...said, custom } }),
  );
  expect(snapshot.properties).toEqual({ ...said, custom });
  expect(leftOut).toEqual([]);
});

test('data bars and icon sets are said to be left out, and the rest is kept', async () => {
  const point = (type: string) => `<cfvo type="${type}" val="0"/>`;
  const more =
    `<conditionalFormatting sqref="B1:B9"><cfRule type="dataBar" priority="2"><dataBar>${point('min')}${point('max')}<color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>` +
    `<conditionalFormatting sqref="C1:C9"><cfRule type="iconSet" priority="3"><iconSet iconSet="3Arrows">${point('percent').repeat(3)}</iconSet></cfRule></conditionalFormatting>`;
  const { snapshot, leftOut } = await openXlsxWithNotes(
    await changed(withCell, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('<conditionalFormatting', `${more}<conditionalFormatting`),
    ),
  );
  expect(leftOut).toEqual(['conditional formats of type dataBar', 'conditional formats of type iconSet']);
  expect(snapshot.sheets[0]!.conditionals).toEqual(withCell.sheets[0]!.conditionals);
  expect(snapshot.sheets[0]!.cells).toEqual(withCell.sheets[0]!.cells);
});

const totals: GridSnapshot = {
  ...EMPTY_WORKBOOK,
  sheets: [
    {
      ...sheet!,
      cells: ['Team', 'North', 'Total'].map((value, row) => ({
        row,
        column: 0,
        value,
        formula: '',
        format: 0,
      })),
      formats: [PLAIN_FORMAT],
      tables: [
        {
          name: 'Teams',
          area: { row: 0, column: 0, rows: 3, columns: 1 },
          columns: ['Team'],
          style: '',
          showHeaders: true,
          showTotals: true,
          showBandedRows: false,
          showFilterButton: false,
        },
      ],
    },
  ],
};

test('a totals row is kept', async () => {
  const { snapshot, leftOut } = await openXlsxWithNotes(await saveXlsx(totals));
  expect(snapshot.sheets[0]!.tables).toEqual(totals.sheets[0]!.tables);
  expect(snapshot.sheets[0]!.cells).toEqual(totals.sheets[0]!.cells);
  expect(leftOut).toEqual([]);
});

test.each(['totalsRowLabel="Total"', 'totalsRowFunction="sum"'])(
  'what a column says of it is said to be left out: %s',
  async (attribute) => {
    const file = await changed(totals, 'xl/tables/table1.xml', (xml) =>
      xml.replace('<tableColumn ', `<tableColumn ${attribute} `),
    );
    const { snapshot, leftOut } = await openXlsxWithNotes(file);
    expect(snapshot.sheets[0]!.tables).toEqual(totals.sheets[0]!.tables);
    expect(leftOut).toEqual(["what a table's columns say of its totals row (its cells are kept)"]);
  },
);

test('how far a chart’s title was moved, from where only Excel knows, is said to be left out', async () => {
  const title = { text: 'Posts', visible: true };
  const chart = {
    name: 'Posts',
    type: 'Line',
    title: { ...title, place: { x: 0.008, y: 0.025 } },
    series: [{ name: 'Posts', values: "'Sheet1'!$B$1:$B$3", markerStyle: 'None' }],
    left: 0,
    top: 0,
    width: 300,
    height: 200,
    legend: false,
    axes: { value: { majorGridlines: true }, category: {} },
    altText: '',
  };
  const file = await changed(
    { ...EMPTY_WORKBOOK, sheets: [{ ...sheet!, charts: [chart] }] },
    'xl/charts/chart1.xml',
    (xml) => xml.replace('<c:xMode val="edge"/>', ''),
  );
  const { snapshot, leftOut } = await openXlsxWithNotes(file);
  expect(snapshot.sheets[0]!.charts[0]!.title).toEqual(title);
  expect(leftOut).toEqual(['how far titles of charts were moved']);
});
