import type { InPlace, OpenBook, OpenValue } from '../../src/excel/share';
import { entryOf } from '../../src/excel/share';
import {
  type Choices,
  type Compared,
  type Plan,
  type PlacedFormula,
  ShareError,
  compared,
  describedSheets,
  mayHoldCalls,
  planShare,
  sheetsFor,
} from '../../src/share';
import { PaneError } from '../app/problem';
import { texts } from '../texts';

/** Formulas of ours, and those that may name what a formula of ours fills. */
export const isWanted = (formula: string): boolean => mayHoldCalls(formula) || formula.includes('#');

/** The open workbook, and what sharing would make of it. */
export interface Look {
  readonly book: OpenBook;
  readonly plan: Plan;
  readonly values: readonly Compared[];
  /** Names of the sheets that would be added */
  readonly added: readonly string[];
  readonly notes: readonly string[];
}

/** @throws PaneError where the person has to do something first */
export function lookAt(book: OpenBook, choices: Choices): Look {
  const plan = planShare(book, placedIn(book), choices);
  const { sheets, notes } = sheetsOf(book, plan);
  return { book, plan, values: compared(book, plan), added: sheets.map(({ name }) => name), notes };
}

export function placedIn({ formulas, wantedNames, rules }: OpenBook): PlacedFormula[] {
  return [
    ...formulas.map(({ formula, ...place }): PlacedFormula => ({
      place: { kind: 'cell', ...place },
      formula,
    })),
    ...wantedNames,
    ...rules,
  ];
}

function sheetsOf(book: OpenBook, plan: Plan) {
  try {
    return sheetsFor(book, plan);
  } catch (error) {
    if (error instanceof ShareError) throw new PaneError(error.message);
    throw error;
  }
}

/**
 * What is to be written into the workbook as it is now.
 *
 * @throws PaneError where that is other than what the person saw: values may change while no entry does
 */
export function inPlaceOf(look: Look, book: OpenBook, choices: Choices): InPlace {
  const plan = planShare(book, placedIn(book), choices);
  if (written(plan) !== written(look.plan)) throw new PaneError(texts.share.valuesChanged);
  const { sheets } = sheetsOf(book, plan);
  const names = plan.texts.flatMap(({ place, formula }) => {
    const name = book.wantedNames.find((one) => one.place === place);
    return name ? [{ name, formula }] : [];
  });
  const rules = new Map<unknown, { sheet: string; formulas: Map<string, string> }>();
  for (const { place, was, formula } of plan.texts) {
    const rule = book.rules.find((one) => one.place === place);
    if (!rule) continue;
    const known = rules.get(rule.holder);
    if (known) known.formulas.set(was, formula);
    else rules.set(rule.holder, { sheet: rule.place.sheet, formulas: new Map([[was, formula]]) });
  }
  return {
    cells: plan.cells.map((cell) => {
      const { sheet, row, column } = cell;
      const entry = cell.becomes === 'formula' ? `=${cell.formula}` : entryOfValue(cell.value);
      return { sheet, row, column, entry };
    }),
    names,
    rules: [...rules].map(([holder, change]) => ({
      holder: holder as OpenBook['rules'][number]['holder'],
      ...change,
    })),
    added: sheets.length > 0 ? describedSheets(sheets) : undefined,
  };
}

const written = ({ cells, texts: others, left }: Plan): string =>
  JSON.stringify([
    cells.map((cell) => [
      cell.sheet,
      cell.row,
      cell.column,
      cell.becomes === 'formula' ? cell.formula : null,
    ]),
    others,
    left,
  ]);

/** An error goes in as its text, which Excel reads as the error. */
const entryOfValue = (value: OpenValue) => {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : entryOf(value, 'General');
};
