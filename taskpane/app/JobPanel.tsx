import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { ProblemCard } from '../parts/ProblemCard';
import { texts } from '../texts';
import { type Running, dismissOutcome, useJobs } from './jobs';
import { useStillness } from './theme';
import { useWaiting } from './waiting';

const useStyles = makeStyles({
  panel: { paddingBottom: '8px' },
  running: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    columnGap: '12px',
    rowGap: '4px',
  },
  bar: { gridColumn: '1 / -1' },
  detail: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  list: { margin: 0, paddingLeft: '20px' },
});

/** How the job under way goes and how to stop it; then what came of it. Stands above every page, since a job outlives a page. */
export function JobPanel(): ReactElement | null {
  const styles = useStyles();
  const { running, outcome } = useJobs();
  const isForCell = useWaiting((state) => state.isForCell);
  if (!running && !outcome && !isForCell) return null;
  return (
    <div className={styles.panel}>
      {running && <RunningJob running={running} />}
      {isForCell && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.job.cellEdited}</MessageBarBody>
        </MessageBar>
      )}
      {outcome?.kind === 'failed' && (
        <ProblemCard problem={outcome.problem} action={{ words: texts.job.dismiss, act: dismissOutcome }} />
      )}
      {outcome && outcome.kind !== 'failed' && (
        <MessageBar intent={outcome.kind === 'done' ? 'success' : 'info'} layout="multiline">
          <MessageBarBody>
            {outcome.words}
            {outcome.notes.length > 0 && (
              <ul className={styles.list}>
                {outcome.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            )}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label={texts.job.dismiss}
                icon={<DismissRegular />}
                onClick={dismissOutcome}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}

function RunningJob({ running }: { readonly running: Running }): ReactElement {
  const styles = useStyles();
  const { step, isStopping, cancel } = running;
  // A bar of what is not known does nothing but move: who asked for less movement has the words.
  const isStill = useStillness();
  return (
    <div className={styles.running}>
      <Text>{isStopping ? texts.job.stopping : step.what}</Text>
      <Button ref={takeFocus} size="small" disabledFocusable={isStopping} onClick={cancel}>
        {texts.job.cancel}
      </Button>
      {(step.done !== undefined || !isStill) && (
        <ProgressBar
          className={styles.bar}
          aria-label={running.name}
          {...(step.done === undefined ? {} : { value: step.done })}
        />
      )}
      <Text size={200} className={styles.detail}>
        {step.detail}
      </Text>
    </div>
  );
}

/** Who pressed the button that began this may have lost it: the way to stop takes the focus, so that no key falls into nothing. */
function takeFocus(button: HTMLElement | null): void {
  if (document.activeElement === document.body) button?.focus();
}
