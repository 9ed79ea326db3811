import {
  type Block,
  type Cell,
  type Format,
  blank,
  calc,
  chart,
  f,
  grid,
  heading,
  note,
  row,
  text,
} from '../../workbook';
import { rateGap } from '../../calculations/rate';
import { type Level, availability, yearsWith } from '../profile/areas';
import { type Condition, type Measures, isNumber, known } from '../profile/measure';
import type { FieldKey } from '../table/fields';
import { numberOf, quoted } from './parts';
import { INPUT_ERROR } from './turnover';

export interface Measure {
  readonly key: FieldKey;
  readonly words: string;
  readonly format: 'percent' | 'caseload';
  readonly basis: string;
}

/** An area that is compared: its name in a cell, and which rows are its own. */
export interface Place {
  readonly level: Level;
  readonly name: Cell;
  readonly conditions: readonly [Condition, ...Condition[]];
}

const asLine = { as: 'line', line: 'solid' } as const;

/**
 * One measure over the years: a local authority, its region and England, the gaps between them, and a chart.
 *
 * @param limit - above which a turnover is an input error
 */
export function measureBlocks(
  measures: Measures,
  { key, words, format, basis }: Measure,
  places: readonly [Place, Place, Place],
  limit: Cell | undefined,
): Block[] {
  const years = yearsWith(measures.table, key);
  const heads = years.map((year): Cell => ({
    ...text(''),
    value: year,
    style: 'columnHeadNumber',
    format: 'months',
  }));
  const lineOf = ({ level, conditions }: Place): Line => {
    const has = availability(measures.table, key, level, years);
    const cells = heads.map((head, i) =>
      has[i] === 'none'
        ? blank()
        : rateCell(measures, key, [...conditions, isNumber('year', head)], format, limit),
    );
    // A cell that shows nothing is drawn as nought by a line of Excel's; an empty cell is a gap, and so is a missing column.
    return { cells, isLine: !has.includes('some') };
  };
  const [own, region, england] = places;
  const [local, regional, national] = [lineOf(own), lineOf(region), lineOf(england)];
  const gap = (other: Line) => local.cells.map((cell, i) => gapCell(cell, other.cells[i] ?? blank(), format));
  const finding = findingCell(words, local.cells.at(-1)!, national.cells.at(-1)!, own.name, heads.at(-1)!);
  const unit = format === 'percent' ? '%' : 'cases per FTE';
  const pointsOf = format === 'percent' ? 'percentage points' : 'cases per FTE';
  const named = ({ name }: Place) => calc(f`${name}`, String(name.value), undefined, { style: 'label' });
  const areLines = [local, regional, national].every(({ isLine }) => isLine);
  const drawn = (line: Line) => (areLines || !line.isLine ? {} : asLine);
  return [
    heading(words),
    grid({
      head: [basis, 'Unit', ...heads],
      rows: [
        row(named(own), unit, local.cells),
        row(named(region), unit, regional.cells),
        row('England', unit, national.cells),
        row('Gap to the region', pointsOf, gap(regional)),
        row('Gap to England', pointsOf, gap(national)),
      ],
    }),
    ...(years.length < 2
      ? []
      : [
          row('In words', '', [finding], { across: true }),
          chart({
            type: areLines ? 'line' : 'column',
            title: finding,
            categories: heads,
            series: [
              {
                name: own.name,
                values: local.cells,
                colour: areLines ? 'accent' : 'accentMiddle',
                ...drawn(local),
              },
              { name: region.name, values: regional.cells, colour: 'warm', ...drawn(regional) },
              { name: 'England', values: national.cells, colour: 'ink', ...drawn(national) },
            ],
            altText: `${words} of the local authority, of its region and of England, year by year`,
            format,
            height: 15,
          }),
          ...(areLines ? [] : [note(WHY_COLUMNS)]),
        ]),
  ];
}

const WHY_COLUMNS =
  'Some areas of the file lack some of these years. A line would be drawn through nought there, so such figures are columns: a year without a column has no figure.';

interface Line {
  readonly cells: readonly Cell[];
  readonly isLine: boolean;
}

/** The one figure of an area and a year; empty where the file has none, or several of which none is the whole. */
function rateCell(
  measures: Measures,
  key: FieldKey,
  conditions: readonly Condition[],
  format: Format,
  limit: Cell | undefined,
): Cell {
  const count = measures.countWhere(known(key), ...conditions);
  const sum = measures.sumWhere(key, ...conditions);
  const rate = sum.formula;
  const value = count.value === 1 ? sum.value : '';
  const refused = limit !== undefined && value !== '' && value > numberOf(limit);
  const figure = limit ? f`IF(${rate}>${limit},${quoted(INPUT_ERROR)},${rate})` : rate;
  return calc(f`IF(${count.formula}<>1,"",${figure})`, refused ? INPUT_ERROR : value, format, {
    style: 'calculation',
  });
}

/** Local less the other: percentage points of a rate. */
export function gapCell(local: Cell, other: Cell, format: Format): Cell {
  const both = typeof local.value === 'number' && typeof other.value === 'number';
  const [a, b] = [numberOf(local), numberOf(other)];
  const value = !both ? '' : format === 'percent' ? rateGap(a, b) : a - b;
  const difference = format === 'percent' ? f`(${local}-${other})*100` : f`${local}-${other}`;
  return calc(f`IF(AND(ISNUMBER(${local}),ISNUMBER(${other})),${difference},"")`, value, 'fte', {
    style: 'calculation',
  });
}

function findingCell(words: string, local: Cell, national: Cell, name: Cell, year: Cell): Cell {
  const both = typeof local.value === 'number' && typeof national.value === 'number';
  const [a, b] = [numberOf(local), numberOf(national)];
  const side = !both
    ? 'not available'
    : a > b
      ? 'above England'
      : a < b
        ? 'below England'
        : 'level with England';
  return calc(
    f`${quoted(`${words} of `)}&${name}&" in "&${year}&": "&IF(AND(ISNUMBER(${local}),ISNUMBER(${national})),IF(${local}>${national},"above England",IF(${local}<${national},"below England","level with England")),"not available")`,
    `${words} of ${String(name.value)} in ${String(year.value)}: ${side}`,
  );
}
