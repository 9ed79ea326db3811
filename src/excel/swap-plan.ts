import { Refused } from './appraisal-errors';
import type { Naming } from './appraisal-names';
import type { Places } from './appraisal-places';
import type { Requests } from './appraisal-requests';
import { pointingAt } from './refresh-formulas';
import type { Looking, Swap } from './swap';

/** What is known before Excel is asked. */
export interface Given {
  readonly naming: Naming;
  readonly ours: Places;
  /** Ids of the new sheets, in the order of their description. */
  readonly added: readonly string[];
  readonly looking: Looking | undefined;
  readonly front: string;
}

/**
 * Looks at everything that a swap changes, so that each of it can be put back.
 *
 * @throws Refused where the person has to unprotect something first
 */
export async function planSwap(
  context: Excel.RequestContext,
  { naming, ours, added, looking, front }: Given,
  requests: Requests,
): Promise<Swap> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/id,items/name,items/position,items/visibility');
  const tables = workbook.tables.load('items/id,items/name,items/worksheet/id');
  const names = workbook.names.load('items/name,items/formula');
  const protections = ours.sheets.map(({ id, name }) => ({
    ...{ id, name },
    protection: workbook.worksheets.getItem(id).protection.load('protected'),
  }));
  await requests.send(context, 'looking for the sheets');
  // A table on a protected sheet cannot be given another name.
  const locked = protections.find(
    ({ id, protection }) => protection.protected && tables.items.some(({ worksheet }) => worksheet.id === id),
  );
  if (locked) throw new Refused(`${locked.name} is protected. Unprotect it on the Review tab, then refresh.`);

  const old = new Map(ours.sheets.map(({ id, from }) => [id, from]));
  const own = sheets.items.filter(({ id }) => !added.includes(id) && !old.has(id));
  const pointing = await pointingAt(
    context,
    own.map(({ id, name }) => ({ id, name })),
    ours,
    naming,
    requests,
  );
  const tableIds = new Map(tables.items.map(({ id, name }) => [name, id]));
  const mine = sheets.items.filter(({ id }) => old.has(id));
  return {
    naming,
    ours,
    parked: parkedNames(ours, tableIds, {
      sheets: sheets.items.map(({ name }) => name),
      names: [...tables.items, ...names.items].map(({ name }) => name),
    }),
    added: {
      sheets: naming.sheets.map((one, i) => ({ ...one, id: added[i]! })),
      tables: naming.tables.map((one) => ({ ...one, id: tableIds.get(one.beside)! })),
    },
    names: naming.kept.map(({ name, refersTo }) => ({
      name,
      before: String(names.items.find((one) => one.name === name)?.formula),
      after: `=${refersTo}`,
    })),
    pointing,
    position: Math.min(...mine.map(({ position }) => position)),
    hidden: new Set(
      mine.flatMap(({ id, visibility }) => (visibility === 'Visible' ? [] : (old.get(id) ?? []))),
    ),
    looking,
    front,
  };
}

/** Names for the old set that nobody has: "Summary (old)", "Changes_old". */
function parkedNames(
  { sheets, tables }: Places,
  ids: ReadonlyMap<string, string>,
  taken: { readonly sheets: readonly string[]; readonly names: readonly string[] },
): Swap['parked'] {
  const free = (all: readonly string[], make: (name: string, n: number) => string) => {
    const given = new Set(all.map((name) => name.toLowerCase()));
    return (name: string) => {
      let n = 1;
      while (given.has(make(name, n).toLowerCase())) n += 1;
      given.add(make(name, n).toLowerCase());
      return make(name, n);
    };
  };
  const ending = (name: string, end: string, most: number) =>
    `${name.slice(0, most - end.length).trimEnd()}${end}`;
  const sheet = free(taken.sheets, (name, n) => ending(name, n === 1 ? ' (old)' : ` (old ${n})`, 31));
  const table = free(taken.names, (name, n) => ending(name, n === 1 ? '_old' : `_old${n}`, 255));
  return {
    sheets: sheets.map(({ id, name }) => ({ id, name, parked: sheet(name) })),
    tables: tables.map(({ name }) => ({ id: ids.get(name)!, name, parked: table(name) })),
  };
}
