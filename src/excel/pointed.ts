/** A block of cells, as a person points at it. */
export interface Cells {
  readonly sheet: string;
  /** `B2:D9`, without the sheet. */
  readonly address: string;
}

export interface CellsRead extends Cells {
  readonly values: readonly (readonly unknown[])[];
}

/** What is selected, one block of it. */
export function selectedCells(): Promise<Cells> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const range = context.workbook.getSelectedRange().load('address,worksheet/name');
    await context.sync();
    return { sheet: range.worksheet.name, address: withoutSheet(range.address) };
  });
}

/**
 * The values of several blocks, in two requests; undefined for one that is no longer there.
 *
 * @param wanted - without a sheet, of the sheet that is shown
 */
export function readCells(
  wanted: readonly { readonly sheet: string | undefined; readonly address: string }[],
): Promise<readonly (CellsRead | undefined)[]> {
  if (wanted.length === 0) return Promise.resolve([]);
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    const sheets = wanted.map(({ sheet }) =>
      (sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(sheet)).load(
        'name',
      ),
    );
    await context.sync();
    const ranges = sheets.map((sheet, i) =>
      sheet.isNullObject ? undefined : sheet.getRange(wanted[i]!.address).load('values'),
    );
    await context.sync();
    return ranges.map(
      (range, i) =>
        range && { sheet: sheets[i]!.name, address: wanted[i]!.address, values: range.values as unknown[][] },
    );
  });
}

export type Inserted =
  | { readonly kind: 'inserted'; readonly at: Cells }
  /** Something stands in the way; nothing was written. */
  | { readonly kind: 'occupied'; readonly at: Cells };

/**
 * Puts formulas from the active cell on, to the right and down. What stands there is replaced only where that is said.
 *
 * @param formulasFor - the formulas, once it is known on which sheet they will stand
 * @param spills - the result takes more cells than the formula: those must be free too
 */
export function insertFormulas(
  formulasFor: (sheet: string) => readonly (readonly string[])[],
  { replace, spills }: { readonly replace: boolean; readonly spills: { rows: number; columns: number } },
): Promise<Inserted> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const active = context.workbook.getActiveCell().load('address,worksheet/name');
    await context.sync();
    const sheet = active.worksheet.name;
    const formulas = formulasFor(sheet);
    const [rows, columns] = [formulas.length, formulas[0]?.length ?? 0];
    const taken = active
      .getResizedRange(Math.max(rows, spills.rows) - 1, Math.max(columns, spills.columns) - 1)
      .load('formulas,address');
    await context.sync();
    const at = { sheet, address: withoutSheet(taken.address) };
    const isFree = taken.formulas.every((row: unknown[]) => row.every((cell) => cell === ''));
    if (!isFree && !replace) return { kind: 'occupied', at };
    if (!isFree) taken.clear('Contents');
    active.getResizedRange(rows - 1, columns - 1).formulas = formulas.map((row) => [...row]);
    await context.sync();
    return { kind: 'inserted', at };
  });
}

/** `'Team A'!B2:D9` is `B2:D9`. */
const withoutSheet = (address: string): string => address.slice(address.lastIndexOf('!') + 1);

/**
 * Tells when cells were changed, by whomever, or another selection was made.
 *
 * @returns stops telling
 */
export async function watchCells(told: {
  readonly changed?: () => void;
  readonly selected?: () => void;
}): Promise<() => Promise<void>> {
  const results = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    const added: OfficeExtension.EventHandlerResult<unknown>[] = [];
    const { changed, selected } = told;
    const tell = (what: () => void) => () => {
      what();
      return Promise.resolve();
    };
    if (changed) {
      added.push(workbook.worksheets.onChanged.add(tell(changed)));
      added.push(workbook.worksheets.onCalculated.add(tell(changed)));
    }
    // The workbook's own event is one of Office's, which not every host sends; that of the sheets does not tell of another sheet.
    if (selected) {
      added.push(workbook.worksheets.onSelectionChanged.add(tell(selected)));
      added.push(workbook.worksheets.onActivated.add(tell(selected)));
    }
    await context.sync();
    return added;
  });
  return () =>
    Excel.run(results[0]!.context, async (context) => {
      for (const result of results) result.remove();
      await context.sync();
    });
}
