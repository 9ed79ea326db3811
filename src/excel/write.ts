import type { DescribedWorkbook } from '../workbook';
import { findRenames, type Renamed, toRenames, withRenames } from './clashes';
import { asBuildError, BuildError, Cancelled, type Leftover } from './errors';
import { notesOn } from './notes';
import { intoRequests, type Operation } from './operation';
import { LAST_PATIENCE, NoAnswer, PATIENCE, within } from './patience';
import { stepsOf } from './steps';
import { canBuildSheets, isSupported } from './supported';
import { type Before, readState, takeBack } from './workbook-state';

export interface Progress {
  /** Requests answered, and how many there will be. */
  readonly done: number;
  readonly of: number;
  /** What is being done now, as in "writing the formulas". */
  readonly what: string;
}

export interface WriteOptions {
  /** Stops the build after the request under way; everything it added is taken away again. */
  readonly signal?: AbortSignal;
  readonly progress?: (progress: Progress) => void;
  /** The described sheet to look at in the end; the first if left out. */
  readonly front?: string;
  /** The sheet that the person looks at stays in front. */
  readonly stays?: boolean;
  /** How the description is called in this workbook; under free names for all that is taken if left out. */
  readonly name?: (described: DescribedWorkbook, before: Before) => Named;
  /** How long a request may take, in milliseconds, before Excel counts as silent; 2 minutes if left out. */
  readonly patience?: number;
}

export interface Named {
  readonly described: DescribedWorkbook;
  readonly renamed: readonly Renamed[];
}

export interface Written {
  /** Under the names they have in the open workbook. */
  readonly sheets: readonly string[];
  /** The sheets' ids, which they keep when they are renamed. */
  readonly ids: readonly string[];
  /** What had to be called otherwise, because the open workbook has one of that name. */
  readonly renamed: readonly Renamed[];
  /** Sentences about what this Excel cannot show. */
  readonly notes: readonly string[];
  /** How many times Excel was asked. */
  readonly requests: number;
}

/**
 * Puts a described workbook into the open one, as new sheets behind those that are there. Nothing that is there already is
 * touched; what would have the same name gets another, and whatever refers to it follows.
 *
 * Excel is asked eight times, however many rows or sheets there are: what is there, new sheets, constants, tables and
 * names, formulas, formats, charts, pages with protection; once more for the rows of data tables, where there are any. A step
 * of more than 4 MB takes one request more for each 4 MB, of rows for each 1 MB: the pane answers between them.
 *
 * @throws BuildError with a sentence for the person, where Excel refused or said nothing, or the person cancelled; the open
 *   workbook is then as it was before, or the sentence says what may be left
 */
export async function writeWorkbook(
  described: DescribedWorkbook,
  options: WriteOptions = {},
): Promise<Written> {
  requireBase();
  const build = new Build(described, options);
  try {
    return await Excel.run(build.runOptions(), (context) => build.run(context));
  } catch (error) {
    const left = await build.takeBack();
    throw asBuildError(error, build.during, left);
  }
}

function requireBase(): void {
  if (canBuildSheets()) return;
  throw new BuildError(
    'This Excel is too old to build a workbook: it needs Excel 2021, Microsoft 365 or Excel on the web.',
    false,
    [],
  );
}

function underFreeNames(described: DescribedWorkbook, { sheets, names }: Before): Named {
  const renamed = findRenames(described, { sheets: sheets.map(({ name }) => name), names });
  return { described: withRenames(described, toRenames(renamed)), renamed };
}

/** First request: what is there. Second: the new sheets. */
const PREPARING = 2;
/** Milliseconds that asking may keep the pane from answering. */
const TURN = 10;

class Build {
  /** What is being done, for the message if it fails. */
  during = 'reading the workbook';
  #before: Before | undefined;
  #isAdding = false;
  #sheets: readonly string[] = [];
  #ids: readonly string[] = [];
  #areNamed = false;
  #mayHaveNames = false;
  #isSilent = false;
  #requests = 0;
  readonly #mark = `wfc ${Math.random().toString(36).slice(2, 12)} `;

  constructor(
    private readonly described: DescribedWorkbook,
    private readonly options: WriteOptions,
  ) {}

  /** Where Excel can, the whole build is one step for Undo. */
  runOptions(): Excel.RunOptions {
    return { delayForCellEdit: true, ...(isSupported('1.20') ? { mergeUndoGroup: true } : {}) };
  }

  async run(context: Excel.RequestContext): Promise<Written> {
    const { workbook } = context;
    const state = readState(context);
    await this.#send(context, this.during, 0);
    const before = state();
    this.#before = before;
    const { described, renamed } = (this.options.name ?? underFreeNames)(this.described, before);
    this.#sheets = described.sheets.map(({ name }) => name);

    // Under names of this build's own, so that a sheet that somebody else adds meanwhile is never taken for ours.
    const added = described.sheets.map((_, i) => workbook.worksheets.add(`${this.#mark}${i + 1}`).load('id'));
    this.#isAdding = true;
    await this.#send(context, 'adding the sheets', 0);
    this.#ids = added.map(({ id }) => id);

    const sheets = this.#ids.map((id) => workbook.worksheets.getItem(id));
    const steps = stepsOf(described, sheets, workbook, this.#front(described));
    const requests = steps.flatMap(({ what, operations }) =>
      intoRequests(operations).map((request) => ({ what, request })),
    );
    for (const { what, request } of requests) {
      await this.#ask(request);
      // The first of the steps gives the sheets their names, the next makes defined names.
      this.#mayHaveNames = described.names.length > 0 && what !== requests[0]?.what;
      await this.#send(context, what, PREPARING + requests.length);
      this.#areNamed = true;
    }
    return {
      sheets: this.#sheets,
      ids: this.#ids,
      renamed,
      notes: notesOn(described),
      requests: this.#requests,
    };
  }

  /**
   * What was added goes again; tried twice, since a connection may come back. Where Excel is silent that is one try, which may
   * still come to its end later: it knows its own sheets, so it harms nobody.
   *
   * @returns what may be left, if anything
   */
  async takeBack(): Promise<Leftover | undefined> {
    const before = this.#before;
    if (!before || !this.#isAdding) return undefined;
    const own = { mark: this.#mark, ids: new Set(this.#ids) };
    const patience = this.#isSilent ? Math.min(this.#patience, LAST_PATIENCE) : this.#patience;
    const attempt = () => within(patience, takeBack(before, own));
    try {
      await attempt().catch((error: unknown) => {
        if (this.#isSilent || error instanceof NoAnswer) throw error;
        return attempt();
      });
      return undefined;
    } catch (error) {
      return this.#leftover(error instanceof NoAnswer);
    }
  }

  #leftover(isSilent: boolean): Leftover {
    const isUnnamed = this.#ids.length === 0;
    return {
      sheets: isUnnamed ? this.#sheets.map((_, i) => `${this.#mark}${i + 1}`) : this.#sheets,
      ...(!isUnnamed && !this.#areNamed && { mark: this.#mark }),
      names: this.#mayHaveNames,
      isSilent,
    };
  }

  /** Making up large blocks takes a while: the pane gets its turn between them. */
  async #ask(request: readonly Operation[]): Promise<void> {
    let last = performance.now();
    for (const one of request) {
      one.ask();
      if (performance.now() - last < TURN) continue;
      await new Promise((done) => setTimeout(done));
      this.#stopIfAsked();
      last = performance.now();
    }
  }

  get #patience(): number {
    return this.options.patience ?? PATIENCE;
  }

  async #send(context: Excel.RequestContext, what: string, of: number): Promise<void> {
    this.during = what;
    this.#stopIfAsked();
    this.options.progress?.({ done: this.#requests, of, what });
    try {
      await within(this.#patience, context.sync(), this.options.signal);
    } catch (error) {
      this.#isSilent = error instanceof NoAnswer;
      if (this.#isSilent) this.#stopIfAsked();
      throw error;
    }
    this.#requests += 1;
    this.#stopIfAsked();
  }

  #stopIfAsked(): void {
    if (this.options.signal?.aborted) throw new Cancelled();
  }

  /** By its place in the description, since its name may be another now. */
  #front({ sheets }: DescribedWorkbook): string | undefined {
    if (this.options.stays) return undefined;
    const wanted = this.described.sheets.findIndex(({ name }) => name === this.options.front);
    return sheets[Math.max(wanted, 0)]?.name ?? '';
  }
}
