import { type Cell, type Sheet, calc, conditional, f, grid, row, sheet, title } from '../../../workbook';
import type { OneWay } from '../../one-way';
import { findingOf, oneWayBlocks } from './one-way';
import type { Stamp } from './stamp';

export interface Sensitivity {
  readonly sheet: Sheet;
  /** What matters most, or that this is out of date. */
  readonly finding: Cell;
}

/** Undefined where no option is recommended: there is nothing then that inputs could change. */
export function sensitivitySheet(oneWay: OneWay | undefined, stamp: Stamp): Sensitivity | undefined {
  if (!oneWay) return undefined;
  const words = findingOf(oneWay);
  const { state } = stamp;
  const widest: Cell = { kind: 'cell', value: words, style: 'text' };
  const finding = calc(f`IF(${state}="Up to date",${widest},${state})`, words);
  const blocks = [
    title('Sensitivity', 'Which inputs would move the recommended option most, as worked out at the build'),
    grid({
      head: ['The one-way table', '', 'Result'],
      rows: [
        row('Is it still right?', '', [state], { across: true }),
        row('What matters most', '', [widest], { across: true }),
        row('In short', '', [finding], { across: true }),
      ],
    }),
    conditional([state], f`${state}<>"Up to date"`, 'attention'),
    ...oneWayBlocks(oneWay),
    ...stamp.blocks,
  ];
  return {
    sheet: sheet('Sensitivity', blocks, { kind: 'output', protect: true, widths: { label: 62, unit: 14 } }),
    finding,
  };
}
