import type { Control, Result } from '../app/jobs';
import { progressOf, resultOf } from '../app/outcome';
import { PaneError } from '../app/problem';
import { texts } from '../texts';

/** Builds the worked example. It brings the whole appraisal, so it is loaded when it is asked for. */
export async function buildSample({ signal, report }: Control): Promise<Result> {
  const { buildExample } = await load();
  return resultOf(await buildExample({ signal, progress: (progress) => report(progressOf(progress)) }));
}

async function load() {
  try {
    return await import(/* webpackChunkName: "example" */ '../build-example');
  } catch (error) {
    throw new PaneError(texts.missingPart, { cause: error });
  }
}
