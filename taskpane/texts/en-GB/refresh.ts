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
