import type { ReactElement } from 'react';
import { PageTitle } from '../../parts/PageTitle';
import { ProblemCard } from '../../parts/ProblemCard';
import { texts } from '../../texts';
import { readSaved, useSaved } from '../state/saved';

/** What the workbook keeps could not be read: nothing is typed over it. */
export function Unread({ title = texts.appraisal.title }: { readonly title?: string }): ReactElement {
  const problem = useSaved(({ state }) => (state.kind === 'unread' ? state.problem : undefined));
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {problem && (
        <ProblemCard problem={problem} action={{ words: texts.tryAgain, act: () => void readSaved() }} />
      )}
    </>
  );
}
