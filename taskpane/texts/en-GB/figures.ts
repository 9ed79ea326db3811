const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
const size = (rows: number, columns: number) =>
  `${counted(rows, 'row', 'rows')}, ${counted(columns, 'column', 'columns')}`;

export const figures = {
  title: 'Check figures',
  what: 'Works the totals, shares and changes of a table out again. A figure that does not follow may be rounded, or rest on figures not shown.',
  source: {
    title: 'Which table',
    cells: (sheet: string, address: string, rows: number, columns: number) =>
      `Check ${sheet}!${address}: ${size(rows, columns)}`,
    table: (table: string, sheet: string, rows: number, columns: number) =>
      `Check the table ${table} on ${sheet}: ${size(rows, columns)}`,
    selection: 'This selection',
    nothingSelected: 'Select the table in a sheet, headings included.',
    paste: 'Paste a table',
    pasteLabel: 'The table, headings included',
    pasteHint: 'Copied out of a report in Word, PDF, Excel or a web page.',
    usePaste: 'Check this table',
    cancelPaste: 'Never mind',
    pasted: 'A pasted table',
    another: 'Check another table',
    again: 'Read again',
    kept: 'Kept in this pane until it is closed.',
  },
  taking: {
    reading: 'Reading the table',
    pasted: 'the pasted text',
    taken: (sheet: string, address: string) => `Read: ${sheet}!${address}.`,
    takenPaste: 'Read: the pasted table.',
    gone: (sheet: string) => `The sheet ${sheet} is gone. Check another table, or bring the sheet back.`,
    tooLarge: (rows: number, columns: number, mostRows: number, mostColumns: number) =>
      `That is ${size(rows, columns)}; at most ${mostRows} and ${mostColumns} can be checked at once. Select a part of it.`,
  },
  preview: {
    title: 'What was read',
    grid: (name: string) => `Figures of ${name}`,
    hint: 'Press a cell to see how it is read. Arrow keys move between cells.',
    picking: (what: string) => `Press the cell for “${what}”. Esc ends.`,
    showAll: (rows: number) => `Show all ${rows} rows`,
    blank: 'blank',
    cell: (name: string, text: string) => `${name}: ${text}`,
    reads: {
      figure: (text: string, decimals: string) => `Reads as ${text}, ${decimals}.`,
      decimals: (decimals: number) =>
        decimals < 0
          ? `printed to the nearest ${(10 ** -decimals).toLocaleString('en-GB')}`
          : decimals === 0
            ? 'no decimals'
            : counted(decimals, 'decimal', 'decimals'),
      holds: (value: string) => `The cell holds ${value}.`,
      hedge: (hedge: string) => `“${hedge}” claims no exact figure.`,
      missing: 'No figure is shown here: what rests on it cannot be checked.',
      words: 'Words: not a figure.',
    },
    goTo: 'Go to the cell',
    rowTotal: (name: string) => `Row “${name}” is a total`,
    columnTotal: (name: string) => `Column “${name}” is a total`,
    row: (number: number) => `Row ${number}`,
    column: (letters: string) => `Column ${letters}`,
    heads: 'Heading rows',
    labels: 'Label columns',
  },
  claims: {
    title: 'What was checked',
    nothing:
      'No totals, shares or changes were found. Say which rows are headings or totals above, or add a claim below.',
    look: (count: number) => `To look at (${count})`,
    follow: (count: number) => `Follow from the figures shown (${count})`,
    withinRounding: 'Within rounding',
    saidToBe: (kind: string) => `Said to be: ${kind}`,
    working: (how: string, computed: string) => (computed === '' ? how : `${how} = ${computed}`),
    printed: (text: string) => `Printed: ${text}`,
    goTo: 'Go to the cell',
    leaveOut: 'Leave out',
    remove: 'Remove this claim',
    leftOut: (count: number) => `${counted(count, 'claim is', 'claims are')} left out.`,
    putBack: 'Put back',
    key: 'Truncated: further digits are cut, not rounded.',
  },
  add: {
    title: 'A claim of your own',
    open: 'Add a claim',
    kind: 'What it is said to be',
    figure: 'Figure to check',
    typed: 'Such as 53.9%, or pick a cell',
    pick: (what: string) => `Pick a cell for ${what}`,
    clear: (what: string) => `Type ${what} instead`,
    more: 'One more figure',
    fewer: (what: string) => `Take out ${what}`,
    numbered: (what: string, number: number) => (number === 1 ? what : `${what}, ${number}`),
    wrong: 'Type a figure as it is printed, such as £1.2m, (45) or 53.9%.',
    use: 'Check it',
    close: 'Never mind',
  },
  writing: {
    title: 'Keep the results',
    toSheet: 'To a new sheet',
    beside: 'Beside the table',
    what: 'With live formulas over the figures. A new sheet also holds a copy of the figures; beside needs free columns to the right.',
    tooOld: 'This Excel is too old to be given a new sheet.',
    onSheet: (sheet: string) => `Written to the sheet ${sheet}.`,
    isBeside: (address: string, isOneStep: boolean) =>
      `Written to ${address}.${isOneStep ? ' One Undo takes it back.' : ''}`,
    occupied: (address: string) =>
      `Not written: something stands in ${address}. Clear those cells, or write to a new sheet.`,
    protected: (sheet: string) => `Not written: the sheet ${sheet} is protected. Write to a new sheet.`,
  },
};
