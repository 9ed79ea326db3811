import { expect, test } from 'vitest';
import type { FieldKey } from '../../../src/workforce/table/fields';
import { readPackage } from '../../xlsx/package';
import { council, posts } from './council';
import { bytesOf, describedOf, imported, tableOf } from './support';

const KEYS: readonly FieldKey[] = [
  'workplace', 'worker', 'role', 'team', 'gender', 'ethnicity', 'nationality', 'disability', 'careCertificate',
  'recruitmentSource', 'destination', 'employmentStatus', 'zeroHours', 'qualification', 'otherQualification', 'ageBand',
]; // prettier-ignore
const wide = tableOf(
  'workers',
  'Workers',
  Object.fromEntries(KEYS.map((key) => [key, ['A long answer, in words']])),
);

test('a table too wide for one page goes on several beside each other, a narrow one does not', async () => {
  const pages = (sheets: ReturnType<typeof describedOf>['sheets'], name: string) =>
    sheets.find((sheet) => sheet.name === name)!.print.pagesWide;
  expect(pages(describedOf([imported('a.csv', posts)]).sheets, 'Data Posts')).toBeUndefined();
  const { sheets } = describedOf([imported('a.csv', wide)]);
  // 16 columns of about 25 characters are some 2,150 points; at 0.55 of their size two pages of 770 hold them
  expect(pages(sheets, 'Data Workers')).toBe(2);

  const written = readPackage(await bytesOf([imported('a.csv', wide)]));
  const setups = [...written.parts].flatMap(([path, xml]) =>
    path.startsWith('xl/worksheets/') ? [/fitToWidth="(\d+)"/.exec(xml)?.[1] ?? '1'] : [],
  );
  expect(setups.filter((count) => count === '2')).toHaveLength(1);
});

test('the head of a table of data is repeated on every page, also where a grid stands above it', () => {
  const quality = describedOf(council).sheets.find(({ name }) => name === 'Data quality')!;
  const [first, last] = quality.print.titleRows;
  expect([first, last].map((row) => quality.rows[row]?.[1]?.value)).toEqual(['File', 'File']);
  expect(quality.rows[first]?.[2]?.value).toBe('Column');
});

test('heads of figures stand above figures, whether or not a pasted table has any', () => {
  const { sheets } = describedOf(council);
  const { rows } = sheets.find(({ name }) => name === 'Summary profile')!;
  const heads = rows.flatMap((row) =>
    row.filter((cell) => cell && ['Number', 'Share', 'Stated'].includes(String(cell.value))),
  );
  expect(heads.length).toBeGreaterThan(5);
  expect(new Set(heads.map((cell) => cell!.style))).toEqual(new Set(['columnHeadNumber']));
});
