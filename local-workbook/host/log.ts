/** What passed between add-in and host, newest last: enough to count and to weigh batches, and to see what was refused. */
export interface LogEntry {
  /** `batch`: on the workbook; `service`: custom functions, ribbon, visibility; `refused`: something the host cannot do */
  readonly kind: 'batch' | 'service' | 'settings' | 'command' | 'dialog' | 'refused' | 'connected';
  /** Milliseconds since the page opened */
  readonly at: number;
  readonly text: string;
  readonly actions?: number;
  readonly requestBytes?: number;
  readonly answerBytes?: number;
  readonly milliseconds?: number;
  /** The code that the add-in was given */
  readonly error?: string;
  /** What it was told besides, with the place where it happened */
  readonly message?: string;
}

/** Old entries go: a page that stays open all day must not fill up. */
const KEPT = 5000;

export class Log {
  readonly entries: LogEntry[] = [];

  add(entry: Omit<LogEntry, 'at'>): void {
    this.entries.push({ ...entry, at: performance.now() });
    if (this.entries.length > KEPT) this.entries.splice(0, this.entries.length - KEPT);
  }

  /** Also to the console: whoever writes an add-in looks there first. */
  refuse(text: string): void {
    console.warn(`[local workbook] ${text}`);
    this.add({ kind: 'refused', text });
  }
}
