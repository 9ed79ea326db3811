/** What is said while the sheets of an appraisal are made, read back and made afresh. */
export const refresh = {
  refreshed: (count: number) => `Refreshed: ${count} sheets, with what was typed on them.`,
  nothingTyped: (count: number) => `Refreshed: ${count} sheets. Nothing had been typed on them.`,
  renamed: (shown: string) =>
    `Called otherwise here, because your workbook has sheets of those names: ${shown}.`,
  noted: (sheet: string, cell: string, what: string) => `${sheet} ${cell} ${what}.`,
  moreNoted: (count: number) => `${count} more cells were read in a like way.`,
  notSaved: (why: string) => `The sheets are there, but ${why.charAt(0).toLowerCase()}${why.slice(1)}`,
  notReady: 'The case is not whole yet.',
  unread: 'Nothing was changed: some cells cannot be read, or would be lost.',
  asked: 'Nothing was changed: the pane and the sheets say different things.',
  ownChart: 'a chart that somebody has added',
  ownChartAllowed: 'nothing beside our own charts: move it to a sheet of your own',
  sheetGone: 'no sheet of this name',
  sheetGoneAllowed:
    'the sheets as they were made: none deleted. Undo the deletion, or open a version that has it',
  read: 'Read: what was typed on the sheets counts here now.',
  readNothing: 'Read: nothing was typed on the sheets since they were made.',
  noSheets: 'The workbook has no sheets of an appraisal to read. Build the appraisal first.',
  readNotReady:
    'Nothing was read: the appraisal is not whole. Open it under Appraisal, where what is missing leads to its field.',
  readSheet: (sheet: string, cell: string) =>
    `Nothing was read: ${sheet} ${cell} holds what cannot be read, or would be lost. Refresh under Appraisal to see all such cells.`,
  readConflict: (where: string) =>
    `Nothing was read: ${where} was changed on the sheet and in the pane, differently. Refresh under Appraisal to say which counts.`,
  fileName: (title: string) => `${title}.xlsx`,
  reportName: (title: string) => `${title}.docx`,
  now: {
    reading: 'Reading the sheets',
    thinking: 'Working the appraisal out',
  },
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
  rows: (count: number) => (count === 1 ? '1 row' : `${count} rows`),
  fields: {
    oneOff: 'one-off costs',
    caseFte: 'FTE that holds cases',
    fte: 'FTE',
    mtfp: 'MTFP',
    qa: 'assurance',
  } as Readonly<Record<string, string>>,
};
