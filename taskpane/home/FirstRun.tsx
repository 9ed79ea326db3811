import { Body1, Button, Caption1, makeStyles } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { canBuild } from '../app/abilities';
import { runJob, useJobs } from '../app/jobs';
import { isFirstRun, rememberFirstRun } from '../app/remembered';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { buildSample } from './sample';
import { lookAgain, useHoldings } from './holdings';

const words = texts.home.firstRun;

const useStyles = makeStyles({
  lines: { margin: 0, paddingLeft: '20px', display: 'grid', rowGap: '4px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What the add-in is, in three lines, until the person has had enough of them; and a worked example to look at. */
export function FirstRun(): ReactElement | null {
  const styles = useStyles();
  const [isNew, setNew] = useState(isFirstRun);
  const isBusy = useJobs(({ running }) => running !== undefined);
  const hasAppraisal = useHoldings(
    (state) => state.kind === 'read' && state.holdings.appraisal !== undefined,
  );
  if (!isNew) return null;
  const dismiss = () => {
    rememberFirstRun();
    setNew(false);
  };
  const build = () => void runJob(words.sample, buildSample).then(lookAgain);
  return (
    <Section title={words.title}>
      <ul className={styles.lines}>
        {words.lines.map((line) => (
          <li key={line}>
            <Body1>{line}</Body1>
          </li>
        ))}
      </ul>
      {canBuild() && <Caption1>{words.sampleWhat}</Caption1>}
      <div className={styles.actions}>
        {canBuild() && (
          <Button
            // A second sample is nothing to urge on somebody who has an appraisal before them.
            appearance={hasAppraisal ? 'secondary' : 'primary'}
            disabledFocusable={isBusy}
            onClick={build}
          >
            {words.sample}
          </Button>
        )}
        <Button appearance="subtle" onClick={dismiss}>
          {words.dismiss}
        </Button>
      </div>
    </Section>
  );
}
