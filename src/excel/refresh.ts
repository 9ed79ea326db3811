import type { DescribedWorkbook } from '../workbook';
import { Refused, type Twice, asRefreshError } from './appraisal-errors';
import { type Naming, namingOf } from './appraisal-names';
import { Requests } from './appraisal-requests';
import { type ThenAndNow, changedCell } from './conflict';
import { intoRequests } from './operation';
import { LAST_PATIENCE, NoAnswer, within } from './patience';
import type { Entries, ReadBook } from './read-book';
import type { BuiltRecord } from './record';
import { NO_RENAMES, type Renames } from './rename-in-formula';
import { type Looking, type Swap, back, forth, removeOld, renamesOf } from './swap';
import { planSwap } from './swap-plan';
import { type Before, takeBack } from './workbook-state';
import { type Progress, type WriteOptions, type Written, writeWorkbook } from './write';

export interface Refreshed extends Written {
  /** How everything is called now, for the record. */
  readonly built: Omit<BuiltRecord, 'json'>;
}

/** Requests after the writing, for the progress: what is there, the person's formulas, the swap, the old set's end. */
const FURTHER = 9;

/**
 * Puts a described workbook into the place of the one that was read: written beside it first, then exchanged in one request that can be
 * taken back, and only then the old sheets go. Formulas of the person's own sheets that look at it stay as they are; so do names of sheets
 * that the person has changed, the sheet in front and what is selected there.
 *
 * At every point the old set is whole, or the new one is.
 *
 * @param book - what the description was made from: a cell that changed since stops the refresh and is named
 * @throws BuildError with a sentence for the person; the old set then stands as it was, or the sentence says what is there twice
 */
export async function refreshWorkbook(
  described: DescribedWorkbook,
  book: ReadBook,
  options: WriteOptions = {},
): Promise<Refreshed> {
  return new Refresh(described, book, options).run();
}

class Refresh {
  readonly #requests: Requests;
  #written: Written | undefined;
  #naming: Naming | undefined;
  #before: Before | undefined;
  #swap: Swap | undefined;

  constructor(
    private readonly described: DescribedWorkbook,
    private readonly book: ReadBook,
    private readonly options: WriteOptions,
  ) {
    this.#requests = new Requests({
      ...(options.signal ? { signal: options.signal } : {}),
      get patience() {
        return options.patience!;
      },
      progress: ({ done, what }) => {
        const before = this.#written?.requests ?? 0;
        options.progress?.({ done: before + done, of: before + Math.max(FURTHER, done + 1), what });
      },
    });
  }

  async run(): Promise<Refreshed> {
    const written = await writeWorkbook(this.described, {
      ...this.options,
      stays: true,
      progress: (progress: Progress) =>
        this.options.progress?.({ ...progress, of: progress.of > 0 ? progress.of + FURTHER : 0 }),
      name: (described, before) => {
        this.#before = before;
        this.#naming = namingOf(described, before, this.book.places);
        return this.#naming;
      },
    });
    this.#written = written;
    try {
      await this.#exchange();
    } catch (error) {
      throw asRefreshError(error, this.#requests.during, await this.#takeBack());
    }
    const note = await this.#removeOld();
    return { ...this.#result(written), notes: [...written.notes, ...note] };
  }

  /** Everything up to the swap, and the swap. */
  async #exchange(): Promise<void> {
    const looking = await this.#looking();
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { workbook } = context;
      const swap = await planSwap(
        context,
        {
          naming: this.#naming!,
          ours: this.book.places,
          added: this.#written!.ids,
          looking,
          front: this.options.front ?? this.described.sheets[0]!.name,
        },
        this.#requests,
      );
      const used = this.#usedNow(workbook);
      await this.#requests.send(context, 'comparing the sheets with what was read');
      this.#stopIfChanged(used(), NO_RENAMES);

      const requests = intoRequests(forth(workbook, swap));
      for (const [i, request] of requests.entries()) {
        for (const one of request) one.ask();
        const now = i === requests.length - 1 ? this.#usedNow(workbook) : undefined;
        // From here on there is something to put back.
        this.#swap = swap;
        await this.#requests.send(context, 'putting the new sheets in the place of the old ones');
        if (now) this.#stopIfChanged(now(), renamesOf(swap));
      }
    });
  }

  /** What is selected, where that is on one of our sheets. */
  async #looking(): Promise<Looking | undefined> {
    const { sheets } = this.book.places;
    const from = sheets.find(({ id }) => id === this.#before?.active)?.from;
    if (from === undefined) return undefined;
    try {
      return await Excel.run({ delayForCellEdit: true }, async (context) => {
        const range = context.workbook.getSelectedRange().load('address');
        await this.#requests.send(context, 'looking where you are');
        return { from, address: range.address.slice(range.address.lastIndexOf('!') + 1) };
      });
    } catch (error) {
      this.#requests.stopIfAsked();
      if (error instanceof NoAnswer) throw error;
      // A chart, or several blocks: Excel refuses to name one, and the sheet is enough.
      return { from, address: undefined };
    }
  }

  /** Asks for what stands in the old sheets, whatever they are called now; it is there after the next request. */
  #usedNow({ worksheets }: Excel.Workbook): () => ThenAndNow[] {
    const asked = this.book.places.sheets.map((sheet) => ({
      sheet,
      used: worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,formulas'),
    }));
    return () =>
      asked.map(({ sheet, used }) => ({
        sheet: sheet.name,
        then: this.book.entries.get(sheet.id),
        now: used.isNullObject ? undefined : entries(used),
      }));
  }

  #stopIfChanged(sheets: readonly ThenAndNow[], renames: Renames): void {
    const changed = changedCell(sheets, renames);
    if (changed)
      throw new Refused(
        `${changed.sheet}!${changed.cell} was changed while the sheets were read. Refresh again.`,
      );
  }

  /** Tried twice where Excel refuses; once where it is silent, since what is asked may still be carried out. */
  async #takeBack(): Promise<Twice | undefined> {
    const isSilent = this.#requests.isSilent;
    const attempt = () =>
      within(
        isSilent ? Math.min(this.#requests.patience, LAST_PATIENCE) : this.#requests.patience,
        this.#putBack(),
      );
    try {
      await attempt().catch((error: unknown) => {
        if (isSilent || error instanceof NoAnswer) throw error;
        return attempt();
      });
      return undefined;
    } catch (error) {
      const { sheets } = this.#naming!;
      return {
        old: (this.#swap?.parked.sheets ?? []).map(({ name, parked }) => `${name} or ${parked}`),
        added: this.#swap
          ? sheets.map(({ beside, after }) => `${after} or ${beside}`)
          : [...this.#written!.sheets],
        isSilent: error instanceof NoAnswer,
      };
    }
  }

  async #putBack(): Promise<void> {
    const swap = this.#swap;
    if (swap)
      await Excel.run({ delayForCellEdit: true }, async (context) => {
        const { workbook } = context;
        const sheets = workbook.worksheets.load('items/id,items/name');
        const tables = workbook.tables.load('items/id,items/name');
        const send = () => context.sync();
        await send();
        const called = new Map([...sheets.items, ...tables.items].map(({ id, name }) => [id, name]));
        for (const request of intoRequests(back(workbook, swap, called))) {
          for (const one of request) one.ask();
          await send();
        }
      });
    await takeBack(this.#before!, { mark: NO_MARK, ids: new Set(this.#written!.ids) });
  }

  /** The new set stands. What is left of the old one harms nobody, so a refusal is told and no failure. */
  async #removeOld(): Promise<string[]> {
    const swap = this.#swap!;
    const options = this.options;
    const last = new Requests({
      get patience() {
        return options.patience!;
      },
    });
    const attempt = () => removeOld(swap, (context) => last.send(context, 'taking the old sheets away'));
    this.options.progress?.({ done: FURTHER - 1, of: FURTHER, what: 'taking the old sheets away' });
    try {
      await attempt().catch((error: unknown) => {
        if (error instanceof NoAnswer) throw error;
        return attempt();
      });
      return [];
    } catch {
      const left = swap.parked.sheets.map(({ parked }) => parked).join(', ');
      return [`Excel did not take the old sheets away. The new ones are complete; please delete: ${left}.`];
    }
  }

  #result(written: Written): Refreshed {
    const { sheets, tables, names, renamed } = this.#naming!;
    const to = (list: Naming['tables']) => list.map(({ from, after }) => ({ from, to: after }));
    return {
      ...written,
      sheets: sheets.map(({ after }) => after),
      renamed,
      requests: written.requests + this.#requests.done,
      built: {
        sheets: to(sheets).map((one, i) => ({
          ...one,
          id: written.ids[i]!,
          charts: this.described.sheets[i]!.charts.length,
        })),
        tables: to(tables),
        names: [...names],
      },
    };
  }
}

/** A beginning that no sheet's name has: what was added is known by its ids. */
const NO_MARK = '\u0000';

const entries = (used: Excel.Range): Entries => ({
  row: used.rowIndex,
  column: used.columnIndex,
  formulas: used.formulas as unknown[][],
});
