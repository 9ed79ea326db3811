import { Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useRef } from 'react';
import { useJobs } from '../app/jobs';
import { texts } from '../texts';
import { type Taken, putAway } from './state';
import { readAgain } from './taking';
import { sourceInWords } from './writing';

const words = texts.figures.source;

const useStyles = makeStyles({
  line: { display: 'grid', rowGap: '4px', marginTop: '12px' },
  name: { overflowWrap: 'anywhere', outline: 'none' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Which table is checked, and the way to another. */
export function SourceLine({ taken }: { readonly taken: Taken }): ReactElement {
  const styles = useStyles();
  const isBusy = useJobs(({ running }) => running !== undefined);
  const name = useRef<HTMLDivElement>(null);
  // What was pressed to come here is gone.
  useEffect(() => {
    if (document.activeElement === document.body) name.current?.focus();
  }, []);
  return (
    <div className={styles.line}>
      <div ref={name} tabIndex={-1} className={styles.name}>
        <Body1Strong>{sourceInWords(taken.source)}</Body1Strong>
      </div>
      <Caption1 className={styles.quiet}>{words.kept}</Caption1>
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={isBusy} onClick={putAway}>
          {words.another}
        </Button>
        {taken.source.kind === 'range' && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void readAgain(taken)}>
            {words.again}
          </Button>
        )}
      </div>
    </div>
  );
}
