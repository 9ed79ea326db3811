import { makeStyles, tokens } from '@fluentui/react-components';

const FORCED = '@media (forced-colors: active)';

/** How charts are painted: doing nothing in outline, the test in full, so that no colour is needed to tell them apart. */
export const useChartStyles = makeStyles({
  chart: { display: 'block', width: '100%', overflow: 'visible' },
  axis: { stroke: tokens.colorNeutralStroke1, [FORCED]: { stroke: 'CanvasText' } },
  band: {
    fill: tokens.colorNeutralBackground5,
    stroke: tokens.colorNeutralStrokeAccessible,
    [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  doNothing: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground2,
    [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  underTest: {
    fill: tokens.colorCompoundBrandBackground,
    stroke: tokens.colorCompoundBrandBackground,
    [FORCED]: { fill: 'Highlight', stroke: 'Highlight' },
  },
  line: { fill: 'none' },
});

/** Where a value stands on an axis, in percent of its length. */
export const placeOn = (from: number, to: number) => (value: number) =>
  to === from ? 0 : (100 * (value - from)) / (to - from);
