import type { PlacedFormula } from './book';
import { functionCalled, mayHoldCalls } from './formula/functions';
import { everyNode } from './formula/node';
import { FormulaError, parseFormula } from './formula/parse';
import { placeInWords } from './plan';

/** What a reader without the add-in would not see, in words; nothing where every figure is there. */
export function namesLeft(
  formulas: readonly PlacedFormula[],
  parts: readonly { readonly path: string; readonly text: string }[],
): string[] {
  const inFormulas = formulas
    .filter(({ formula }) => holdsCall(formula))
    .map(({ place }) => `${placeInWords(place)} has a function`);
  const inParts = parts
    .filter(({ path, text }) => !TEXT_PARTS.test(path) && !FORMULA_PARTS.test(path) && NAME.test(text))
    .map(({ path }) => `the part ${path} of the file names a function`);
  const prefixed = parts
    .filter(({ path, text }) => FORMULA_PARTS.test(path) && PREFIXED.test(text))
    .map(({ path }) => `the part ${path} of the file names a function`);
  return [...inFormulas, ...inParts, ...prefixed];
}

/** Where people write words, and "WFC.GRANT.CUT(" is no more than that. */
const TEXT_PARTS = /(?:sharedStrings|comments|threadedComments|docProps|persons?)[^/]*(?:\/|\.xml$|\.vml$)/i;
/** Whose formulas were looked at one by one. */
const FORMULA_PARTS = /(?:^|\/)(?:worksheets\/[^/]+|tables\/[^/]+|workbook)\.xml$/i;
const NAME = /\bWFC[._][A-Z][A-Z_.]*|_xldudf_WFC_/i;
const PREFIXED = /_xldudf_WFC_|_xll\.WFC\./i;

export function holdsCall(formula: string): boolean {
  if (!mayHoldCalls(formula)) return false;
  try {
    return [...everyNode(parseFormula(formula))].some(
      (node) => (node.kind === 'call' || node.kind === 'name') && functionCalled(node.name) !== undefined,
    );
  } catch (error) {
    if (error instanceof FormulaError) return true;
    throw error;
  }
}
