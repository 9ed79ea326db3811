import type { Naming } from './appraisal-names';
import type { Places } from './appraisal-places';
import { type Operation, operation } from './operation';
import { type Pointing, pointAgain } from './refresh-formulas';
import type { Renames } from './rename-in-formula';

/** Where the person was, where that is one of our sheets. */
export interface Looking {
  /** As the description calls the sheet. */
  readonly from: string;
  /** Undefined where no one block of cells was selected. */
  readonly address: string | undefined;
}

/** All that is needed to put a new set of sheets into the place of the old one, and back again from any point on the way. */
export interface Swap {
  readonly naming: Naming;
  readonly ours: Places;
  /** How the old sheets and tables are called while both sets are there. */
  readonly parked: { readonly sheets: readonly Parked[]; readonly tables: readonly Parked[] };
  readonly added: {
    readonly sheets: readonly { readonly id: string; readonly beside: string; readonly after: string }[];
    readonly tables: readonly { readonly id: string; readonly beside: string; readonly after: string }[];
  };
  /** Names that stay, and what they refer to before and after. */
  readonly names: readonly { readonly name: string; readonly before: string; readonly after: string }[];
  readonly pointing: Pointing;
  /** The place of the first of the old sheets. */
  readonly position: number;
  /** Old sheets that are hidden, as the description calls them. */
  readonly hidden: ReadonlySet<string>;
  readonly looking: Looking | undefined;
  /** The sheet to look at where the one that was looked at is no longer there, as the description calls it. */
  readonly front: string;
}

export interface Parked {
  readonly id: string;
  readonly name: string;
  readonly parked: string;
}

/**
 * The old set steps aside and the new one takes its names. Everything in here can be taken back, whether or not all of it was carried
 * out, by `back`: nothing is deleted. Formulas follow their sheet when it is renamed; those of the person's own sheets followed
 * the old ones, and are written again.
 */
export function forth(workbook: Excel.Workbook, swap: Swap): Operation[] {
  const { worksheets, tables } = workbook;
  const { parked, added, hidden, looking, naming } = swap;
  const idOf = new Map(naming.sheets.map(({ from }, i) => [from, added.sheets[i]!.id]));
  const again = looking && idOf.get(looking.from);
  const shown = looking && (again ?? idOf.get(swap.front));
  return [
    ...parked.sheets.map((one) => rename(worksheets.getItem(one.id), one.parked)),
    ...parked.tables.map((one) => rename(tables.getItem(one.id), one.parked)),
    ...added.sheets.map((one) => rename(worksheets.getItem(one.id), one.after)),
    ...added.tables.map((one) => rename(tables.getItem(one.id), one.after)),
    ...swap.names.map(({ name, after }) => refer(workbook, name, after)),
    ...pointAgain(swap.pointing, workbook),
    ...added.sheets.map(({ id }, i) =>
      operation(3, id, () => (worksheets.getItem(id).position = swap.position + i)),
    ),
    ...(shown === undefined ? [] : [look(worksheets, shown, again && looking?.address)]),
    ...[...hidden].flatMap((from) => {
      const id = idOf.get(from);
      if (id === undefined || id === shown) return [];
      return [operation(3, id, () => (worksheets.getItem(id).visibility = 'Hidden'))];
    }),
  ];
}

/**
 * The old set has its names again, and the new one those that it had beside it. Does no harm where nothing was swapped.
 *
 * @param called - how each sheet and table is called now, by its id: what is right already is left alone, since a sheet that somebody has
 *   protected meanwhile would refuse it
 */
export function back(workbook: Excel.Workbook, swap: Swap, called: ReadonlyMap<string, string>): Operation[] {
  const { worksheets, tables } = workbook;
  const { parked, added, ours, looking } = swap;
  const again = (
    all: { getItem(id: string): { name: string } },
    list: readonly { readonly id: string; readonly to: string }[],
  ) =>
    list
      .filter(({ id, to }) => called.has(id) && called.get(id) !== to)
      .map(({ id, to }) => rename(all.getItem(id), to));
  const beside = (list: Swap['added']['sheets']) => list.map((one) => ({ id: one.id, to: one.beside }));
  const before = (list: readonly Parked[]) => list.map(({ id, name }) => ({ id, to: name }));
  const shown = looking && ours.sheets.find(({ from }) => from === looking.from);
  return [
    ...again(worksheets, beside(added.sheets)),
    ...again(tables, beside(added.tables)),
    ...again(worksheets, before(parked.sheets)),
    ...again(tables, before(parked.tables)),
    ...swap.names.map((one) => refer(workbook, one.name, one.before)),
    ...pointAgain(swap.pointing, workbook),
    ...(shown ? [look(worksheets, shown.id, looking?.address)] : []),
  ];
}

const look = (worksheets: Excel.WorksheetCollection, id: string, address: string | undefined): Operation =>
  operation(5, [id, address], () => {
    const sheet = worksheets.getItem(id);
    sheet.activate();
    if (address !== undefined) sheet.getRange(address).select();
  });

const rename = (target: { name: string }, name: string): Operation =>
  operation(3, name, () => (target.name = name));

const refer = ({ names }: Excel.Workbook, name: string, formula: string): Operation =>
  operation(4, [name, formula], () => (names.getItem(name).formula = formula));

/** What reads otherwise in formulas of the old set once it has stepped aside. */
export const renamesOf = ({ parked }: Swap): Renames => ({
  sheets: new Map(parked.sheets.map(({ name, parked: now }) => [name.toLowerCase(), now])),
  names: new Map(parked.tables.map(({ name, parked: now }) => [name.toLowerCase(), now])),
});

/** Deletes the old set. Asked twice, it finds what is left. */
export async function removeOld(
  { parked, ours, naming }: Swap,
  send: (context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/id,items/visibility');
    names.load('items/name');
    await send(context);
    const stays = new Set(naming.names.map(({ to }) => to));
    const gone = new Set(ours.names.flatMap(({ name }) => (stays.has(name) ? [] : [name])));
    for (const name of names.items) if (gone.has(name.name)) name.delete();
    const old = new Set(parked.sheets.map(({ id }) => id));
    for (const sheet of worksheets.items) {
      if (!old.has(sheet.id)) continue;
      // Excel deletes no sheet that only a program can show.
      if (sheet.visibility === 'VeryHidden') sheet.visibility = 'Hidden';
      sheet.delete();
    }
    await send(context);
  });
}
