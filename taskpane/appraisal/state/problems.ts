import { create } from 'zustand';
import { onceLetGo } from '../../app/pressed';
import type { CaseProblem } from '../form/check';
import type { Json, JsonObject } from '../form/field';
import { type Path, isUnder, pathText } from '../form/path';
import { loadCore } from '../load-core';
import { STEPS, STEP_NAMES, type Step } from '../steps';
import { caseNow, useCase } from './case';

/** After the last key, so that typing never waits. */
const PAUSE = 250;

interface State {
  /** Undefined until the case was looked at for the first time. */
  readonly problems: readonly CaseProblem[] | undefined;
}

/** What is missing and wrong in the case as it stands. */
export const useProblems = create<State>(() => ({ problems: undefined }));

let timer: ReturnType<typeof setTimeout> | undefined;

/** Looks at the case after each change, from now on. @returns stops looking */
export function watchProblems(): () => void {
  const stop = useCase.subscribe(({ json }, before) => {
    if (json === before.json) return;
    clearTimeout(timer);
    timer = setTimeout(() => void look(), PAUSE);
  });
  void look();
  return stop;
}

async function look(): Promise<void> {
  try {
    const { check } = await loadCore();
    // A list of problems that comes or goes moves what is below it, perhaps from under the pointer.
    onceLetGo(() => useProblems.setState({ problems: check(caseNow()) }));
  } catch {
    // The core did not load: the page says so where it is needed, with a way to try again.
    useProblems.setState({ problems: undefined });
  }
}

/** @throws PaneError where the check could not be loaded */
export async function lookNow(): Promise<readonly CaseProblem[]> {
  const { check } = await loadCore();
  const problems = check(caseNow());
  useProblems.setState({ problems });
  return problems;
}

/** Problems of this step's fields; without a step, of what no form has. */
export const problemsOfStep = (
  problems: readonly CaseProblem[],
  step: Step | undefined,
): readonly CaseProblem[] =>
  problems.filter(({ path }) =>
    step ? hasField(step, path) : !STEP_NAMES.some((each) => hasField(each, path)),
  );

const hasField = (step: Step, path: Path) => STEPS[step].some(({ key }) => key === path[0]);

/** Problems at the place or under it. */
export const problemsUnder = (
  problems: readonly CaseProblem[] | undefined,
  place: Path,
): readonly CaseProblem[] => (problems ?? []).filter(({ path }) => isUnder(path, place));

/** The one of the field itself. */
export const problemAt = (
  problems: readonly CaseProblem[] | undefined,
  place: Path,
): CaseProblem | undefined => problems?.find(({ path }) => pathText(path) === pathText(place));

export type StepState =
  'checking' | 'empty' | 'complete' | { readonly missing: number; readonly wrong: number };

/** How far a step has come. */
export function stateOfStep(
  step: Step,
  json: JsonObject,
  problems: readonly CaseProblem[] | undefined,
): StepState {
  if (!problems) return 'checking';
  const own = problemsOfStep(problems, step);
  if (own.length > 0) {
    const missing = own.filter(({ isMissing }) => isMissing).length;
    return { missing, wrong: own.length - missing };
  }
  return STEPS[step].some(({ key }) => isFilled(json[key])) ? 'complete' : 'empty';
}

const isFilled = (value: Json | undefined) =>
  value !== undefined && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0);
