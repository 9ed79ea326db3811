import { measureRows } from '../../src/excel/data';
import { type DescribedWorkbook, layout } from '../../src/workbook';
import type { Imported } from '../../src/workforce/imported';
import { workforceWorkbook } from '../../src/workforce/workbook';
import type { ReadingChoices, ShowingChoices } from './messages';
import { type Packed, packed } from './packed';

/** What the sheets say of who made them; the same as the command line's. */
const TITLE = 'Workforce data';
const AUTHOR = 'Not given';

/** The workbook of what was checked, described and measured here, so that the pane has only to hand it to Excel. */
export function describe(
  imported: readonly Imported[],
  { keepPersonal, asAt }: ReadingChoices,
  { area, ...showing }: ShowingChoices,
  version: string,
): Packed {
  const described: DescribedWorkbook = layout(
    workforceWorkbook(imported, {
      title: TITLE,
      author: AUTHOR,
      date: today(),
      version: '1.0',
      madeWith: `workforce-case ${version}`,
      keepPersonal,
      ...showing,
      ...(asAt !== undefined && { asAt }),
      ...(area !== undefined && { authority: area }),
    }),
  );
  return packed(described, measureRows);
}

/** Where the person is, not in Greenwich. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
