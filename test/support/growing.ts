import { readPackage } from '../xlsx/package';
import { type CaseFile, exampleFile } from './cases';

const before = exampleFile();
const option = before.options[1]!.name;
const [year] = before.years as [string];

/** The example with a row in the tables that it leaves out. */
export const growingFile: CaseFile = {
  ...before,
  funding: [{ name: 'Grant', kind: 'grant', amount: 200_000 }],
  options: before.options.map((one, index) =>
    index === 1
      ? {
          ...one,
          savings: [{ name: 'Rent', amount: 1_000, year }],
          oneOff: [{ name: 'Adverts', amount: 500, year }],
        }
      : one,
  ),
};

/** A row to type below each table that may grow, and that moves what Summary says. */
export const GROWING_ROWS: readonly (readonly [string, (string | number | null)[]])[] = [
  ['Changes', [option, 'Add post', before.teams[0]!.name, before.roles[0]!.name, 2, 1]],
  ['Savings', [option, 'Rent of another office', 10_000, year, 'Yes', null]],
  ['OneOff', [option, 'Recruitment', 'More adverts', 7_000, year, null, null]],
  ['Funding', ['Another grant', 'Grant', 50_000, null, null, 'No', null]],
  ['Risks', ['Another', 'High', 'None', 'High']],
];

/** The address of the first cell of a sheet with these words, moved by so many columns; `Inputs!F33`. */
export function cellBeside(bytes: Uint8Array, sheet: string, words: string, columns: number): string {
  const own = readPackage(bytes).sheets.find(({ name }) => name === sheet);
  const found = [...(own?.cells.values() ?? [])].find(({ value }) => value === words);
  const [, letters, row] = /^([A-Z])(\d+)$/.exec(found?.address ?? '') ?? [];
  if (!letters) throw new Error(`No cell of columns A to Z on ${sheet} says "${words}"`);
  return `${sheet}!${String.fromCharCode(letters.charCodeAt(0) + columns)}${row!}`;
}
