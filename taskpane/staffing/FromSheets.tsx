import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { runJob, useJobs } from '../app/jobs';
import { arrived, loadCore } from '../appraisal/load-core';
import { caseNow, followName, replaceCase } from '../appraisal/state/case';
import { useSaved } from '../appraisal/state/saved';
import { texts } from '../texts';

const words = texts.staffing.sheets;

const useStyles = makeStyles({
  place: { display: 'grid', rowGap: '4px', justifyItems: 'start', marginTop: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Where the appraisal has its sheets: takes what was typed on them since, so that the test stands on it. */
export function FromSheets(): ReactElement | null {
  const styles = useStyles();
  const isBuilt = useSaved((saved) => saved.isBuilt);
  const isBusy = useJobs(({ running }) => running !== undefined);
  if (!isBuilt) return null;
  return (
    <div className={styles.place}>
      <Button size="small" icon={<TableRegular />} disabledFocusable={isBusy} onClick={() => void read()}>
        {words.read}
      </Button>
      <Caption1 className={styles.quiet}>{words.what}</Caption1>
    </div>
  );
}

async function read(): Promise<void> {
  const result = await runJob(words.read, async (control) => {
    followName();
    const { loadReadSheets } = await loadCore();
    const { readSheets } = await arrived(loadReadSheets());
    return readSheets(caseNow(), control);
  });
  if (result?.isTyped) replaceCase(result.case, words.read);
}
