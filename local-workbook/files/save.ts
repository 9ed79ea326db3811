import { z } from 'zod';
import {
  type FileCell,
  type FileConditional,
  type FileName,
  type FileSheet,
  type FileValidation,
  type Look,
  PLAIN,
  XlsxError,
  isArrayFormula,
  isErrorText,
  shifted,
  writeFileWorkbook,
} from '../../src/xlsx';
import type { GridSnapshot, SheetSnapshot } from '../grid/grid';
import { type AddInSettings, withSettings } from './add-in-settings';
import { conditionalRule, errorAlert, prompt, protection, validationRule } from './narrow';

/**
 * A document as the bytes of an .xlsx file: formulas with the values that they gave, formats, names, tables, rules, charts, print set-up.
 * @param settings - what add-ins kept in it
 * @throws XlsxError for what no file can hold, or we cannot write, naming the sheet
 */
export async function saveXlsx(
  document: GridSnapshot,
  settings: AddInSettings = new Map(),
): Promise<Uint8Array> {
  const snapshot = withSettings(document, settings);
  const looks: Look[] = [PLAIN];
  const numbers = new Map([[JSON.stringify(PLAIN), 0]]);
  const numberOf = (look: Look): number => {
    const key = JSON.stringify(look);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, looks.push(look) - 1);
    return looks.length - 1;
  };
  const sheets = snapshot.sheets.map((sheet) => fileSheetOf(sheet, numberOf));
  const names = snapshot.names.map(({ sheet: place, ...name }): FileName => {
    if (place === undefined) return name;
    // In a snapshot the place of a sheet stands for it.
    const sheet = snapshot.sheets[Number(place)]?.name;
    if (sheet === undefined)
      throw new XlsxError(`The name "${name.name}" belongs to a sheet that is not there`);
    return { ...name, sheet };
  });
  return writeFileWorkbook({
    sheets,
    names,
    active: snapshot.active,
    looks,
    ...(snapshot.properties ? { properties: snapshot.properties } : {}),
  });
}

function fileSheetOf(sheet: SheetSnapshot, numberOf: (look: Look) => number): FileSheet {
  const from = `Sheet "${sheet.name}"`;
  const { formats, cells, validations, conditionals, protection: options, protected: isOn, ...more } = sheet;
  const { columnFormats = [], rowFormats = [], ...rest } = more;
  const looks = formats.map((format) => numberOf(lookOf(format)));
  return {
    ...rest,
    protection: isOn ? parsed(protection, options, `${from}, its protection`) : undefined,
    columnLooks: columnFormats.map(({ column, format }) => ({ column, look: looks[format] ?? 0 })),
    rowLooks: rowFormats.map(({ row, format }) => ({ row, look: looks[format] ?? 0 })),
    cells: cells.map((cell): FileCell => {
      const { format, link, spill, row, column, value, formula } = cell;
      const numberFormat = formats[format]?.numberFormat ?? '';
      return {
        row,
        column,
        value,
        formula,
        look: looks[format] ?? 0,
        ...(isError(cell, numberFormat) ? { error: true as const } : {}),
        ...(link ? { link } : {}),
        ...(spill || isArrayFormula(formula) ? { spill: spill ?? { rows: 1, columns: 1 } } : {}),
      };
    }),
    validations: joined(
      validations.map(({ area, rule, ignoreBlanks, ...words }): FileValidation => ({
        areas: [area],
        rule: parsed(validationRule, rule, `${from}, a data validation`),
        ignoreBlanks,
        errorAlert: parsed(errorAlert, words.errorAlert, `${from}, a data validation`),
        prompt: parsed(prompt, words.prompt, `${from}, a data validation`),
      })),
    ),
    conditionals: conditionals.map(({ type, rule, ...one }): FileConditional => ({
      ...parsed(conditionalRule, { type, rule }, `${from}, a conditional format`),
      ...one,
    })),
  };
}

/** In one order, so that equal looks are one look. */
function lookOf(format: SheetSnapshot['formats'][number]): Look {
  const { borders } = format;
  const sorted = Object.keys(PLAIN) as (keyof Look)[];
  return {
    ...(Object.fromEntries(sorted.map((name) => [name, format[name]])) as unknown as Look),
    borders: {
      EdgeTop: borders.EdgeTop,
      EdgeBottom: borders.EdgeBottom,
      EdgeLeft: borders.EdgeLeft,
      EdgeRight: borders.EdgeRight,
    },
  };
}

/** Words that look like an error are one, as if they had been typed, but in a cell that is text. */
const isError = ({ value, formula }: SheetSnapshot['cells'][number], numberFormat: string): boolean =>
  typeof value === 'string' && isErrorText(value) && (formula !== '' || numberFormat !== '@');

/** Rules that say the same, wherever they stand, are one of a file. */
function joined(validations: readonly FileValidation[]): FileValidation[] {
  const all = new Map<string, FileValidation>();
  for (const [i, validation] of validations.entries()) {
    const { areas, ...rest } = validation;
    const key = isAbsolute(validation) ? JSON.stringify(rest) : String(i);
    all.set(key, { ...rest, areas: [...(all.get(key)?.areas ?? []), ...areas] });
  }
  return [...all.values()];
}

/** Does the rule say the same of every cell? */
const isAbsolute = ({ rule }: FileValidation): boolean =>
  Object.values(rule as object).every((settings: object) =>
    Object.values(settings).every(
      (value) => typeof value !== 'string' || !value.startsWith('=') || shifted(value, 1, 1) === value,
    ),
  );

function parsed<T>(schema: z.ZodType<T>, value: unknown, from: string): T {
  const found = schema.safeParse(value);
  if (found.success) return found.data;
  throw new XlsxError(`${from}, cannot be saved: ${z.prettifyError(found.error)}`, { cause: found.error });
}
