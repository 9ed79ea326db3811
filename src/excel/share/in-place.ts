import type { DescribedWorkbook } from '../../workbook';
import { Refused } from '../appraisal-errors';
import { type RequestOptions, Requests } from '../appraisal-requests';
import { type Operation, intoRequests, operation } from '../operation';
import { LAST_PATIENCE, NoAnswer, within } from '../patience';
import { isSupported } from '../supported';
import { type Before, takeBack } from '../workbook-state';
import { writeWorkbook } from '../write';
import { type CellEntry, type CellBlock, blocksOf, restoreBlock, writeBlock } from './blocks';
import { valuesOf } from './cells';
import { asShareError } from './errors';
import { type OpenBook, type OpenName, type OpenValue, readOpenBook, refuseProtected } from './open-book';
import { firstChange } from './changed';
import { type RuleChange, restoreRules, writeRules } from './rules';

/** What is to be written over a workbook that was read. */
export interface InPlace {
  readonly cells: readonly CellEntry[];
  readonly names: readonly { readonly name: OpenName; readonly formula: string }[];
  readonly rules: readonly RuleChange[];
  /** New sheets, under exactly these names; undefined where none are needed */
  readonly added: DescribedWorkbook | undefined;
}

export interface InPlaceOptions extends RequestOptions {
  readonly progress?: (progress: { readonly done: number; readonly what: string }) => void;
}

export interface WrittenInPlace {
  /** What each cell shows now, in the order of the cells */
  readonly values: readonly OpenValue[];
  readonly sheets: readonly string[];
}

/** Cells of one request for values. */
const CELLS_OF_A_REQUEST = 20_000;

/**
 * Writes over formulas of the open workbook, and looks what their cells show then. The workbook is read once more before: what somebody
 * changed since, or a protected sheet, stops it. Whatever fails or is cancelled on the way leaves the workbook as it was.
 *
 * @param seen - the workbook as it was when the person agreed
 * @param wanted - the formulas that were told then
 * @param planned - what is to be written, for the workbook as it is now
 * @throws BuildError with a sentence for the person, which says what may not have been put back
 */
export async function writeInPlace(
  seen: OpenBook,
  wanted: (formula: string) => boolean,
  planned: (book: OpenBook) => InPlace,
  options: InPlaceOptions = {},
): Promise<WrittenInPlace> {
  const now = await readOpenBook(wanted, options);
  return new Conversion(seen, now, planned, options).run();
}

class Conversion {
  readonly #requests: Requests;
  #before: Before | undefined;
  #ids: readonly string[] = [];
  #blocks: readonly CellBlock[] = [];
  #change: InPlace | undefined;
  #isWriting = false;

  constructor(
    private readonly seen: OpenBook,
    private readonly now: OpenBook,
    private readonly planned: (book: OpenBook) => InPlace,
    private readonly options: InPlaceOptions,
  ) {
    this.#requests = new Requests(options);
  }

  async run(): Promise<WrittenInPlace> {
    try {
      this.#change = this.#checked();
      const { added } = this.#change;
      const sheets = added ? await this.#addSheets(added) : [];
      const values = await Excel.run(this.#runOptions(), (context) => this.#write(context));
      return { values, sheets };
    } catch (error) {
      throw asShareError(error, this.#requests.during, await this.#putBack());
    }
  }

  /** Where Excel can, all of it is one step for Undo. */
  #runOptions(): Excel.RunOptions {
    return { delayForCellEdit: true, ...(isSupported('1.20') ? { mergeUndoGroup: true } : {}) };
  }

  /** @throws Refused */
  #checked(): InPlace {
    const changed = firstChange(this.seen, this.now);
    if (changed !== undefined) throw new Refused(`${changed} Look at the workbook again.`);
    const change = this.planned(this.now);
    refuseProtected(
      [...change.cells.map(({ sheet }) => sheet), ...change.rules.map(({ sheet }) => sheet)],
      this.now,
    );
    return change;
  }

  async #addSheets(added: DescribedWorkbook): Promise<readonly string[]> {
    const { signal, progress } = this.options;
    const written = await writeWorkbook(added, {
      stays: true,
      ...(signal && { signal }),
      ...(this.options.patience !== undefined && { patience: this.options.patience }),
      ...(progress && { progress }),
      // Formulas say these names: where one was taken meanwhile, the sheets are not added.
      name: (described, before) => {
        this.#before = before;
        return { described, renamed: [] };
      },
    });
    this.#ids = written.ids;
    return written.sheets;
  }

  async #write(context: Excel.RequestContext): Promise<readonly OpenValue[]> {
    const { workbook } = context;
    const { cells, names, rules } = this.#change!;
    this.#blocks = blocksOf(cells, this.now);
    const formats = this.#blocks.map(({ sheetId, address }) =>
      workbook.worksheets.getItem(sheetId).getRange(address).load('numberFormat'),
    );
    await this.#requests.send(context, 'looking at the cells');
    this.#blocks.forEach((block, i) => (block.formats = formats[i]!.numberFormat as string[][]));

    const operations = [
      ...this.#blocks.map((block) => writeBlock(workbook, block)),
      ...writeNames(workbook, names, ({ formula }) => formula),
      ...writeRules(workbook, rules),
    ];
    for (const request of intoRequests(operations)) {
      for (const one of request) one.ask();
      // From here on there is something to put back.
      this.#isWriting = true;
      await this.#requests.send(context, 'writing the formulas');
      const changed = this.#blocks.flatMap((block) => block.changed())[0];
      if (changed !== undefined)
        throw new Refused(
          `${changed} was changed while the formulas were written. Look at the workbook again.`,
        );
    }
    return this.#read(context);
  }

  /** What the cells show now, in their order. */
  async #read(context: Excel.RequestContext): Promise<readonly OpenValue[]> {
    const values = new Map<CellEntry, OpenValue>();
    for (let from = 0; from < this.#blocks.length;) {
      const together: CellBlock[] = [];
      for (
        let count = 0;
        from < this.#blocks.length &&
        (count === 0 || count + this.#blocks[from]!.cells.length <= CELLS_OF_A_REQUEST);
        from += 1
      ) {
        together.push(this.#blocks[from]!);
        count += this.#blocks[from]!.cells.length;
      }
      const asked = together.map((block) => ({
        block,
        range: context.workbook.worksheets
          .getItem(block.sheetId)
          .getRange(block.address)
          .load('values,formulas,valueTypes'),
      }));
      await this.#requests.send(context, 'looking what the cells show now');
      for (const { block, range } of asked)
        valuesOf(range)
          .flat()
          .forEach((value, i) => values.set(block.cells[i]!, value));
    }
    return this.#change!.cells.map((cell) => values.get(cell) ?? null);
  }

  /**
   * Tried twice where Excel refuses; once where it is silent, since what is asked may still be carried out.
   *
   * @returns what may not be as it was
   */
  async #putBack(): Promise<{ readonly sheets: readonly string[]; readonly isSilent: boolean } | undefined> {
    if (!this.#isWriting && this.#ids.length === 0) return undefined;
    const { isSilent, patience } = this.#requests;
    const attempt = () => within(isSilent ? Math.min(patience, LAST_PATIENCE) : patience, this.#restore());
    try {
      await attempt().catch((error: unknown) => {
        if (isSilent || error instanceof NoAnswer) throw error;
        return attempt();
      });
      return undefined;
    } catch (error) {
      const sheets = this.#change!.added?.sheets.map(({ name }) => name) ?? [];
      return { sheets, isSilent: error instanceof NoAnswer };
    }
  }

  async #restore(): Promise<void> {
    const { names, rules } = this.#change!;
    if (this.#isWriting)
      await Excel.run({ delayForCellEdit: true }, async (context) => {
        const { workbook } = context;
        const operations = [
          ...this.#blocks.map((block) => restoreBlock(workbook, block)),
          ...writeNames(workbook, names, ({ name }) => name.formula),
          ...restoreRules(workbook, rules),
        ];
        const send = () => context.sync();
        for (const request of intoRequests(operations)) {
          for (const one of request) one.ask();
          await send();
        }
      });
    if (this.#before && this.#ids.length > 0)
      await takeBack(this.#before, { mark: NO_MARK, ids: new Set(this.#ids) });
  }
}

/** A beginning that no sheet's name has: what was added is known by its ids. */
const NO_MARK = '\u0000';

const writeNames = (
  { worksheets, names: all }: Excel.Workbook,
  names: InPlace['names'],
  formulaOf: (change: InPlace['names'][number]) => string,
): Operation[] =>
  names.map((change) => {
    const { place, sheetId } = change.name;
    const formula = `=${formulaOf(change)}`;
    return operation(4, formula, () => {
      const own = sheetId === undefined ? all : worksheets.getItem(sheetId).names;
      own.getItem(place.name).formula = formula;
    });
  });
