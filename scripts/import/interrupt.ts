/** Somebody pressed Ctrl-C. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  constructor() {
    super('Stopped. Nothing was written.');
  }
}

/** Runs a job that Ctrl-C ends in good order; a second Ctrl-C ends the process at once. */
export async function interruptible<T>(job: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = () => controller.abort(new Interrupted());
  process.once('SIGINT', stop);
  try {
    return await job(controller.signal);
  } finally {
    process.removeListener('SIGINT', stop);
  }
}
