import { textOf } from '../protocol/answer-text';
import { BatchQueue } from '../protocol/queue';
import { type Answer, type BatchRequest } from '../protocol/wire';
import { type Faults, NOTHING } from './faults';
import { type Log, type LogEntry } from './log';
import { bytesOf, isOfEvents, serviceOf, Status, WAITS_FOR_CELL_EDIT } from './wire';

/** Carries out one batch, given as its JSON text: the executor over the workbook of one pane. */
export type Execute = (body: string) => Promise<Answer>;

/** Batches between seam and executor: their order, faults on demand, cell editing, and the log. */
export class Batches {
  readonly #faults: Faults;
  readonly #log: Log;
  readonly #isEditing: () => boolean;
  #seen = 0;
  #connection: { readonly queue: BatchQueue; lost: boolean; underWay: number } | undefined;

  constructor(faults: Faults, log: Log, isEditing: () => boolean) {
    this.#faults = faults;
    this.#log = log;
    this.#isEditing = isEditing;
  }

  /** Batches that are not answered yet */
  get underWay(): number {
    return this.#connection?.lost ? 0 : (this.#connection?.underWay ?? 0);
  }

  /** Batches that came so far */
  get seen(): number {
    return this.#seen;
  }

  /** A new pane: what its forerunner had under way is none of its business. */
  connected(execute: Execute): void {
    const queue = new BatchQueue((body) => this.#run(body, execute));
    this.#connection = { queue, lost: false, underWay: 0 };
  }

  /**
   * @param params - as `Execute(93)` is given them
   * @returns `[0, 200, headers, body]` or `[status]`; undefined where no answer ever comes
   */
  async answer(params: unknown): Promise<readonly unknown[] | undefined> {
    const connection = this.#connection;
    if (!connection || connection.lost) return undefined;
    const { body, flags } = readMessage(params);
    this.#seen++;
    connection.underWay++;
    try {
      return [Status.done, 200, [], textOf(await this.#send(connection.queue, body, flags))];
    } catch (error) {
      if (error instanceof CellEditMode) return [Status.cellEditMode];
      if (!(error instanceof ConnectionLost)) throw error;
      connection.lost = true;
      this.#log.refuse(
        'The connection was dropped, as asked: nothing is answered until the pane is reloaded.',
      );
      return undefined;
    } finally {
      connection.underWay--;
    }
  }

  /** A batch that asked for it waits for the end of the editing; others are refused meanwhile. */
  async #send(queue: BatchQueue, body: string, flags: number): Promise<Answer> {
    for (;;)
      try {
        return await queue.send(body);
      } catch (error) {
        const { editing } = this.#faults;
        if (!(error instanceof CellEditMode && editing && flags & WAITS_FOR_CELL_EDIT)) throw error;
        await editing;
      }
  }

  /** It is this batch's turn. */
  async #run(body: string, execute: Execute): Promise<Answer> {
    const request = JSON.parse(body) as BatchRequest;
    const entry = { text: describe(request), actions: request.Actions.length, requestBytes: bytesOf(body) };
    if (serviceOf(request) !== undefined) return this.#carryOut(body, execute, { kind: 'service', ...entry });

    const note = (error: string, when = '') =>
      this.#log.add({ kind: 'batch', ...entry, text: `${entry.text}${when}`, error });
    if (this.#faults.editing || this.#isEditing()) {
      note('InvalidOperationInCellEditMode');
      throw new CellEditMode();
    }
    const { failure, drop, changes } = isOfEvents(request) ? NOTHING : this.#faults.next(entry.text);
    await this.#faults.wait();
    if (drop === 'before') {
      note('', ' (connection dropped before it)');
      throw new ConnectionLost();
    }
    const failed = (): Answer => {
      const { code, message, when } = failure!;
      note(code, ` (made to fail ${when} it took effect)`);
      return { Results: [], Error: { Code: code, Message: message, Location: '', HttpStatusCode: 500 } };
    };
    if (failure?.when === 'before') return failed();
    const answer = await this.#carryOut(body, execute, { kind: 'batch', ...entry });
    this.#faults.apply(changes);
    if (drop === 'after') throw new ConnectionLost();
    return failure ? failed() : answer;
  }

  async #carryOut(body: string, execute: Execute, entry: Omit<LogEntry, 'at'>): Promise<Answer> {
    const began = performance.now();
    const answer = await execute(body);
    this.#log.add({
      ...entry,
      answerBytes: bytesOf(textOf(answer)),
      milliseconds: performance.now() - began,
      ...(answer.Error && {
        error: answer.Error.Code,
        message: [answer.Error.Location, answer.Error.Message].filter(Boolean).join(': '),
      }),
    });
    return answer;
  }
}

class CellEditMode extends Error {}
class ConnectionLost extends Error {}

/**
 * `[custom data, "POST", "ProcessQuery", headers, body, 0, flags, …]`
 *
 * @throws TypeError for what no office.js sends
 */
function readMessage(params: unknown): { body: string; flags: number } {
  const parts: unknown = Array.isArray(params) ? params[0] : undefined;
  if (Array.isArray(parts) && typeof parts[4] === 'string')
    return { body: parts[4], flags: Number(parts[6] ?? 0) };
  throw new TypeError('A batch came in a form that office.js does not use.');
}

const INSTANTIATE = 1;

/** What a batch does, for the log: the names of its first actions, or of what it reads. */
function describe({ Actions, ObjectPaths }: BatchRequest): string {
  const names = Actions.filter(({ ActionType, Name }) => ActionType !== INSTANTIATE && Name).map(
    ({ Name }) => Name,
  );
  const paths = Object.values(ObjectPaths).map(({ Name }) => Name);
  if (!names.length) return paths.filter(Boolean).slice(-3).join('.') || 'empty';
  return names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ');
}
