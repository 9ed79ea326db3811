import { type Faults, type Plan } from './faults';
import { type Log } from './log';
import { type BatchAnswer, type BatchRequest, bytesOf, serviceOf, Status, WAITS_FOR_CELL_EDIT } from './wire';

/** Carries out one batch; the executor, behind its queue. */
export type Execute = (request: BatchRequest) => Promise<BatchAnswer>;

/** `[custom data, "POST", "ProcessQuery", headers, body, 0, flags, …]`, as office.js hands a batch over. */
interface Message {
  readonly body: string;
  readonly flags: number;
}

/** What `Execute(93)` is answered with: `[status]`, or `[0, 200, headers, body]`; undefined where no answer ever comes. */
type Answer = readonly unknown[] | undefined;

/** Batches between seam and executor: faults, cell editing, and the log. */
export class Batches {
  readonly #execute: Execute;
  readonly #faults: Faults;
  readonly #log: Log;
  readonly #isEditing: () => boolean;
  #lost = false;
  #underWay = 0;

  constructor(execute: Execute, faults: Faults, log: Log, isEditing: () => boolean) {
    this.#execute = execute;
    this.#faults = faults;
    this.#log = log;
    this.#isEditing = isEditing;
  }

  /** Batches that are not answered yet */
  get underWay(): number {
    return this.#underWay;
  }

  /** A new pane: what was lost is forgotten. */
  connected(): void {
    this.#lost = false;
    this.#underWay = 0;
  }

  async answer(params: unknown): Promise<Answer> {
    if (this.#lost) return undefined;
    const message = readMessage(params);
    const request = JSON.parse(message.body) as BatchRequest;
    this.#underWay++;
    try {
      return serviceOf(request) === undefined
        ? await this.#onWorkbook(request, message)
        : await this.#forService(request, message);
    } finally {
      if (!this.#lost) this.#underWay--;
    }
  }

  async #forService(request: BatchRequest, message: Message): Promise<Answer> {
    return this.#carryOut(request, message, 'service');
  }

  async #onWorkbook(request: BatchRequest, message: Message): Promise<Answer> {
    if (this.#faults.editing && message.flags & WAITS_FOR_CELL_EDIT) await this.#faults.editing;
    const plan = this.#faults.next();
    if (this.#faults.editing || this.#isEditing()) return this.#inCellEditMode(request, message);
    if (plan.drop === 'before') return this.#lose();
    if (plan.failure?.when === 'before') return this.#failed(request, message, plan.failure);
    const answer = await this.#carryOut(request, message, 'batch');
    this.#faults.apply(plan.changes);
    if (plan.drop === 'after') return this.#lose();
    return plan.failure?.when === 'after' ? this.#failed(request, message, plan.failure) : answer;
  }

  async #carryOut(request: BatchRequest, message: Message, kind: 'batch' | 'service'): Promise<Answer> {
    const began = performance.now();
    if (kind === 'batch') await this.#faults.wait();
    const answer = await this.#execute(request);
    const body = JSON.stringify(answer);
    this.#log.add({
      kind,
      text: describe(request),
      actions: request.Actions.length,
      requestBytes: bytesOf(message.body),
      answerBytes: bytesOf(body),
      milliseconds: performance.now() - began,
      ...(answer.Error ? { error: answer.Error.Code } : {}),
    });
    return [Status.done, 200, [], body];
  }

  #inCellEditMode(request: BatchRequest, { body }: Message): Answer {
    this.#log.add({
      kind: 'batch',
      text: describe(request),
      actions: request.Actions.length,
      requestBytes: bytesOf(body),
      error: 'InvalidOperationInCellEditMode',
    });
    return [Status.cellEditMode];
  }

  #failed(
    request: BatchRequest,
    { body }: Message,
    { code, message, when }: NonNullable<Plan['failure']>,
  ): Answer {
    this.#log.add({
      kind: 'batch',
      text: `${describe(request)} (made to fail ${when} it took effect)`,
      actions: request.Actions.length,
      requestBytes: bytesOf(body),
      error: code,
    });
    const answer: BatchAnswer = {
      Results: [],
      Error: { Code: code, Message: message, Location: '', HttpStatusCode: 500 },
    };
    return [Status.done, 200, [], JSON.stringify(answer)];
  }

  #lose(): undefined {
    this.#lost = true;
    this.#underWay = 0;
    this.#log.refuse(
      'The connection was dropped, as a test asked: no answer comes until the pane is loaded anew.',
    );
    return undefined;
  }
}

/** @throws TypeError for what no office.js sends */
function readMessage(params: unknown): Message {
  const parts: unknown = Array.isArray(params) ? params[0] : undefined;
  if (Array.isArray(parts) && typeof parts[4] === 'string')
    return { body: parts[4], flags: Number(parts[6] ?? 0) };
  throw new TypeError('A batch came in a form that office.js does not use.');
}

const INSTANTIATE = 1;

/** What a batch does, for the log: the names of its first actions. */
function describe({ Actions, ObjectPaths }: BatchRequest): string {
  const names = Actions.filter(({ ActionType, Name }) => ActionType !== INSTANTIATE && Name).map(
    ({ Name }) => Name,
  );
  if (!names.length)
    return (
      Object.values(ObjectPaths)
        .map(({ Name }) => Name)
        .filter(Boolean)
        .slice(-3)
        .join('.') || 'empty'
    );
  return names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ');
}
