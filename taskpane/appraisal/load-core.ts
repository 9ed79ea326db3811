import { PaneError } from '../app/problem';
import { texts } from '../texts';
import type * as core from './core';

export type Core = typeof core;

let loading: Promise<Core> | undefined;

/** @throws PaneError where it did not come; the next call tries again */
export function loadCore(): Promise<Core> {
  loading ??= arrived(import(/* webpackChunkName: "appraisal-core" */ './core')).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** A part of the pane that does not come is said in words. @throws PaneError */
export async function arrived<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (error) {
    throw new PaneError(texts.missingPart, { cause: error });
  }
}
