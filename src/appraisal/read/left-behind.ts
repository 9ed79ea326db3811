import { layout } from '../../workbook';
import { evaluate } from '../evaluate';
import type { AppraisalCase } from '../schema';
import { appraisalWorkbook } from '../workbook';
import { type BookCell, type BookSheet, type ReadProblem, address, wordsAt } from './book';
import { type GoesWithInput, wordsOfInputsGone } from './gone';
import { isWordOfOurs } from './own-words';
import type { Reader } from './reader';

/**
 * What a person typed that is no input of the case: it would not be in a workbook made afresh. What we write ourselves stands in
 * the fresh workbook too, so that what is neither read nor there is a person's.
 *
 * @param made - the sheets that the workbook had when it was made
 */
export function leftBehind(reader: Reader, made: ReadonlySet<string>, c: AppraisalCase): ReadProblem[] {
  const { sheets, names } = layout(appraisalWorkbook(c, madeWith(reader), evaluate(c), false));
  const fresh = new Map(
    sheets.map(({ name, rows }) => [
      name,
      new Set(
        rows.flatMap((row) =>
          row.flatMap((cell) => (cell && cell.formula === undefined ? [cell.value] : [])),
        ),
      ),
    ]),
  );
  const goes = wordsOfInputsGone(
    reader.book,
    { names: new Set(names.map(({ name }) => name)), constants: fresh },
    made,
  );
  return reader.book.sheets.flatMap((sheet): ReadProblem[] => {
    const ours = fresh.get(sheet.name);
    if (ours) return typedBeside(reader, sheet, ours, goes);
    return made.has(sheet.name) || sheet.name === 'About'
      ? typedBeside(reader, sheet, new Set(), goes)
      : ownSheet(sheet);
  });
}

/** The program and version that the workbook names as its maker: another one will make it afresh. */
function madeWith({ book }: Reader): string {
  const about = book.sheets.find(({ name }) => name === 'About');
  const row = [...(about?.rows.keys() ?? [])].find((at) => wordsAt(about!, at, LABELS) === MADE_WITH);
  return row === undefined ? '' : wordsAt(about!, row, VALUES);
}

const MADE_WITH = 'Made with';
const [LABELS, VALUES] = [1, 3];

function ownSheet(sheet: BookSheet): ReadProblem[] {
  const [first] = sheet.rows;
  if (!first) return [];
  const [row, cells] = first;
  return [
    {
      ...address(sheet.name, row, Math.min(...cells.keys())),
      found: 'a sheet that the workbook was not made with',
      allowed: 'the sheets that About lists; keep your own in a file of its own',
    },
  ];
}

function typedBeside(
  reader: Reader,
  sheet: BookSheet,
  ours: ReadonlySet<unknown>,
  goesWithInput: GoesWithInput,
): ReadProblem[] {
  const problems: ReadProblem[] = [];
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const at = address(sheet.name, row, column);
      const isOurs = reader.wasRead(at) || goesWithInput(sheet.name, row, cell);
      if (isOurs || !isTyped(cell, sheet.name, ours)) continue;
      problems.push({
        ...at,
        found: JSON.stringify(cell.formula ?? cell.value),
        allowed:
          'nothing: the case has no place for what stands here. Move it to an input, or to a file of its own',
      });
    }
  }
  return problems;
}

/** Holds values of the build that wrote it, which another build of what was typed since need not find. */
const OF_THE_BUILD = 'Sensitivity';

/** Typed by a person: in a cell that we never wrote, or over a figure or words of ours. */
function isTyped(cell: BookCell, sheet: string, ours: ReadonlySet<unknown>): boolean {
  if (String(cell.value).trim() === '' && cell.formula === undefined) return false;
  if (cell.isPlain) return true;
  if (cell.formula !== undefined || ours.has(cell.value) || sheet === OF_THE_BUILD) return false;
  // A sheet that the case needs no more had figures of ours too
  if (typeof cell.value === 'number' && !cell.isDate) return ours.size > 0;
  return !isWordOfOurs(sheet, cell.value);
}
