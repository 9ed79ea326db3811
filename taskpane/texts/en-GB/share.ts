const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
const listed = (places: readonly string[], more: number) =>
  `${places.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en-GB')} more` : ''}`;

/** What stands in place of a value that there is none of. */
const NONE = 'no value';

export const share = {
  title: 'Share the workbook',
  what: 'Whoever lacks the add-in sees #NAME? where a function has to be worked out anew. Here every function becomes a formula of Excel itself, so that anyone can open the workbook, follow it and change its inputs.',
  keepChecks: 'Keep the functions’ own checks in every formula',
  keepChecksHint: 'For a workbook whose inputs others will change. It makes formulas long.',
  look: 'Look at this workbook',
  lookAgain: 'Look again',
  jobs: {
    look: 'Looking at the workbook',
    copy: 'Making the copy',
    inPlace: 'Replacing the functions',
    looking: 'looking through the workbook once more',
    reading: (percent: number) => `Reading the workbook’s file: ${percent}%`,
    now: (what: string) => `Now ${what}`,
  },
  looked: {
    none: 'This workbook has no function of the add-in: a reader sees every figure already.',
    done: (places: number) => `${counted(places, 'place')} with a function of the add-in.`,
  },
  valuesChanged:
    'Nothing was converted: some values have changed since you looked, and with them what the functions would become. Your workbook is as it was. Look at the workbook again.',
  found: {
    title: 'What would change',
    formulas: (count: number) => `${counted(count, 'cell')} would hold a formula of Excel.`,
    values: (count: number) =>
      `${counted(count, 'cell')} would keep the value alone and no longer follow the inputs.`,
    others: (count: number) =>
      `${counted(count, 'other place')} would hold one too: names, conditional formats and validation.`,
    added: (names: readonly string[]) =>
      `${names.length === 1 ? 'A sheet is' : 'Sheets are'} added: ${names.join(' and ')}.`,
    same: 'No cell would show another value, as far as the add-in can work it out.',
    differ: (count: number, places: readonly string[]) =>
      `${counted(count, 'cell')} would show another value: ${listed(places, count - places.length)}.`,
    left: (count: number) => `${counted(count, 'place')} would keep a function:`,
    leftPlace: (place: string, because: string) => `${place}: ${because}`,
    leftMore: (count: number) => `And ${count.toLocaleString('en-GB')} more.`,
    protected: (sheets: readonly string[]) =>
      `Protected: ${sheets.join(', ')}. Functions there can be replaced on a copy; in this workbook only once the sheet is unprotected (Review tab).`,
    howKnown:
      'Values after are worked out by the add-in now, from the inputs that the workbook shows. They are not taken from the values before.',
    untold: (count: number) =>
      `What ${counted(count, 'cell')} will show, only Excel can say. In this workbook, every cell is compared once its formula is written.`,
  },
  list: {
    title: 'Every place',
    go: (place: string) => `Go to ${place}`,
    gone: 'That sheet is no longer there. Look again.',
    before: 'Before',
    after: 'After',
    none: NONE,
    byExcel: 'for Excel to work out',
    differs: 'Another value',
    kept: 'Value kept',
    stays: 'Function stays',
    because: (reason: string) => `Why: ${reason}.`,
    formulas: (place: string) => `Formulas of ${place}`,
    formulasShort: 'Formulas',
    formulaBefore: 'Before',
    formulaAfter: 'After',
    checked: 'With the function’s own checks.',
    noFormula: 'None: the value alone',
    range: (from: number, to: number, of: number) =>
      `${from.toLocaleString('en-GB')} to ${to.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`,
    previous: 'Previous',
    next: 'Next',
    pages: 'Pages of the list',
    name: (name: string) => `Name ${name}`,
    format: (sheet: string, cells: string) => `Conditional format of ${sheet}!${cells}`,
    validation: (sheet: string, cells: string) => `Validation of ${sheet}!${cells}`,
    inTable: (table: string, column: string) => `Table ${table}, column ${column}`,
  },
  copy: {
    title: 'On a copy',
    what: 'This workbook stays as it is. Charts, styles and notes come along unchanged.',
    make: 'Make a copy',
    done: (name: string) => `The copy is ready: ${name}`,
    counts: (formulas: number, values: number, others: number) =>
      `${counted(formulas, 'cell')} with a formula of Excel, ${counted(values, 'cell')} kept as a value, ${counted(others, 'other place')}.`,
    open: 'Open it',
    save: 'Save as a file',
    opened: 'Excel opens the copy in a window of its own. Save it there.',
    notOpened: 'This Excel does not open a copy for an add-in. Save it as a file instead.',
    suffix: 'for readers',
    unnamed: 'Workbook',
    unavailable:
      'This Excel does not hand its file to add-ins. Save a copy yourself (File, Save a Copy), open it and replace the functions there.',
  },
  inPlace: {
    title: 'In this workbook',
    what: 'Replaces the functions right here. Save the workbook first.',
    undo: 'Undo may not take all of it back.',
    noUndo: 'Undo cannot take it back, since a sheet is added.',
    make: 'Replace the functions',
    done: (cells: number, others: number) => {
      const parts = [
        ...(cells > 0 ? [counted(cells, 'cell')] : []),
        ...(others > 0 ? [counted(others, 'other place')] : []),
      ];
      return `The functions of ${parts.join(' and ')} have been replaced.`;
    },
    same: 'Each cell was compared: it shows what it showed before.',
    differ: (count: number) =>
      `${counted(count, 'cell')} ${count === 1 ? 'shows' : 'show'} another value than before:`,
    differing: (place: string, before: string, after: string) => `${place}: ${before} before, ${after} now`,
    differMore: (count: number) => `And ${count.toLocaleString('en-GB')} more.`,
    wereMissing: (count: number) =>
      `${counted(count, 'cell')} showed no value before and could not be compared.`,
    blocked: 'There is nothing to replace.',
  },
  verdict: {
    all: 'A reader without the add-in will see every figure.',
    left: 'A reader without the add-in will not see these:',
    leftMore: (count: number) => `And ${count.toLocaleString('en-GB')} more.`,
    failed: (why: string) =>
      `The functions have been replaced, but the workbook could not be looked through once more: ${why} Look at it again.`,
    notChecked:
      'The formulas were looked at. The file itself was not: this Excel does not hand it to add-ins, so the formula that a table has for new rows is not known.',
    columnHint:
      'A table’s column still has a function for new rows. Select a cell of the column, press F2 and Enter, and let Excel overwrite the column.',
  },
};
