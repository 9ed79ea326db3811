import type { Answer, BatchRequest } from './wire';
import { PathType } from './wire';

const FUNCTIONS = 'Microsoft.ExcelServices.CustomFunctions';

/**
 * One batch at a time, in the order in which they came, as Excel does. Batches of the custom functions' runtime overtake: a load can be
 * waiting for the very result that such a batch brings.
 */
export class BatchQueue {
  readonly #run: (body: string) => Promise<Answer>;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** @param run - carries out one batch: `(body) => execute(body, host)`, or what puts faults around it */
  constructor(run: (body: string) => Promise<Answer>) {
    this.#run = run;
  }

  send(body: string): Promise<Answer> {
    if (overtakes(body)) return this.#run(body);
    this.#waiting++;
    const answer = this.#last.then(() => this.#run(body)).finally(() => this.#waiting--);
    // A batch that failed to run must not keep the next from running.
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  /** Batches that came and are not answered yet, those that overtake aside */
  get waiting(): number {
    return this.#waiting;
  }

  /** Resolves when every batch that has come until now is answered. */
  async idle(): Promise<void> {
    await this.#last;
  }
}

/** Whether a batch brings results of custom functions, or announces them. */
export function overtakes(body: string): boolean {
  // A cell can hold this text as well; only the paths decide, and only such bodies are worth parsing twice.
  if (!body.includes(FUNCTIONS)) return false;
  const { ObjectPaths: paths } = JSON.parse(body) as BatchRequest;
  return Object.values(paths).some(
    ({ ObjectPathType: type, Name: name }) => type === PathType.newObject && name === FUNCTIONS,
  );
}
