/**
 * What the pane keeps for one person in one browser: small things, never data. Storage may be switched off or full: then it is as on the
 * first day, and nothing else depends on it.
 */
export function remembered(key: string): string | undefined {
  return stored((storage) => storage.getItem(named(key)) ?? undefined);
}

export const remember = (key: string, value: string): void =>
  void stored((storage) => storage.setItem(named(key), value));

const FIRST_RUN = 'first-run';
export const isFirstRun = (): boolean => remembered(FIRST_RUN) !== 'seen';
export const rememberFirstRun = (): void => remember(FIRST_RUN, 'seen');

/** Office divides what add-ins keep by where they run; the key says by what. */
const named = (key: string) => `${Office.context.partitionKey ?? ''}workforce-case.${key}`;

function stored<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.localStorage);
  } catch {
    return undefined;
  }
}
