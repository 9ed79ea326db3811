/** Excel did not answer in time: whether it carried out what it was asked is not known. */
export class NoAnswer extends Error {
  constructor(readonly milliseconds: number) {
    super(`No answer within ${inWords(milliseconds)}`);
    this.name = 'NoAnswer';
  }
}

/** How long a request may take: a full one of 4 MB takes Excel on the web well under a minute. */
export const PATIENCE = 120_000;
/** What Excel is given once it was silent for all of that, or the person no longer wants to wait. */
export const LAST_PATIENCE = 30_000;

/**
 * What `work` comes to, if that is in time. A request cannot be called back, so what comes later is not lost but too late: whoever
 * asked must not go on as if it had been refused.
 *
 * @param hurry - from its abort on, `LAST_PATIENCE` is all that is left
 * @throws NoAnswer
 */
export async function within<T>(milliseconds: number, work: Promise<T>, hurry?: AbortSignal): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onHurry = (): void => undefined;
  const silence = new Promise<never>((_, reject) => {
    const wait = (time: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new NoAnswer(time)), time);
    };
    onHurry = () => wait(Math.min(milliseconds, LAST_PATIENCE));
    wait(milliseconds);
    hurry?.addEventListener('abort', onHurry, { once: true });
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
    hurry?.removeEventListener('abort', onHurry);
  }
}

/** `2 minutes`, `30 seconds` */
export function inWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  const [count, unit] = seconds % 60 === 0 ? [seconds / 60, 'minute'] : [seconds, 'second'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
