import type { Format, RowRule } from '../formats/format';
import type { Cells } from '../source/source';
import type { FieldKey } from '../table/fields';
import type { SheetColumn } from './columns';
import type { HeaderAgain } from './header-again';
import type { MovingRow } from './row';
import { Together, columnsOfEntries } from './together';
import type { Totals } from './totals';

/** What finds suspects, and what looks at them. */
export interface Looks {
  readonly format: Format;
  readonly rules: readonly RowRule[];
  readonly columns: readonly SheetColumn[];
  readonly totals: Totals;
  readonly headerAgain: HeaderAgain;
  /** Cells that a row may have; of text only. */
  readonly most: number;
}

/**
 * Marks the rows of a chunk that have to be looked at one by one, because something may be wrong with them or they may be no data. What
 * is right about nearly all rows is seen column by column, and from what is known of entries.
 */
export class Suspects {
  private marks = new Uint8Array(1024);
  private readonly rules: readonly SuspectingRules[];

  constructor(private readonly looks: Looks) {
    this.rules = suspectingRules(looks);
  }

  /** @returns by row, 1 for those to be looked at */
  mark(cells: Cells, troubled: readonly SheetColumn[], view: MovingRow): Uint8Array {
    const { rows } = cells;
    if (this.marks.length < rows) this.marks = new Uint8Array(rows);
    const { marks, looks } = this;
    marks.fill(looks.format.isTotal ? 1 : 0, 0, rows);
    this.markBeginnings(cells);
    for (const column of troubled) {
      for (let at = 0; at < rows; at += 1) {
        const { allowed, doubt } = column.entryAt(at);
        if (allowed !== undefined || doubt !== undefined) marks[at] = 1;
      }
    }
    for (const rule of this.rules) markBroken(rule, marks, rows, view);
    return marks;
  }

  /** Rows that begin as no data do, and those with more cells than there are headers. */
  private markBeginnings(cells: Cells): void {
    const { marks } = this;
    const { totals, headerAgain, most } = this.looks;
    for (let at = 0; at < cells.rows; at += 1) {
      const isOdd =
        totals.label(cells, at, 0) !== 'words' && (cells.isBlank(at, 0) || totals.isLabelled(cells, at));
      if (isOdd || headerAgain.beginsAt(cells, at) || cells.lengthOf(at) > most) marks[at] = 1;
    }
  }
}

/** Rules that are asked together. */
interface SuspectingRules {
  readonly rules: RowRule[];
  /** Without a value in it they hold. */
  readonly needed: SheetColumn | undefined;
  /** What is known of them, where they look at few columns alone. */
  readonly known: Together<boolean> | undefined;
}

/** Of rules that need the same column, those that look at few columns are asked together for what these hold. */
function suspectingRules({ rules, columns }: Looks): SuspectingRules[] {
  const found: SuspectingRules[] = [];
  const ofFew = new Map<FieldKey | undefined, RowRule[]>();
  for (const rule of rules) {
    const { needs, of } = rule;
    if (of && columnsOfEntries(of, columns)) ofFew.set(needs, [...(ofFew.get(needs) ?? []), rule]);
    else found.push({ rules: [rule], needed: neededBy(needs, columns), known: undefined });
  }
  for (const [needs, alike] of ofFew) {
    const read = columnsOfEntries(
      alike.flatMap(({ of = [] }) => of),
      columns,
    );
    found.push({
      rules: alike,
      needed: neededBy(needs, columns),
      known: read && new Together<boolean>(read),
    });
  }
  return found;
}

const neededBy = (key: FieldKey | undefined, columns: readonly SheetColumn[]): SheetColumn | undefined =>
  key && columnsOfEntries([key], columns)?.[0];

function markBroken(
  { rules, needed, known }: SuspectingRules,
  marks: Uint8Array,
  rows: number,
  view: MovingRow,
): void {
  if (needed?.only?.value === null) return;
  for (let at = 0; at < rows; at += 1) {
    if (needed?.entryAt(at).value === null) continue;
    const slot = known ? known.find(at) : 0;
    let isBroken = known?.get(slot, at);
    if (isBroken === undefined) {
      view.move(at);
      isBroken = rules.some(({ broken }) => broken(view) !== undefined);
      known?.set(slot, at, isBroken);
    }
    if (isBroken) marks[at] = 1;
  }
}
