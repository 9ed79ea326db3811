import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Textarea,
  makeStyles,
} from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { Problem } from '../app/problem';
import { texts } from '../texts';

interface Props {
  readonly problem: Problem;
  readonly action?: { readonly words: string; readonly act: () => void };
}

const useStyles = makeStyles({ report: { width: '100%', marginTop: '8px' } });

/** What went wrong, in words that say what to do; a report to copy only where nobody foresaw it. */
export function ProblemCard({ problem: { words, report }, action }: Props): ReactElement {
  const styles = useStyles();
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const copy = () =>
    navigator.clipboard.writeText(report ?? '').then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <>
      <MessageBar intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody>
          <MessageBarTitle>{texts.problem.title}</MessageBarTitle>
          {words}
          {copied === 'yes' && ` ${texts.problem.copied}`}
          {copied === 'no' && ` ${texts.problem.notCopied}`}
        </MessageBarBody>
        <MessageBarActions>
          {action && <Button onClick={action.act}>{action.words}</Button>}
          {report !== undefined && <Button onClick={() => void copy()}>{texts.problem.copy}</Button>}
        </MessageBarActions>
      </MessageBar>
      {copied === 'no' && (
        <Textarea
          className={styles.report}
          readOnly
          rows={6}
          value={report ?? ''}
          textarea={{ 'aria-label': texts.problem.report }}
        />
      )}
    </>
  );
}
