import { Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons';
import { type ReactElement, useEffect, useState } from 'react';
import { useJobs } from '../../app/jobs';
import { goTo } from '../../app/navigation';
import { texts } from '../../texts';
import { undoLast, useCase } from '../state/case';
import { baselineTables, takeBaseline } from './take';

const words = texts.appraisal.baseline;

const useStyles = makeStyles({
  section: { display: 'grid', rowGap: '4px', justifyItems: 'start' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The way from imported tables to the teams below. */
export function BaselineFromTables(): ReactElement {
  const styles = useStyles();
  const [tables, setTables] = useState<readonly string[]>();
  const isBusy = useJobs(({ running }) => running !== undefined);
  const undo = useCase((state) => state.undo);
  useEffect(() => {
    let isShown = true;
    // A workbook that cannot be read just now has nothing to offer; the job itself would say why.
    baselineTables().then(
      (blocks) => isShown && setTables(blocks.map(({ table }) => table ?? '')),
      () => isShown && setTables([]),
    );
    return () => {
      isShown = false;
    };
  }, []);
  if (!tables) return <div className={styles.section} />;
  if (tables.length === 0)
    return (
      <div className={styles.section}>
        <Caption1 className={styles.quiet}>{words.none}</Caption1>
        <Link as="button" onClick={() => goTo('import')}>
          {words.toImport}
        </Link>
      </div>
    );
  return (
    <div className={styles.section}>
      <Button icon={<TableRegular />} disabledFocusable={isBusy} onClick={() => void takeBaseline()}>
        {words.take}
      </Button>
      <Caption1 className={styles.quiet}>{words.what}</Caption1>
      {undo?.words === words.job && (
        <Link as="button" onClick={undoLast}>
          {texts.appraisal.start.putBack}
        </Link>
      )}
    </div>
  );
}
