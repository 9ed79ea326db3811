import { Caption1, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { texts } from '../texts';
import { useChartStyles } from './charts';

const words = texts.staffing.caseload.key;

const useStyles = makeStyles({
  key: { display: 'flex', flexWrap: 'wrap', columnGap: '16px' },
  item: { display: 'inline-flex', alignItems: 'center', columnGap: '6px' },
});

/** What the marks of the caseload charts mean. */
export function ChartKey(): ReactElement {
  const styles = useStyles();
  const paint = useChartStyles();
  const marks = [
    [words.band, <rect key="band" className={paint.band} x="1" y="3" width="14" height="10" />],
    [
      words.doNothing,
      <circle key="ring" className={paint.doNothing} fillOpacity="0" strokeWidth="2" cx="8" cy="8" r="6" />,
    ],
    [words.underTest, <path key="diamond" className={paint.underTest} d="M8 2 L14 8 L8 14 L2 8 Z" />],
  ] as const;
  return (
    <div className={styles.key} aria-hidden>
      {marks.map(([name, mark]) => (
        <span key={name} className={styles.item}>
          <svg width="16" height="16">
            {mark}
          </svg>
          <Caption1>{name}</Caption1>
        </span>
      ))}
    </div>
  );
}
