import { Cancelled } from './errors';
import { NoAnswer, PATIENCE, within } from './patience';

export interface RequestOptions {
  readonly signal?: AbortSignal;
  /** How long Excel may take for a request, in milliseconds. */
  readonly patience?: number;
  /** Told before each request: how many were answered, and what is done now. */
  readonly progress?: (progress: { readonly done: number; readonly what: string }) => void;
}

/** Asks Excel one request after the other, with patience and until the person stops it; knows what was asked last. */
export class Requests {
  /** As in "while reading the sheets". */
  during = '';
  done = 0;
  isSilent = false;

  constructor(private readonly options: RequestOptions) {}

  get patience(): number {
    return this.options.patience ?? PATIENCE;
  }

  /** @throws NoAnswer, Cancelled, or what Excel refused with */
  async send(context: Excel.RequestContext, what: string): Promise<void> {
    this.during = what;
    this.stopIfAsked();
    this.options.progress?.({ done: this.done, what });
    try {
      await within(this.patience, context.sync(), this.options.signal);
    } catch (error) {
      this.isSilent = error instanceof NoAnswer;
      if (this.isSilent) this.stopIfAsked();
      throw error;
    }
    this.done += 1;
    this.stopIfAsked();
  }

  stopIfAsked(): void {
    if (this.options.signal?.aborted) throw new Cancelled();
  }
}
