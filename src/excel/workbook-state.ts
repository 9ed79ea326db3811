import { splitAddress } from './charts';

/** What the open workbook held before a build, as far as a build could touch it. */
export interface Before {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** Tables and defined names. */
  readonly names: readonly string[];
  readonly active: string;
}

/** Asks for the state; it is there after the next sync. */
export function readState({ workbook }: Excel.RequestContext): () => Before {
  const sheets = workbook.worksheets.load('items/id,items/name');
  const tables = workbook.tables.load('items/name');
  const names = workbook.names.load('items/name');
  const active = workbook.worksheets.getActiveWorksheet().load('id');
  return () => ({
    sheets: sheets.items.map(({ id, name }) => ({ id, name })),
    names: [...tables.items, ...names.items].map(({ name }) => name),
    active: active.id,
  });
}

/** How a build knows its own: sheets begin under names that nobody else would give, and keep their ids when renamed. */
export interface Own {
  readonly mark: string;
  readonly ids: ReadonlySet<string>;
}

/**
 * Takes away every sheet of this build, with its tables and charts, and every name that refers to one. What others added
 * meanwhile stays, whatever it is called. The sheet that the person looked at is in front again.
 */
export async function takeBack(before: Before, own: Own): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/id,items/name');
    names.load('items/name,items/formula');
    const active = worksheets.getActiveWorksheet().load('id');
    await context.sync();
    const sheets = worksheets.items.filter(({ id, name }) => own.ids.has(id) || name.startsWith(own.mark));
    if (sheets.length === 0) return;
    const titles = new Set(sheets.map(({ name }) => name));
    for (const name of names.items) {
      const refersTo: unknown = name.formula;
      if (typeof refersTo === 'string' && titles.has(splitAddress(refersTo.replace(/^=/, '')).sheet))
        name.delete();
    }
    const isThere = worksheets.items.some(({ id }) => id === before.active);
    if (isThere && sheets.some(({ id }) => id === active.id)) worksheets.getItem(before.active).activate();
    for (const sheet of sheets.reverse()) sheet.delete();
    await context.sync();
  });
}
