import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useMemo } from 'react';
import { withBands } from '../../src/settings/case';
import { goTo } from '../app/navigation';
import { parsePath } from '../appraisal/form/path';
import { useCase } from '../appraisal/state/case';
import { useDraft } from '../appraisal/state/use-draft';
import { ProblemList } from '../appraisal/views/ProblemList';
import { Unread } from '../appraisal/views/Unread';
import { PageTitle } from '../parts/PageTitle';
import { ProblemCard } from '../parts/ProblemCard';
import { Waiting } from '../parts/Waiting';
import { useSettingsHere } from '../settings/store';
import { texts } from '../texts';
import { Empty, missingIn } from './Empty';
import { FromSheets } from './FromSheets';
import { Tester } from './Tester';
import { type StaffingCore, loadStaffingCore, useCore } from './core';

const words = texts.staffing;

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

/** Staffing options tried on the baseline of the appraisal, before any of them is kept. */
export default function StaffingPage(): ReactElement {
  const styles = useStyles();
  const draft = useDraft();
  const loaded = useCore();
  useEffect(() => void loadStaffingCore(), []);
  if (draft === 'unread') return <Unread title={words.title} />;
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <Caption1 className={styles.quiet}>{words.what}</Caption1>
      {loaded.kind === 'failed' ? (
        <ProblemCard
          problem={loaded.problem}
          action={{ words: texts.tryAgain, act: () => void loadStaffingCore() }}
        />
      ) : draft === 'reading' || loaded.kind === 'loading' ? (
        <Waiting />
      ) : (
        <>
          <FromSheets />
          <OnDraft core={loaded.core} />
        </>
      )}
    </>
  );
}

/** The test, or what the draft still lacks for one. */
function OnDraft({ core }: { readonly core: StaffingCore }): ReactElement {
  const draft = useCase(({ json }) => json);
  const settings = useSettingsHere();
  const banded = useMemo(() => withBands(settings, draft), [settings, draft]);
  const base = useMemo(() => core.staffingBase(banded.draft), [core, banded]);
  if (missingIn(draft).length > 0) return <Empty draft={draft} />;
  if (base.ok)
    return <Tester core={core} base={base.case} hasYears={base.hasYears} bandsFromSettings={banded.filled} />;
  const problems = base.problems.map(({ path, found, allowed }) => ({
    ...{ path: parsePath(path, draft), found, allowed },
    isMissing: found === 'nothing',
  }));
  return <ProblemList title={words.problems} problems={problems} onFollow={() => goTo('appraisal')} />;
}
