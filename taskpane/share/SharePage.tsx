import { Button, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import { useJobs } from '../app/jobs';
import { PageTitle } from '../parts/PageTitle';
import { texts } from '../texts';
import { CopySection } from './CopySection';
import { Found } from './Found';
import { InPlaceSection } from './InPlaceSection';
import { PlaceList } from './PlaceList';
import { ReplacedPanel } from './ReplacedPanel';
import { look } from './jobs';
import { useShare } from './state';

const words = texts.share;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  start: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    alignItems: 'flex-start',
    marginTop: '12px',
  },
  hint: { color: tokens.colorNeutralForeground3, marginLeft: '32px', marginTop: '-4px', marginBottom: '8px' },
});

/** Functions become formulas of Excel, on a copy or in place, after a look at each of them. */
export default function SharePage(): ReactElement {
  const styles = useStyles();
  const hint = useId();
  const { look: found, keepChecks, replaced } = useShare();
  const isRunning = useJobs(({ running }) => running !== undefined);
  const places = found && found.plan.cells.length + found.plan.texts.length + found.plan.left.length;
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <Caption1 className={styles.quiet}>{words.what}</Caption1>
      <div className={styles.start}>
        <Checkbox
          checked={keepChecks}
          disabled={isRunning}
          label={words.keepChecks}
          aria-describedby={hint}
          // What was found was worked out for the other choice.
          onChange={(_, { checked }) =>
            useShare.setState({ keepChecks: checked === true, look: undefined, copy: undefined })
          }
        />
        <Caption1 id={hint} className={styles.hint}>
          {words.keepChecksHint}
        </Caption1>
        <Button
          appearance={found ? 'secondary' : 'primary'}
          disabledFocusable={isRunning}
          onClick={() => void look()}
        >
          {found || replaced ? words.lookAgain : words.look}
        </Button>
      </div>
      {replaced && <ReplacedPanel replaced={replaced} />}
      {found && places !== undefined && places > 0 && (
        <>
          <Found look={found} />
          <CopySection />
          <InPlaceSection look={found} />
          <PlaceList look={found} />
        </>
      )}
    </>
  );
}
