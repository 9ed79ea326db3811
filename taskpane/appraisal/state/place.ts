import { create } from 'zustand';
import { draft, keepDraft } from '../../app/draft';
import { editorOf, formOf } from '../form/find';
import { type Path, pathText } from '../form/path';
import { type Step, stepOf } from '../steps';

interface Place {
  /** The step that is open; undefined for all of them. */
  readonly step: Step | undefined;
  /** The entry whose form is open; undefined for the step itself. */
  readonly entry: Path | undefined;
  /** What takes the focus there, by its `data-place`; else the heading. */
  readonly focus: string | undefined;
  /** Counts the moves, so that the focus goes along with each. */
  readonly moves: number;
}

const NOWHERE: Place = { step: undefined, entry: undefined, focus: undefined, moves: 0 };

/** Where the person is in the case. */
export const usePlace = create<Place>(() => ({
  ...NOWHERE,
  ...draft<Pick<Place, 'step' | 'entry'>>('appraisal-place'),
}));
usePlace.subscribe(({ step, entry }) => keepDraft('appraisal-place', { step, entry }));

const go = (to: Omit<Place, 'moves'>) => usePlace.setState(({ moves }) => ({ ...to, moves: moves + 1 }));

export const openStep = (step: Step): void => go({ step, entry: undefined, focus: undefined });
export const openEntry = (entry: Path): void => go({ step: stepOf(entry[0]), entry, focus: undefined });

/** Out of the form that is open; the focus goes to what led there. */
export function goBack(): void {
  const { step, entry } = usePlace.getState();
  if (!entry) return go({ step: undefined, entry: undefined, focus: step });
  // From an entry that stands in another one's form, to that one.
  go({ step, entry: formOf(entry.slice(0, -1)), focus: pathText(entry) });
}

/** To the field of a problem, wherever it stands. */
export function goToField(path: Path): void {
  const editor = editorOf(path);
  go({ step: stepOf(path[0]), entry: formOf(editor), focus: pathText(editor) });
}

/** The focus alone moves: to the entry that was moved, or what stands next to one that is gone. */
export const focusOn = (focus: string): void =>
  usePlace.setState(({ moves }) => ({ focus, moves: moves + 1 }));
