import type { DescribedWorkbook } from '../workbook';

/** What a file would hold and the open workbook does not. */
export function notesOn({ sheets }: DescribedWorkbook): string[] {
  const charts = sheets.flatMap((sheet) => sheet.charts);
  if (charts.length === 0) return [];
  const following = charts.some(({ series }) => series.some(({ name }) => name.cell !== undefined));
  return [
    'Excel lets no add-in describe charts for people who cannot see them; the .xlsx file has these descriptions.',
    ...(following
      ? ['Names of chart series are fixed words here; in the .xlsx file they follow their cells.']
      : []),
  ];
}
