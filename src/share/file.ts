import { RATES_SHEET } from '../../functions/rates-sheet';
import { type Compared, compared } from './after';
import type { Book, CellValue, Place, PlacedFormula } from './book';
import { namesLeft } from './check';
import { functionCalled, mayHoldCalls } from './formula/functions';
import { type Choices, type Plan, planShare } from './plan';
import { type AddedSheet, ratesSheet, ratesSheetIn, valuesSheet } from './sheets';
import { isMissing } from './worked-out';

/** Why a workbook cannot be shared, for the person: what to do first. */
export class ShareError extends Error {
  override readonly name = 'ShareError';
}

type CellPlace = Extract<Place, { kind: 'cell' }>;

/** A workbook's file, of which formulas can be read and replaced; `src/xlsx` has one. */
export interface EditableBook extends Book {
  /** The formulas of cells for which `wanted` holds */
  formulas(
    wanted: (formula: string) => boolean,
  ): readonly (Omit<CellPlace, 'kind'> & { readonly formula: string })[];
  /** The formulas that stand in no cell and for which `wanted` holds */
  texts(wanted: (formula: string) => boolean): readonly PlacedFormula[];
  /** Every part of the file that is text */
  parts(): readonly { readonly path: string; readonly text: string }[];
  write(edits: BookEdits): Promise<Uint8Array>;
}

export interface BookEdits {
  readonly cells: readonly (Omit<CellPlace, 'kind'> & {
    readonly formula?: string;
    /** In place of the value that is there */
    readonly value?: CellValue;
  })[];
  /** New formulas of places, by the object that `texts` gave */
  readonly texts: ReadonlyMap<PlacedFormula, string>;
  readonly dropName: (name: string) => boolean;
  readonly sheets: readonly AddedSheet[];
  /** Whether Excel is to calculate everything when it opens the workbook, as some values are not there */
  readonly recalculate: boolean;
}

/** A workbook with what sharing does to it. */
export interface Shared {
  readonly plan: Plan;
  /** Each cell with its value before and after; worked out when it is asked for */
  readonly values: () => readonly Compared[];
  /** The sheets that are added */
  readonly added: readonly string[];
  /** What the reader is to know besides */
  readonly notes: readonly string[];
  write(): Promise<Uint8Array>;
}

/** Formulas of ours, and those that may name what a formula of ours fills. */
const isOfInterest = (formula: string): boolean => mayHoldCalls(formula) || /ANCHORARRAY/i.test(formula);

const STALE = 'Some values were not saved with the workbook: Excel works them out when it opens it.';

/**
 * The sheets that a plan needs and the workbook has not.
 *
 * @throws ShareError where a sheet of the person's own has the name of ours
 */
export function sheetsFor(
  book: Book,
  { cells, needsRates }: Plan,
): { readonly sheets: readonly AddedSheet[]; readonly notes: readonly string[] } {
  const rates = needsRates ? ratesSheetIn(book) : 'same';
  if (rates === 'another sheet')
    throw new ShareError(
      `The workbook has a sheet "${RATES_SHEET}" that is not the one our formulas refer to: rename it first.`,
    );
  const values = valuesSheet(book, cells);
  return {
    sheets: [...(rates === 'none' ? [ratesSheet()] : []), ...(values ? [values] : [])],
    notes:
      rates === 'other rates'
        ? [
            `The sheet ${RATES_SHEET} was there already with rates of its own: figures that use them may differ.`,
          ]
        : [],
  };
}

/** Looks at a workbook's functions and says what is to become of each. */
export function shareBook(book: EditableBook, choices: Choices): Shared {
  const texts = book.texts(isOfInterest);
  const plan = planShare(book, [...cellFormulas(book), ...texts], choices);
  const { sheets, notes } = sheetsFor(book, plan);
  const isStale = plan.cells.some((cell) => cell.becomes === 'formula' && isMissing(cell.value));
  return {
    plan,
    values: () => compared(book, plan),
    added: sheets.map(({ name }) => name),
    notes: [...notes, ...(isStale ? [STALE] : [])],
    write: () =>
      book.write({
        cells: plan.cells.map((cell) => {
          const { sheet, row, column } = cell;
          if (cell.becomes === 'value') return { sheet, row, column, value: cell.value };
          const { formula, fills } = cell;
          return fills ? { sheet, row, column, formula, fills } : { sheet, row, column, formula };
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

const cellFormulas = (book: EditableBook): PlacedFormula[] =>
  book.formulas(isOfInterest).map(({ sheet, row, column, fills, formula }) => ({
    place: fills ? { kind: 'cell', sheet, row, column, fills } : { kind: 'cell', sheet, row, column },
    formula,
  }));

/** A hidden name that Excel makes of a function it does not know. */
const isKeptByExcel = (name: string): boolean => /^_xl/i.test(name) && functionCalled(name) !== undefined;

/** What a reader of the file without the add-in would not see: nothing, if all is well. */
export function leftIn(book: EditableBook): string[] {
  const texts = book.texts(mayHoldCalls);
  const names = book.names.filter(({ name }) => isKeptByExcel(name));
  return [
    ...namesLeft([...cellFormulas(book), ...texts], book.parts()),
    ...names.map(({ name }) => `the name ${name} is a function's`),
  ];
}
