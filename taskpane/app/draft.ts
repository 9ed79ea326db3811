/**
 * What the person has typed in the pane and not yet used, kept until the pane is closed for good: a reload, which Office may do by
 * itself, loses nothing. It stays on this machine and goes with the session.
 */
export function draft<T>(name: string): T | undefined {
  try {
    const text = window.sessionStorage.getItem(keyOf(name));
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    // No storage, or what stands there is of another version: the form is as new.
    return undefined;
  }
}

export function keepDraft(name: string, value: unknown): void {
  try {
    window.sessionStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    // No storage, or full. The form itself still holds what was typed.
  }
}

const keyOf = (name: string) => `${Office.context.partitionKey ?? ''}workforce-case.draft.${name}`;
