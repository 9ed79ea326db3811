import fc from 'fast-check';
import { type Cell as XlsxCell, type WriteSheet, writeXlsx } from 'hucre';
import { beforeAll, describe, expect, test } from 'vitest';
import { definitions } from '../../functions/definitions';
import { RATES_SHEET, ratesSheetCells } from '../../functions/rates-sheet';
import { validArguments } from '../functions/arguments';
import { cellsOf, value } from '../functions/support';
import { type PackageCell, readPackage } from '../xlsx/package';
import { type Asked, FunctionSheet } from './function-sheet';
import { recalculatedByLibreOffice } from './soffice';
import { traps } from './traps';

const SETS = 300;
const SEED = 4242;
const LEAST_COMPARED = 46 * 200;

interface Compared extends Asked {
  readonly found: PackageCell['value'];
}

/** By function. One workbook for them all, since most of the time goes into starting LibreOffice. */
const compared = new Map<string, readonly Compared[]>();

beforeAll(async () => {
  const sheets = definitions.map(({ id }) => functionSheet(id));
  const workbook = await writeXlsx({ sheets: [ratesSheet(), ...sheets.map((sheet) => sheet.written())] });
  const saved = readPackage(await recalculatedByLibreOffice(workbook));
  const cellsOn = new Map(saved.sheets.map(({ name, cells }) => [name, cells]));
  for (const { id, asked } of sheets) {
    const found = (address: string) => cellsOn.get(id)?.get(address)?.value ?? null;
    compared.set(
      id,
      asked.map((one) => ({ ...one, found: found(one.address) })),
    );
  }
});

function functionSheet(id: string): FunctionSheet {
  const sheet = new FunctionSheet(id);
  fc.sample(validArguments[id]!.arguments, { numRuns: SETS, seed: SEED }).forEach((args, set) => {
    sheet.ask(args, set % 3 === 2 ? 'in the formula' : 'in cells');
  });
  for (const { args } of traps.filter((trap) => trap.id === id)) {
    sheet.ask(args, 'in cells');
    sheet.ask(args, 'in the formula');
  }
  return sheet;
}

function ratesSheet(): WriteSheet {
  const cells = new Map<string, Partial<XlsxCell>>();
  ratesSheetCells().forEach((line, row) =>
    line.forEach((cell, column) => {
      const isFormula = typeof cell === 'object' && cell !== null;
      cells.set(`${row},${column}`, isFormula ? { formula: cell.formula } : { value: cell });
    }),
  );
  return { name: RATES_SHEET, cells };
}

/** Errors and words are the same or not; figures agree to a billionth, or to that of a unit where like ones cancel. */
function agree({ found, expected }: Compared, cancels: boolean): boolean {
  if (typeof found !== 'number' || typeof expected !== 'number') return found === expected;
  const gap = Math.abs(found - expected);
  return gap <= 1e-9 * Math.max(Math.abs(found), Math.abs(expected)) || (cancels && gap <= 1e-9);
}

describe('LibreOffice makes of a native formula what the function gives', () => {
  test.each(definitions.map(({ id }) => id))('%s', (id) => {
    const { cancels = false } = validArguments[id]!;
    const differences = compared.get(id)!.filter((one) => !agree(one, cancels));
    const shown = differences.slice(0, 3).map(({ args, formula, expected, found }) => ({
      function: id,
      arguments: JSON.stringify(args),
      formula,
      expected,
      found,
    }));
    expect(shown, `${differences.length} formulas of ${id} give something else`).toEqual([]);
  });

  test(`${LEAST_COMPARED.toLocaleString('en-GB')} sets of arguments or more were compared`, () => {
    const cells = [...compared.values()].flat().filter(({ found }) => found !== null);
    const sets = new Set(cells.map(({ args }) => args)).size;
    console.log(`${compared.size} functions, ${sets} sets of arguments, ${cells.length} cells`);
    expect(sets).toBeGreaterThanOrEqual(LEAST_COMPARED);
  });
});

test('at an exact half the function gives what whole numbers or a person give', () => {
  const found = traps.map(({ id, args }) => ({ id, args, gives: cellsOf(value(id, ...args)).flat() }));
  expect(found).toEqual(traps);
});
