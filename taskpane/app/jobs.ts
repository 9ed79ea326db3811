import { create } from 'zustand';
import { texts } from '../texts';
import { type Problem, problemOf } from './problem';
import { noticingEdits } from './waiting';

export interface Step {
  /** What is being done now: "Writing the formulas". */
  readonly what: string;
  /** A fraction from 0 to 1; left out where it is not known. */
  readonly done?: number;
  /** A few words more: rows read, time left. */
  readonly detail?: string;
}

export interface Running {
  readonly name: string;
  readonly step: Step;
  readonly isStopping: boolean;
  readonly cancel: () => void;
}

export type Outcome =
  | { readonly kind: 'done' | 'cancelled'; readonly words: string; readonly notes: readonly string[] }
  | { readonly kind: 'failed'; readonly problem: Problem };

interface Jobs {
  readonly running: Running | undefined;
  readonly outcome: Outcome | undefined;
}

export interface Control {
  readonly signal: AbortSignal;
  readonly report: (step: Step) => void;
}

/** What came of a job, for the person: one sentence, and what is worth knowing besides. */
export interface Result {
  readonly words: string;
  readonly notes?: readonly string[];
}

/** The one thing that the pane is doing to the workbook, and what came of the last. Never two at once. */
export const useJobs = create<Jobs>(() => ({ running: undefined, outcome: undefined }));

/**
 * Does one job at a time: a second click, or a click elsewhere, starts nothing while one runs. Never throws: what went wrong
 * stands in the pane.
 *
 * @returns what the work gave; undefined where it did not start, failed or was stopped
 */
export async function runJob<T extends Result>(
  name: string,
  work: (control: Control) => Promise<T>,
): Promise<T | undefined> {
  if (useJobs.getState().running) return undefined;
  const abort = new AbortController();
  const change = (parts: Partial<Running>) =>
    useJobs.setState(({ running }) => (running ? { running: { ...running, ...parts } } : {}));
  const cancel = () => {
    abort.abort();
    change({ isStopping: true });
  };
  useJobs.setState({
    running: { name, step: { what: name }, isStopping: false, cancel },
    outcome: undefined,
  });
  try {
    const result = await noticingEdits(
      work({ signal: abort.signal, report: (step) => change({ step }) }),
      () => useJobs.getState().running?.step,
    );
    end({ kind: 'done', words: result.words, notes: result.notes ?? [] });
    return result;
  } catch (error) {
    const problem = problemOf(error);
    if (problem.isCancelled) end({ kind: 'cancelled', words: problem.words, notes: [] });
    else end({ kind: 'failed', problem });
    return undefined;
  }
}

const end = (outcome: Outcome) => useJobs.setState({ running: undefined, outcome });

/** What went wrong outside of a job, in the same place. */
export const showProblem = (error: unknown): void =>
  useJobs.setState({ outcome: { kind: 'failed', problem: problemOf(error) } });

export const dismissOutcome = (): void => useJobs.setState({ outcome: undefined });

/** What is said, once and in words, to those who listen instead of look. */
export function spokenOf({ running, outcome }: Jobs, isForCell: boolean): string {
  if (isForCell) return texts.job.cellEdited;
  if (running) return running.isStopping ? texts.job.stopping : running.step.what;
  if (!outcome) return '';
  return outcome.kind === 'failed' ? outcome.problem.words : [outcome.words, ...outcome.notes].join(' ');
}
