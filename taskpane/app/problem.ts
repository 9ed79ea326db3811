import { BuildError } from '../../src/excel';
import { ImportError } from '../../src/workforce/imported';
import { texts } from '../texts';

/** Something that went wrong, as the person reads it. */
export interface Problem {
  /** What is wrong, where, and what to do. */
  readonly words: string;
  readonly isCancelled: boolean;
  /** Only where nobody foresaw it: for whoever looks after the add-in. Names no cell, file or person. */
  readonly report: string | undefined;
}

/** An error that speaks to the person by itself. */
export class PaneError extends Error {
  override readonly name = 'PaneError';
}

export function problemOf(error: unknown): Problem {
  if (error instanceof BuildError)
    return { words: error.message, isCancelled: error.isCancelled, report: undefined };
  if (error instanceof DOMException && error.name === 'AbortError')
    return { words: texts.job.cancelled, isCancelled: true, report: undefined };
  if (error instanceof PaneError || error instanceof ImportError)
    return { words: error.message, isCancelled: false, report: undefined };
  return { words: texts.problem.unexpected, isCancelled: false, report: reportOf(error) };
}

/**
 * For whoever looks after the add-in: where it ran and where it failed. Messages of errors may quote cells, so only the kind of
 * error and its places in our own code go in.
 */
export function reportOf(error: unknown): string {
  const { diagnostics, displayLanguage } = Office.context;
  const kind = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'none';
  const places = error instanceof Error ? placesIn(error.stack ?? '') : [];
  return [
    `Workforce Case ${WFC_VERSION}`,
    `${diagnostics.host} ${diagnostics.platform} ${diagnostics.version}, ${displayLanguage}`,
    `Error ${kind}, code ${code}`,
    ...places,
  ].join('\n');
}

/** `at name (pane.js:1:234)`: the lines of a stack without the message that they follow, and without addresses. */
const placesIn = (stack: string): string[] =>
  [
    ...stack.matchAll(
      /^\s*(?:at )?(?<name>[\w.$<> ]*?)\s*[@(]?(?:\w+:\/\/[^\s()]*\/)?(?<file>[\w-]+\.js:\d+:\d+)\)?$/gm,
    ),
  ]
    .slice(0, 12)
    .map(({ groups }) => `at ${groups!['name'] || 'somewhere'} ${groups!['file']}`);
