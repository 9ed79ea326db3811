import { parseA1 } from '../../workbook';
import { NAMES } from './blocks';
import { type BookCell, type InputBook, wordsAt } from './book';

/** What a workbook made afresh from the case has of its own. */
export interface Fresh {
  readonly names: ReadonlySet<string>;
  /** The words and figures of each sheet that are no formulas. */
  readonly constants: ReadonlyMap<string, ReadonlySet<unknown>>;
}

export type GoesWithInput = (sheet: string, row: number, cell: BookCell) => boolean;

const REGISTER = 'Assumptions';
const LABELS = 1;

/**
 * The words around an input go where the input goes, such as the step between cuts of a grant that is none any more: in its own
 * row, in its row of the register, and there among the sheets on which others are used.
 *
 * @param made - the sheets that the workbook had when it was made
 */
export function wordsOfInputsGone(
  { sheets, names }: InputBook,
  fresh: Fresh,
  made: ReadonlySet<string>,
): GoesWithInput {
  const rows = new Set(
    NAMES.flatMap(({ name }) => {
      const found = fresh.names.has(name) ? undefined : names.find((one) => one.name === name);
      return found ? [`${found.sheet}!${parseA1(found.cell)!.row}`] : [];
    }),
  );
  const register = sheets.find(({ name }) => name === REGISTER);
  const kept = fresh.constants.get(REGISTER);
  const isGoneKey = (key: string) => {
    const [sheet, ...words] = key.split(' / ');
    return words.length > 0 && made.has(sheet!) && kept?.has(key) === false;
  };
  const areSheets = (words: string) => words.split(', ').every((name) => made.has(name));
  return (sheet, row, { value, isPlain }) => {
    if (isPlain || typeof value !== 'string') return false;
    if (rows.has(`${sheet}!${row}`)) return true;
    return sheet === REGISTER && (isGoneKey(wordsAt(register!, row, LABELS)) || areSheets(value));
  };
}
