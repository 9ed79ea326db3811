import { RATES_SHEET } from '../../functions/rates-sheet';
import {
  type Choices,
  type Plan,
  type PlacedFormula,
  functionCalled,
  isMissing,
  mayHoldCalls,
  namesLeft,
  planShare,
  ratesSheet,
  ratesSheetIn,
  valuesSheet,
} from '../../src/share';
import { EditableWorkbook, type PlacedText } from '../../src/xlsx/edit';
import { UserError } from '../user-error';

/** A workbook with what sharing does to it. */
export interface Shared {
  readonly plan: Plan;
  /** The sheets that are added */
  readonly added: readonly string[];
  /** What the reader is to know besides */
  readonly notes: readonly string[];
  write(): Promise<Uint8Array>;
}

/** Formulas of ours, and those that may name what a formula of ours fills. */
const isOfInterest = (formula: string): boolean => mayHoldCalls(formula) || /ANCHORARRAY/i.test(formula);

/** Looks at a workbook's functions and says what is to become of each. */
export function shareBook(bytes: Uint8Array, choices: Choices): Shared {
  const book = new EditableWorkbook(bytes);
  const texts = book.texts(isOfInterest);
  const plan = planShare(book, [...cellFormulas(book), ...texts], choices);
  const rates = plan.needsRates ? ratesSheetIn(book) : 'same';
  if (rates === 'another sheet') {
    throw new UserError(
      `The workbook has a sheet "${RATES_SHEET}" that is not the one our formulas refer to: rename it first.`,
    );
  }
  const values = valuesSheet(book, plan.cells);
  const sheets = [...(rates === 'none' ? [ratesSheet()] : []), ...(values ? [values] : [])];
  const isStale = plan.cells.some((cell) => cell.becomes === 'formula' && isMissing(cell.value));
  return {
    plan,
    added: sheets.map(({ name }) => name),
    notes: [
      ...(rates === 'other rates'
        ? [
            `The sheet ${RATES_SHEET} was there already with rates of its own: figures that use them may differ.`,
          ]
        : []),
      ...(isStale
        ? ['Some values were not saved with the workbook: Excel works them out when it opens it.']
        : []),
    ],
    write: () =>
      book.write({
        cells: plan.cells.map((cell) => {
          const { sheet, row, column } = cell;
          if (cell.becomes === 'value') return { sheet, row, column, value: cell.value };
          return { sheet, row, column, formula: cell.formula, ...(cell.fills && { fills: cell.fills }) };
        }),
        texts: new Map(
          plan.texts.map(({ place, formula }) => [texts.find((text) => text.place === place)!, formula]),
        ),
        dropName: isKeptByExcel,
        sheets,
        recalculate: isStale,
      }),
  };
}

const cellFormulas = (book: EditableWorkbook): PlacedFormula[] =>
  book
    .formulas(isOfInterest)
    .map(({ formula, ...place }) => ({ place: { kind: 'cell', ...place }, formula }));

/** A hidden name that Excel makes of a function it does not know. */
const isKeptByExcel = (name: string): boolean => /^_xl/i.test(name) && functionCalled(name) !== undefined;

/** What a reader of the file without the add-in would not see: nothing, if all is well. */
export function leftIn(bytes: Uint8Array): string[] {
  const book = new EditableWorkbook(bytes);
  const texts: readonly PlacedText[] = book.texts(mayHoldCalls);
  const names = book.names.filter(({ name }) => isKeptByExcel(name));
  return [
    ...namesLeft([...cellFormulas(book), ...texts], book.parts()),
    ...names.map(({ name }) => `the name ${name} is a function's`),
  ];
}
