/** What of ours the open workbook holds. */
export interface Holdings {
  /** The appraisal's title and the sheet that it is summed up on; undefined where there is none. */
  readonly appraisal: { readonly title: string; readonly sheet: string } | undefined;
  readonly tables: readonly HeldTable[];
  /** Each verdict: "✓ All checks pass", and where it stands. */
  readonly checks: readonly HeldCheck[];
}

export interface HeldTable {
  readonly name: string;
  readonly sheet: string;
  readonly rows: number;
}

export interface HeldCheck {
  readonly verdict: string;
  readonly passes: boolean;
  readonly sheet: string;
}

/** Every verdict on a model or on data stands in a cell of this name, or of one with a number behind it where there are several. */
const VERDICT = /^Master_check_?\d*$/i;
const TITLE = /^Case_title_?\d*$/i;

/**
 * Looks at names and tables alone, in two requests whatever the size of the workbook.
 *
 * @param ours - the names of tables that an import makes, without the number that a second one gets
 */
export function readHoldings(ours: readonly string[]): Promise<Holdings> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { names, tables, worksheets } = context.workbook;
    names.load('items/name,items/type,items/visible');
    tables.load('items/name,items/worksheet/name');
    worksheets.load('items/name');
    await context.sync();

    const cells = names.items
      .filter(({ name, type }) => type === 'Range' && (VERDICT.test(name) || TITLE.test(name)))
      .map((item) => ({
        name: item.name,
        range: item.getRangeOrNullObject().load('values,worksheet/name'),
      }));
    const held = tables.items
      .filter(({ name }) => ours.includes(name.replace(/_?\d+$/, '')))
      .map((table) => ({ table, body: table.getDataBodyRange().load('rowCount') }));
    await context.sync();

    const found = cells.filter(({ range }) => !range.isNullObject);
    const checks = found
      .filter(({ name }) => VERDICT.test(name))
      .map(({ range }) => {
        const verdict = String(range.values[0]?.[0] ?? '');
        return { verdict, passes: verdict.startsWith('✓'), sheet: range.worksheet.name };
      });
    const title = found.find(({ name }) => TITLE.test(name))?.range;
    const sheets = worksheets.items.map(({ name }) => name);
    return {
      appraisal: title && {
        title: String(title.values[0]?.[0] ?? ''),
        sheet: sheets.find((name) => name === 'Summary') ?? title.worksheet.name,
      },
      tables: held.map(({ table, body }) => ({
        name: table.name,
        sheet: table.worksheet.name,
        rows: body.rowCount,
      })),
      checks,
    };
  });
}
