/** What stands on every page. */
export const shell = {
  product: 'Workforce Case',
  pages: {
    home: 'Home',
    import: 'Import',
    staffing: 'Staffing',
    appraisal: 'Appraisal',
    functions: 'Functions',
    share: 'Share',
    figures: 'Check figures',
    settings: 'Settings',
    help: 'Help',
  },
  navigation: 'Pages',
  more: 'More pages',
  moreShown: (page: string) => `More pages, now ${page}`,
  guide: 'Guide to this page',
  back: 'Back',
  help: 'Help and support',
  version: (version: string) => `Version ${version}`,
  loading: 'Loading',
  job: {
    cancel: 'Cancel',
    stopping: 'Stopping: what was added is taken away again.',
    step: (what: string, done: number, of: number) => `${what} (${done} of ${of})`,
    timeLeft: (seconds: number) =>
      seconds < 60 ? `about ${seconds} s left` : `about ${Math.ceil(seconds / 60)} minutes left`,
    cellEdited: 'A cell is being edited. Press Enter or Esc there, and this goes on by itself.',
    busy: (what: string) => `Not started: ${what} is still running.`,
    dismiss: 'Close this message',
    cancelled: 'Cancelled. Your workbook is as it was.',
  },
  built: {
    done: (count: number, first: string, last: string) =>
      `Done: ${count} new ${count === 1 ? 'sheet' : 'sheets'}, from ${first} to ${last}.`,
    isHere: (from: string, to: string) => `${from} is here ${to}`,
    renamed: (shown: string, more: number) =>
      `Your workbook has some of the names already, so ${shown}${more > 0 ? `, and ${more} more likewise` : ''}.`,
    now: (what: string) => `Now ${what}`,
  },
  problem: {
    title: 'Something went wrong',
    unexpected:
      'Nothing of your workbook was lost. Try again; if it comes again, send the report to whoever looks after the add-in.',
    copy: 'Copy a report',
    copied: 'Copied. It holds no data of your workbook.',
    notCopied:
      'Not copied: this Excel does not let the pane use the clipboard. The report is below; select and copy it.',
    report: 'Report',
  },
  missingPart:
    'This part of the add-in did not load. Check the connection to the place that the add-in comes from, then try again.',
  tryAgain: 'Try again',
};
