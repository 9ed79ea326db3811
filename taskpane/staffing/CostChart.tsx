import { Caption1, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Pair } from '../../src/appraisal/staffing-test';
import { texts } from '../texts';
import { placeOn, useChartStyles } from './charts';
import { pounds } from './format';

const words = texts.staffing;
const HEIGHT = 16;

const useStyles = makeStyles({
  bars: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '8px',
    rowGap: '4px',
    alignItems: 'center',
  },
});

/** The two costs of a full year as bars from nought; their figures stand below. */
export function CostChart({ costs }: { readonly costs: Pair<number> }): ReactElement {
  const styles = useStyles();
  const paint = useChartStyles();
  const place = placeOn(Math.min(0, ...costs), Math.max(0, ...costs));
  const zero = place(0);
  const bars = [
    [words.doNothing, costs[0], paint.doNothing],
    [words.underTest, costs[1], paint.underTest],
  ] as const;
  return (
    <div className={styles.bars} role="img" aria-label={words.cost.chart(pounds(costs[0]), pounds(costs[1]))}>
      {bars.map(([name, cost, look]) => (
        <Bar key={name} name={name} look={look} zero={zero} end={place(cost)} />
      ))}
    </div>
  );
}

function Bar({
  name,
  look,
  zero,
  end,
}: {
  readonly name: string;
  readonly look: string;
  readonly zero: number;
  readonly end: number;
}): ReactElement {
  const paint = useChartStyles();
  return (
    <>
      <Caption1>{name}</Caption1>
      <svg className={paint.chart} height={HEIGHT} aria-hidden>
        <rect
          className={look}
          x={`${Math.min(zero, end)}%`}
          y="2"
          width={`${Math.abs(end - zero)}%`}
          height={HEIGHT - 4}
        />
        <line className={paint.axis} x1={`${zero}%`} x2={`${zero}%`} y1="0" y2={HEIGHT} />
      </svg>
    </>
  );
}
