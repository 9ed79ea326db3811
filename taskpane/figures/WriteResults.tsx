import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Checked } from '../../src/figures';
import { canBuild } from '../app/abilities';
import { useJobs } from '../app/jobs';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import type { Source } from './state';
import { writeBesideTable, writeToSheet } from './writing';

const words = texts.figures.writing;

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The results into the workbook: on a sheet of their own, or beside the table that was checked. */
export function WriteResults({
  checked,
  source,
}: {
  readonly checked: Checked;
  readonly source: Source;
}): ReactElement {
  const styles = useStyles();
  const isBusy = useJobs(({ running }) => running !== undefined);
  return (
    <Section title={words.title}>
      <div className={styles.actions}>
        {canBuild() && (
          <Button
            appearance="primary"
            disabledFocusable={isBusy}
            onClick={() => void writeToSheet(checked, source)}
          >
            {words.toSheet}
          </Button>
        )}
        {source.kind === 'range' && (
          <Button disabledFocusable={isBusy} onClick={() => void writeBesideTable(checked, source)}>
            {words.beside}
          </Button>
        )}
      </div>
      <Caption1 className={styles.quiet}>{canBuild() ? words.what : words.tooOld}</Caption1>
    </Section>
  );
}
