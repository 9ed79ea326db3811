import { create } from 'zustand';
import { draft, keepDraft } from '../app/draft';
import { type History, begin, redo, settle, step, undo } from './history';
import { NOTHING_YET, type Trial, isTrial } from './trial';

interface State extends History<Trial> {
  /** What the option will be called that is kept. */
  readonly name: string;
}

const DRAFT = 'staffing';

function remembered(): State {
  const kept = draft<Partial<State>>(DRAFT);
  const isOurs = [kept?.present, ...(kept?.past ?? []), ...(kept?.future ?? [])].every(isTrial);
  if (!kept || !isOurs) return { ...begin(NOTHING_YET), name: '' };
  return {
    past: kept.past ?? [],
    present: kept.present ?? NOTHING_YET,
    future: kept.future ?? [],
    name: kept.name ?? '',
  };
}

/** What is under test, with every step on the way; it outlives another page, and a reload of the pane. */
export const useTrial = create<State>(remembered);
useTrial.subscribe(({ past, present, future, name }) => keepDraft(DRAFT, { past, present, future, name }));

const change = (to: (history: History<Trial>) => History<Trial>) => useTrial.setState(to);

/** @param about - what is typed in, while it is typed: its keys are one step */
export const put = (next: (trial: Trial) => Trial, about?: string): void =>
  change((history) => step(history, next(history.present), about));

/** The field is left: the next key in it is another step. */
export const leave = (): void => change(settle);

export const takeBack = (): void => change((history) => undo(settle(history)));
export const doAgain = (): void => change((history) => redo(settle(history)));
export const startAgain = (): void =>
  change((history) => step(history, { ...NOTHING_YET, cut: history.present.cut }));
export const setName = (name: string): void => useTrial.setState({ name });
