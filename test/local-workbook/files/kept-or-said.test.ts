import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openXlsxWithNotes, saveXlsx } from '../../../local-workbook/files';
import { EMPTY_WORKBOOK, PLAIN_FORMAT } from './empty';

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
  const parts = unzipSync(await saveXlsx(withCell));
  const path = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[path]!);
  const point = (type: string) => `<cfvo type="${type}" val="0"/>`;
  const more =
    `<conditionalFormatting sqref="B1:B9"><cfRule type="dataBar" priority="2"><dataBar>${point('min')}${point('max')}<color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>` +
    `<conditionalFormatting sqref="C1:C9"><cfRule type="iconSet" priority="3"><iconSet iconSet="3Arrows">${point('percent').repeat(3)}</iconSet></cfRule></conditionalFormatting>`;
  expect(xml).toContain('<conditionalFormatting');
  parts[path] = strToU8(xml.replace('<conditionalFormatting', `${more}<conditionalFormatting`));
  const { snapshot, leftOut } = await openXlsxWithNotes(zipSync(parts));
  expect(leftOut).toEqual(['conditional formats of type dataBar', 'conditional formats of type iconSet']);
  expect(snapshot.sheets[0]!.conditionals).toEqual(withCell.sheets[0]!.conditionals);
  expect(snapshot.sheets[0]!.cells).toEqual(withCell.sheets[0]!.cells);
});
