import type { Progress } from '../../src/workforce';
import type { Terminal } from '../cli';

const EVERY = 100;

/** One line on a terminal that is written over; nothing where the output goes to a file. */
export class ProgressLine {
  private shown = 0;
  private length = 0;

  constructor(
    private readonly stderr: Terminal['stderr'],
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Says how far a file has been read; called as often as one likes. */
  reading(file: string): (progress: Progress) => void {
    const started = this.now();
    return ({ rows, done }) => {
      const now = this.now();
      if (now - this.shown < EVERY) return;
      this.shown = now;
      const left = done > 0.01 ? `, ${duration(((now - started) * (1 - done)) / done)} left` : '';
      this.say(`${file}: ${rows.toLocaleString('en-GB')} rows, ${Math.floor(done * 100)}%${left}`);
    };
  }

  say(text: string): void {
    if (!this.stderr.isTTY) return;
    this.stderr.write(`\r${text.padEnd(this.length)}`);
    this.length = text.length;
  }

  clear(): void {
    if (this.length === 0) return;
    this.stderr.write(`\r${' '.repeat(this.length)}\r`);
    this.length = 0;
  }
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
