export const home = {
  title: 'What would you like to do?',
  jobs: {
    import: {
      name: 'Import workforce data',
      what: 'Turn an export, a return or a list into clean tables with a profile.',
    },
    staffing: {
      name: 'Test staffing options',
      what: 'Add, remove or convert posts, end agency work, and see caseload and cost move.',
    },
    appraisal: {
      name: 'Build an appraisal',
      what: 'Lay staffing options side by side: cost, caseload, funding, risk.',
    },
    functions: { name: 'Functions', what: 'Find a calculation, try it, and put it in a cell.' },
    figures: {
      name: 'Check figures',
      what: 'Whether the totals, shares and changes of a table follow from its figures.',
    },
    share: { name: 'Share', what: 'Make a workbook whose figures everyone sees, without the add-in too.' },
  },
  tooOld:
    'Importing, testing staffing, appraisals and sharing are not shown: this Excel is too old to be given new sheets. They need Excel 2021, Microsoft 365 or Excel on the web. Functions work here.',
  firstRun: {
    title: 'New here?',
    lines: [
      'Import what you have: the pane says what it is, checks every row and leaves out what is personal.',
      'Build an appraisal: live formulas on sheets that anyone can open, with or without this add-in.',
      'Type =WFC. in a cell for single calculations. Nothing leaves this computer.',
    ],
    sample: 'Try it with sample data',
    sampleWhat:
      'Adds a worked appraisal from children’s services as new sheets. Your own sheets stay as they are.',
    dismiss: 'Do not show this again',
  },
  workbook: {
    title: 'This workbook',
    reading: 'Looking at what is there.',
    nothing: 'Nothing of Workforce Case is in it yet.',
    tables: (count: number) => (count === 1 ? '1 imported table' : `${count} imported tables`),
    table: (name: string, rows: number) => `${name}: ${rows.toLocaleString('en-GB')} rows`,
    appraisal: (title: string) => `Appraisal: ${title}`,
    checks: 'Checks',
    goTo: (sheet: string) => `Go to ${sheet}`,
    refresh: 'Look again',
    unread: 'The workbook could not be read just now.',
  },
};
