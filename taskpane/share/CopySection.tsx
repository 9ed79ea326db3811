import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { canReadFile } from '../../src/excel/document-file';
import { showProblem, useJobs } from '../app/jobs';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { Reader } from './Reader';
import { makeCopy, openCopy, saveCopy } from './copy';
import { type Copy, useShare } from './state';

const words = texts.share.copy;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  button: { alignSelf: 'flex-start' },
  made: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  name: { overflowWrap: 'anywhere' },
});

/** A file of its own for readers; the open workbook stays as it is. */
export function CopySection(): ReactElement {
  const styles = useStyles();
  const copy = useShare((state) => state.copy);
  const isRunning = useJobs(({ running }) => running !== undefined);
  if (!canReadFile())
    return (
      <Section title={words.title}>
        <Body1>{words.unavailable}</Body1>
      </Section>
    );
  return (
    <Section title={words.title}>
      <Caption1 className={styles.quiet}>{words.what}</Caption1>
      <Button
        className={styles.button}
        appearance={copy ? 'secondary' : 'primary'}
        disabledFocusable={isRunning}
        onClick={() => void makeCopy()}
      >
        {words.make}
      </Button>
      {copy && <Made copy={copy} />}
    </Section>
  );
}

function Made({ copy }: { readonly copy: Copy }): ReactElement {
  const styles = useStyles();
  const { name, formulas, values, others, added, notes, left, opening } = copy;
  return (
    <div className={styles.made}>
      <Body1 className={styles.name}>{words.done(name)}</Body1>
      <Caption1>{words.counts(formulas, values, others)}</Caption1>
      {[...(added.length > 0 ? [texts.share.found.added(added)] : []), ...notes].map((note) => (
        <Caption1 key={note}>{note}</Caption1>
      ))}
      <Reader left={left} isFileChecked isOpenWorkbook={false} />
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => saveCopy(copy)}>
          {words.save}
        </Button>
        <Button onClick={() => void openCopy(copy).catch(showProblem)}>{words.open}</Button>
      </div>
      {opening && <Caption1 role="status">{opening === 'opened' ? words.opened : words.notOpened}</Caption1>}
    </div>
  );
}
