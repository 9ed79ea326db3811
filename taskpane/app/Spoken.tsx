import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { spokenOf, useJobs } from './jobs';
import { useWaiting } from './waiting';

/** To be read out and not seen: what is seen says it already. */
export const useSpokenOnly = makeStyles({
  root: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** How the job goes, for screen readers: one live region that is always there, since one that comes late is not heard. */
export function Spoken(): ReactElement {
  const styles = useSpokenOnly();
  const isForCell = useWaiting((state) => state.isForCell);
  const words = useJobs((jobs) => spokenOf(jobs, isForCell));
  return (
    <div role="status" className={styles.root}>
      {words}
    </div>
  );
}
