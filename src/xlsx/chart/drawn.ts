import type { DescribedCell, DescribedChart, DescribedWorkbook, DescribedWords, Value } from '../../workbook';
import { FONT, PALETTE } from '../../workbook';
import type { Letters } from './drawing';

/** A chart with nothing left to look up: colours are RRGGBB, number formats are codes, references are absolute. */
export interface DrawnChart {
  readonly type: 'column' | 'bar' | 'line';
  readonly grouping: 'clustered' | 'stacked' | 'percentStacked';
  readonly title?: DescribedWords & {
    readonly look?: Letters;
    /** In parts of the chart's width and height; the program's own choice if left out */
    readonly place?: { readonly x: number; readonly y: number };
  };
  /** Behind the chart, without a line around it; the program's own choice if left out */
  readonly fill?: string;
  /** Of the whole chart */
  readonly look?: Letters;
  readonly series: readonly DrawnSeries[];
  readonly gapWidth: number;
  readonly overlap: number;
  /** Where the columns stand, in parts of the chart's width and height; the program's own choice if left out */
  readonly plot?: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly legend?: 'b' | 't' | 'l' | 'r' | 'tr';
  readonly legendLook?: Letters;
  readonly value: DrawnAxis;
  readonly category: DrawnAxis;
}

export interface DrawnSeries {
  readonly name?: DescribedWords;
  readonly values: string;
  readonly categories?: string;
  /** The program's own choice if left out */
  readonly colour?: string;
  readonly pointColours?: readonly string[];
  /** A line, in a chart of any type; columns or bars if left out */
  readonly line?: { readonly points: number; readonly dash: string };
  readonly marker?: {
    readonly symbol: string;
    readonly size?: number;
    readonly fill?: string;
    readonly edge?: string;
  };
  readonly labels?: { readonly place: string; readonly format?: string; readonly look?: Letters };
}

export interface DrawnAxis {
  readonly deleted: boolean;
  readonly labels: 'nextTo' | 'low' | 'high' | 'none';
  readonly title?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly minorUnit?: number;
  readonly gridlines: boolean;
  readonly minorGridlines: boolean;
  readonly reversed: boolean;
  /** Where it crosses the other axis */
  readonly crosses: 'autoZero' | 'max' | 'min';
  readonly look?: Letters;
  readonly titleLook?: Letters;
  /** Of the axis itself; none if left out */
  readonly line?: string;
  readonly gridline?: string;
}

/** What stands in a cell that a chart refers to. */
export interface ChartCell {
  readonly value: Value;
  readonly format: string | undefined;
}
/** The cells of a sheet by row and column; undefined for a sheet that is not there. */
export type ChartCells = (sheet: string) => ((row: number, column: number) => ChartCell | null) | undefined;

export function cellsOf({ sheets, formats }: DescribedWorkbook): ChartCells {
  const rows = new Map(sheets.map((sheet) => [sheet.name, sheet.rows]));
  const read = (cell: DescribedCell | null | undefined): ChartCell | null =>
    cell ? { value: cell.value, format: cell.format && formats[cell.format] } : null;
  return (sheet) => {
    const found = rows.get(sheet);
    return found && ((row, column) => read(found[row]?.[column]));
  };
}

/** Room between columns, in per cent of a column's width. */
export const GAP = 70;

/** Letters on these must be white to be read. */
const DARK: readonly string[] = [PALETTE.accent, PALETTE.warm, PALETTE.ink, PALETTE.grey];

export const lettersOn = (colour: string | undefined): string =>
  colour !== undefined && DARK.includes(colour) ? PALETTE.white : PALETTE.ink;

/** At the left, where reading begins. */
const AT_LEFT = { x: 0.008, y: 0.025 };

/** Leaves a line between the title and the zero line, and two for the names below. */
const HANGING = { x: 0.06, y: 0.2, w: 0.92, h: 0.62 };

/** The described chart in the colours and formats of its workbook. */
export function drawnOf(chart: DescribedChart, { palette, formats }: DescribedWorkbook): DrawnChart {
  const { type, labels, stacked, gridLines, axisTitle } = chart;
  const format = formats[chart.format];
  const letters = { size: 10, font: FONT.name };
  const series = chart.series.map((one): DrawnSeries => {
    const colour = palette[one.colour];
    const isLine = type === 'line' || one.rule !== undefined;
    return {
      name: one.name,
      values: one.values,
      categories: chart.categories,
      colour,
      ...(isLine
        ? {
            line: {
              points: one.rule === undefined ? 2.25 : 1.5,
              dash: one.rule === 'dashed' ? 'dash' : 'solid',
            },
            marker:
              one.rule === undefined
                ? { symbol: 'circle', size: 6, fill: colour, edge: palette.white }
                : { symbol: 'none' },
          }
        : {
            ...(labels === 'none'
              ? {}
              : {
                  labels: {
                    place: labels === 'base' ? 'inBase' : 'outEnd',
                    format,
                    look: {
                      ...letters,
                      colour: labels === 'base' ? lettersOn(colour) : palette.ink,
                      bold: true,
                    },
                  },
                }),
          }),
    };
  });
  const axis = {
    look: { ...letters, colour: palette.grey },
    titleLook: { ...letters, colour: palette.grey },
  };
  const plain = { gridlines: false, minorGridlines: false, reversed: false };
  return {
    type,
    grouping: stacked ? 'stacked' : 'clustered',
    title: {
      ...chart.title,
      look: { size: 12, colour: palette.ink, font: FONT.name, bold: true, align: 'left' },
      place: AT_LEFT,
    },
    fill: palette.white,
    look: { ...letters, colour: palette.grey },
    legendLook: { ...letters, colour: palette.ink },
    series,
    gapWidth: GAP,
    overlap: stacked ? 100 : 0,
    ...(chart.hangs ? { plot: HANGING } : {}),
    ...(chart.legend ? { legend: 'b' as const } : {}),
    value: {
      ...plain,
      deleted: !gridLines && axisTitle === undefined,
      labels: gridLines ? 'nextTo' : 'none',
      ...(axisTitle === undefined ? {} : { title: axisTitle }),
      format,
      ...(chart.fromZero ? { minimum: 0 } : {}),
      gridlines: gridLines,
      ...axis,
      gridline: palette.greyGrid,
      // Names that run downwards have their end at the bottom, where figures belong.
      crosses: type === 'bar' ? 'max' : 'autoZero',
    },
    // Names stay below where a column falls under zero; bars are read from the top.
    category: {
      ...plain,
      deleted: false,
      labels: 'low',
      reversed: type === 'bar',
      look: { ...letters, colour: palette.ink },
      line: palette.greyMiddle,
      crosses: 'autoZero',
    },
  };
}
