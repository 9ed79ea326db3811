import { PALETTE } from '../../../src/workbook';
import type { Series } from './data';
import { isLine, mark, strokeOf } from './lines';
import type { Box } from './plot';
import { type Node, node } from './svg';
import { type Letters, lettersOf, textAt, widthOf } from './words';

const KEY = 22;
const GAP = 18;

const letters = (): Letters => lettersOf(undefined, { size: 10, colour: `#${PALETTE.ink}` });

/** The room that the legend takes from a side of the chart. */
export function legendSize(series: readonly Series[], position: string, width: number): number {
  const look = letters();
  if (position === 'Right' || position === 'Left' || position === 'Corner')
    return Math.min(width / 3, Math.max(...series.map(({ name }) => widthOf(name, look))) + KEY + 2 * GAP);
  return rows(series, width).length * look.size * 1.5 + 4;
}

/** Keys and names, in rows that fit the width or in one column. */
export function drawLegend(series: readonly Series[], position: string, box: Box): Node {
  const look = letters();
  const line = look.size * 1.5;
  const stands = position === 'Right' || position === 'Left' || position === 'Corner';
  const lines = stands ? series.map((one) => [one]) : rows(series, box.width);
  const top = stands && position !== 'Corner' ? box.top + (box.height - lines.length * line) / 2 : box.top;
  return node(
    'g',
    {},
    ...lines.flatMap((row, i) => {
      const y = top + i * line + line / 2;
      let x = stands ? box.left + GAP / 2 : box.left + (box.width - rowWidth(row, look)) / 2;
      return row.flatMap((one) => {
        const key = keyOf(one, x, y);
        const name = textAt([one.name], x + KEY, y + look.size * 0.35, look, 'start');
        x += KEY + widthOf(one.name, look) + GAP;
        return [...key, name];
      });
    }),
  );
}

function keyOf(series: Series, x: number, y: number): Node[] {
  if (!isLine(series))
    return [node('rect', { x: x + 4, y: y - 5, width: 10, height: 10, fill: series.colour })];
  return [
    node('path', { d: `M${x} ${y}H${x + KEY - 5}`, ...strokeOf(series) }),
    ...(series.hasMarkers ? [mark(series, x + (KEY - 5) / 2, y)] : []),
  ];
}

const rowWidth = (row: readonly Series[], look: Letters): number =>
  row.reduce((sum, { name }) => sum + KEY + widthOf(name, look) + GAP, -GAP);

function rows(series: readonly Series[], width: number): Series[][] {
  const look = letters();
  const all: Series[][] = [];
  for (const one of series) {
    const row = all.at(-1);
    if (row && rowWidth([...row, one], look) <= width) row.push(one);
    else all.push([one]);
  }
  return all;
}
