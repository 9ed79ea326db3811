import { CompoundButton, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import {
  CalculatorRegular,
  DocumentTableRegular,
  type FluentIcon,
  MathFormulaRegular,
  PeopleSwapRegular,
  ShareRegular,
  TableSimpleIncludeRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { canBuild } from '../app/abilities';
import { goTo } from '../app/navigation';
import { pagesHere } from '../app/pages';
import { texts } from '../texts';

const JOBS = ['import', 'staffing', 'appraisal', 'functions', 'figures', 'share'] as const;
const ICONS: Readonly<Record<(typeof JOBS)[number], FluentIcon>> = {
  import: TableSimpleIncludeRegular,
  staffing: PeopleSwapRegular,
  appraisal: DocumentTableRegular,
  functions: MathFormulaRegular,
  figures: CalculatorRegular,
  share: ShareRegular,
};

const useStyles = makeStyles({
  jobs: { display: 'grid', rowGap: '8px' },
  job: { justifyContent: 'flex-start', textAlign: 'left', maxWidth: 'none' },
});

/** What can be done, a large button a job; and why some jobs are not there, in an Excel that lacks what they need. */
export function JobCards(): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.jobs}>
      {JOBS.filter((job) => pagesHere().includes(job)).map((job) => {
        const { name, what } = texts.home.jobs[job];
        const Icon = ICONS[job];
        return (
          <CompoundButton
            key={job}
            className={styles.job}
            icon={<Icon />}
            secondaryContent={what}
            onClick={() => goTo(job)}
          >
            {name}
          </CompoundButton>
        );
      })}
      {!canBuild() && (
        <MessageBar layout="multiline">
          <MessageBarBody>{texts.home.tooOld}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
