import { type ReactElement, useEffect, useRef } from 'react';
import { Waiting } from '../parts/Waiting';
import { useSettingsHere } from '../settings/store';
import { usePlace } from './state/place';
import { watchProblems } from './state/problems';
import { useDraft } from './state/use-draft';
import { EntryView } from './views/EntryView';
import { Overview } from './views/Overview';
import { StepView } from './views/StepView';
import { Unread } from './views/Unread';

/** The steps of an appraisal; a step; or one entry of one of its lists. */
export default function AppraisalPage(): ReactElement {
  const { step, entry } = usePlace();
  const draft = useDraft();
  const root = useFocusOnMoves();
  useEffect(watchProblems, []);
  // What a new case begins with is there by the first key.
  useSettingsHere();
  if (draft === 'unread') return <Unread />;
  if (draft === 'reading') return <Waiting />;
  return (
    <div ref={root}>
      {entry ? <EntryView path={entry} /> : step ? <StepView step={step} /> : <Overview />}
    </div>
  );
}

/** The focus goes along with every move within the page: to the field that is meant, else to the heading. */
function useFocusOnMoves() {
  const root = useRef<HTMLDivElement>(null);
  const { moves, focus } = usePlace();
  useEffect(() => {
    if (moves === 0) return undefined;
    // After what is closing (a menu, a dialog) has given the focus back.
    const frame = requestAnimationFrame(() => {
      const place =
        focus === undefined ? null : root.current?.querySelector(`[data-place="${CSS.escape(focus)}"]`);
      const target = place?.matches('button')
        ? place
        : place?.querySelector('input, textarea, select, button');
      ((target ?? root.current?.querySelector('h1')) as HTMLElement | null)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [moves, focus]);
  return root;
}
