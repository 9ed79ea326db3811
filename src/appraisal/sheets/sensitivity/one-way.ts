import { type Block, type Cell, type Format, chart, grid, heading, note, row, text } from '../../../workbook';
import { MOST_TRIED, type OneWay, type OneWayLine, SHOWN } from '../../one-way';

/** Inputs that move the recommended option most, each alone at its low and at its high: values of the build. */
export function oneWayBlocks(oneWay: OneWay): Block[] {
  const about = [
    heading('One input at a time'),
    note(
      `Each figure that is typed in was tried at the low and high of Assumptions; where it has none there, a tenth below and above (10%), and whole numbers at least one. ${countsOf(oneWay)}`,
    ),
    note(
      'Rates of the law, other options and how many posts an option changes are not tried. These are values of the last build: they do not follow what is typed.',
    ),
  ];
  if (oneWay.lines.length === 0) return about;
  const lines = oneWay.lines.map((line) => cellsOf(line, oneWay.base));
  return [
    ...about,
    grid({
      head: [
        ...['Input', 'Unit', 'Now', 'Low', 'High', 'Range'],
        ...[`${RESULT[oneWay.basis]} at low, £`, 'at high, £', 'Change at low, £', 'Change at high, £'],
      ],
      width: [13, 13, 13, 18, 18, 16, 16, 16],
      rows: lines.map(({ name, unit, cells }) => row(name, unit, cells)),
    }),
    chart({
      type: 'bar',
      stacked: true,
      title: findingOf(oneWay),
      categories: lines.map(({ name }) => name),
      series: [
        { name: 'Input at its low', values: lines.map(({ atLow }) => atLow), colour: 'accent' },
        { name: 'Input at its high', values: lines.map(({ atHigh }) => atHigh), colour: 'warm' },
      ],
      altText: `How far each input alone moves what the recommended option saves, widest first, £: the changes in the table above`,
      format: 'pounds',
      axisTitle: 'Change of what is saved against doing nothing',
      height: 8 + 2 * lines.length,
    }),
  ];
}

const RESULT: Readonly<Record<OneWay['basis'], string>> = {
  'full year': 'Saved in a full year',
  'whole life': 'Net present social value',
};

/** The widest swing in words. */
export function findingOf({ lines, basis }: OneWay): string {
  const [widest] = lines;
  if (!widest) return 'No single input moves what the recommended option saves';
  const [least, most] = [widest.atLow, widest.atHigh].sort((a, b) => a - b) as [number, number];
  return `${widest.name} matters most: ${basis === 'full year' ? 'saved in a full year' : 'net present social value'} ${pounds(least)} to ${pounds(most)}`;
}

function pounds(amount: number): string {
  const whole = Math.round(Math.abs(amount))
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  return `${Math.round(amount) < 0 ? '-' : ''}£${whole}`;
}

function countsOf({ tried, moved, lines, untried }: OneWay): string {
  const shown = moved > lines.length ? `; the ${SHOWN} that move most are shown` : '';
  const left =
    untried > 0
      ? ` ${untried} more were not tried: those of most impact come first, up to ${MOST_TRIED}.`
      : '';
  return `Tried: ${tried}; of them ${moved} move the recommended option${shown}.${left}`;
}

function cellsOf({ name, unit, format, now, low, high, isStated, atLow, atHigh }: OneWayLine, base: number) {
  const value = (figure: number, shown: Format | undefined): Cell => ({
    kind: 'cell',
    value: figure,
    style: 'calculation',
    ...(shown === undefined ? {} : { format: shown }),
  });
  const change = { atLow: value(atLow - base, 'money'), atHigh: value(atHigh - base, 'money') };
  return {
    name: text(name, 'label'),
    unit,
    ...change,
    cells: [
      ...[now, low, high].map((figure) => value(figure, format)),
      text(isStated ? 'Assumptions' : 'Ours: ±10%'),
      value(atLow, 'money'),
      value(atHigh, 'money'),
      change.atLow,
      change.atHigh,
    ],
  };
}
