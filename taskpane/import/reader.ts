import { PaneError } from '../app/problem';
import { texts } from '../texts';
import type { Answer, Checked, Look, ReadingProgress, Request, Rows, Task } from '../worker/messages';
import { type Packed } from '../worker/packed';
import type { Mapping } from '../../src/workforce/mapping';

interface Results {
  readonly look: Look;
  readonly check: Checked;
  readonly describe: Packed;
  readonly readMapping: Mapping;
}

interface Waiting {
  readonly done: (result: unknown) => void;
  readonly failed: (error: unknown) => void;
  readonly progress: ((progress: ReadingProgress) => void) | undefined;
}

let worker: Worker | undefined;
let count = 0;
const waiting = new Map<number, Waiting>();

/** Rows of a range on their way to the thread that reads them. */
export const sendRows = (rows: Omit<Rows, 'kind'>): void =>
  thread().postMessage({ kind: 'rows', ...rows } satisfies Request);

/**
 * Asks the reading thread for something.
 *
 * @param signal - ends the thread at once, whatever it does; the next question starts a new one
 * @throws PaneError with the words of a refusal; AbortError where it was stopped
 */
export async function ask<T extends Task>(
  task: T,
  {
    signal,
    progress,
  }: { readonly signal?: AbortSignal; readonly progress?: (progress: ReadingProgress) => void } = {},
): Promise<Results[T['kind']]> {
  signal?.throwIfAborted();
  const id = (count += 1);
  const stop = () => endThread(new DOMException('Stopped', 'AbortError'));
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return (await new Promise<unknown>((done, failed) => {
      waiting.set(id, { done, failed, progress });
      thread().postMessage({ ...task, id } satisfies Request);
    })) as Results[T['kind']];
  } finally {
    signal?.removeEventListener('abort', stop);
    waiting.delete(id);
  }
}

function thread(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL(/* webpackChunkName: "reading" */ '../worker/worker.ts', import.meta.url));
  worker.onmessage = ({ data }: MessageEvent<Answer>) => hear(data);
  // Its script did not arrive, or it ran out of memory: no question will be answered any more.
  worker.onerror = (event) => {
    event.preventDefault();
    endThread(new PaneError(texts.importing.noThread));
  };
  return worker;
}

let ended = (): void => undefined;
/** What the thread held is gone when it ends. */
export const onThreadEnd = (told: () => void): void => void (ended = told);

function endThread(reason: unknown): void {
  worker?.terminate();
  worker = undefined;
  ended();
  for (const { failed } of waiting.values()) failed(reason);
}

function hear(answer: Answer): void {
  const asked = waiting.get(answer.id);
  if (!asked) return;
  if (answer.kind === 'progress') asked.progress?.(answer.progress);
  else if (answer.kind === 'done') asked.done(answer.result);
  else if (answer.kind === 'refused') asked.failed(new PaneError(answer.words));
  else asked.failed(Object.assign(new Error(), { name: answer.name, stack: answer.stack }));
}
