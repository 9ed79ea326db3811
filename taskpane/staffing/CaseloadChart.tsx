import type { ReactElement } from 'react';
import type { TeamFigures } from '../../src/appraisal/staffing-test';
import { texts } from '../texts';
import { placeOn, useChartStyles } from './charts';
import { oneDecimal, plain } from './format';

const words = texts.staffing.caseload;
const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;
/** Room beyond the furthest mark. */
const MARGIN = 1.08;

/** A team's band as a zone, doing nothing as a ring and the test as a filled diamond, on an axis of cases per FTE from nought. */
export function CaseloadChart({ team }: { readonly team: TeamFigures }): ReactElement {
  const paint = useChartStyles();
  const {
    name,
    band: { low, high },
    points,
  } = team;
  const averages = points.map(({ average }) => average);
  const place = placeOn(0, MARGIN * Math.max(high, ...averages.map((average) => average ?? 0)));
  const [doNothing, underTest] = averages;
  const [said, saidToo] = points.map(({ average, status }) =>
    average === undefined ? words.status[status] : words.point(oneDecimal(average), words.status[status]),
  );
  return (
    <svg
      className={paint.chart}
      height={HEIGHT}
      role="img"
      aria-label={words.chart(name, plain(low), plain(high), said!, saidToo!)}
    >
      <rect
        className={paint.band}
        x={`${place(low)}%`}
        y="3"
        width={`${place(high) - place(low)}%`}
        height={HEIGHT - 6}
      />
      <line className={paint.axis} x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {underTest !== undefined && (
        // A part of its own, since a path takes no percentages.
        <svg x={`${place(underTest)}%`} y={MIDDLE} overflow="visible">
          <path className={paint.underTest} d="M0 -6 L6 0 L0 6 L-6 0 Z" />
        </svg>
      )}
      {doNothing !== undefined && (
        <circle
          className={paint.doNothing}
          fillOpacity="0"
          strokeWidth="2"
          cx={`${place(doNothing)}%`}
          cy={MIDDLE}
          r="7"
        />
      )}
    </svg>
  );
}
