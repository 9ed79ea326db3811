import { Caption1, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { GrantFigures } from '../../src/appraisal/staffing-test';
import { texts } from '../texts';
import { placeOn, useChartStyles } from './charts';
import { percent, pounds } from './format';
import { pairOf } from './pair';

const words = texts.staffing;
const HEIGHT = 96;

const useStyles = makeStyles({
  figure: { margin: 0 },
  ends: { display: 'flex', justifyContent: 'space-between', fontVariantNumeric: 'tabular-nums' },
  key: { display: 'flex', flexWrap: 'wrap', columnGap: '16px' },
  item: { display: 'inline-flex', alignItems: 'center', columnGap: '6px' },
});

/** What is left after each cut, as two lines; the line of nought tells money left from money short. */
export function GrantChart({ grant }: { readonly grant: GrantFigures }): ReactElement {
  const styles = useStyles();
  const paint = useChartStyles();
  const { cuts, left } = grant;
  const all = [0, ...left[0], ...left[1]];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const down = placeOn(most, least);
  const across = placeOn(cuts[0]!, cuts.at(-1)!);
  const line = (values: readonly number[]) =>
    values.map((value, i) => `${across(cuts[i]!)},${down(value)}`).join(' ');
  const [from, to] = [percent(cuts[0]!), percent(cuts.at(-1)!)];
  const said = pairOf(left, (values) => words.grant.fromTo(pounds(values[0]!), pounds(values.at(-1)!)));
  const looks = [
    [words.doNothing, left[0], mergeClasses(paint.doNothing, paint.line), '4 3'],
    [words.underTest, left[1], mergeClasses(paint.underTest, paint.line), ''],
  ] as const;
  return (
    <figure className={styles.figure} role="img" aria-label={words.grant.chart(from, to, said[0], said[1])}>
      <div className={styles.key} aria-hidden>
        {looks.map(([name, , look, dashes]) => (
          <span key={name} className={styles.item}>
            <svg width="24" height="8">
              <line className={look} strokeDasharray={dashes} strokeWidth="2" x1="0" x2="24" y1="4" y2="4" />
            </svg>
            <Caption1>{name}</Caption1>
          </span>
        ))}
      </div>
      <Caption1 aria-hidden>{pounds(most)}</Caption1>
      <svg
        className={paint.chart}
        height={HEIGHT}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden
      >
        <line
          className={paint.axis}
          vectorEffect="non-scaling-stroke"
          x1="0"
          x2="100"
          y1={down(0)}
          y2={down(0)}
        />
        {looks.map(([name, values, look, dashes]) => (
          <polyline
            key={name}
            className={look}
            strokeDasharray={dashes}
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
            points={line(values)}
          />
        ))}
      </svg>
      <Caption1 aria-hidden>{pounds(least)}</Caption1>
      <div className={styles.ends} aria-hidden>
        <Caption1>{words.grant.cutOf(from)}</Caption1>
        <Caption1>{words.grant.cutOf(to)}</Caption1>
      </div>
    </figure>
  );
}
