import type { ChartBlock, ChartSeries } from './blocks';
import type { Cell } from './cell';
import { cleanText } from './content';
import type { DescribedChart, DescribedSeries, DescribedWords } from './described';
import { WorkbookError } from './errors';
import { LABELS, chartHeight } from './place';
import type { Area, Resolver } from './render';
import { absoluteArea, areaOf } from './render';
import type { Colour } from './theme';

/** In characters: as wide as a paragraph, near enough. */
const WIDTH = 92;
/** A chart ends where the grids of its sheet end, unless that makes it too narrow or too wide to read. */
const [NARROWEST, WIDEST] = [75, 130];
const EMPTY_COLUMN = 13;
/** More columns than this leave no room for a figure on each. */
const MOST_LABELS = 12;
const SERIES_COLOURS: readonly Colour[] = ['accent', 'warm', 'greyMiddle', 'accentMiddle', 'ink', 'grey'];
const RULED_COLOURS: readonly Colour[] = ['accentMiddle', 'greyLine'];
const RULE_COLOURS: readonly Colour[] = ['ink', 'warm', 'grey'];

/** A chart as data. Columns that it needs beyond those of the sheet are added to `widths`. `lastColumn` is the last one used. */
export function describeChart(
  block: ChartBlock,
  row: number,
  { widths, lastColumn }: { widths: number[]; lastColumn: number },
  sheet: string,
  resolver: Resolver,
): DescribedChart {
  const title = typeof block.title === 'string' ? block.title : String(block.title.value);
  const from = `Sheet "${sheet}", chart "${title}"`;
  if (block.altText.trim() === '')
    throw new WorkbookError(`${from} has no text for people who cannot see it`);
  const categories = lineOf(block.categories, 'its categories', from, resolver);
  const series = describeSeries(block, categories.count, from, resolver);
  const drawn = series.filter(({ rule }) => rule === undefined);
  const hasRules = drawn.length < series.length;
  const single = drawn.length === 1 && block.type !== 'line';
  // Excel takes a file for damaged that puts a figure above stacked columns.
  const labelled = single && block.stacked !== true && categories.count <= MOST_LABELS;
  const falls = block.series.some(({ values }) =>
    resolver
      .cellsIn(areaOf(values, from, resolver))
      .some(({ value }) => typeof value === 'number' && value < 0),
  );
  return {
    type: block.type,
    title: wordsOf(block.title, from, resolver),
    altText: cleanText(block.altText, from),
    categories: categories.address,
    series,
    from: { row, column: LABELS },
    to: {
      row: row + chartHeight(block),
      column: endColumn(block.width ?? usualWidth(widths, lastColumn), widths),
    },
    format: block.format ?? 'general',
    ...(block.axisTitle === undefined ? {} : { axisTitle: cleanText(block.axisTitle, from) }),
    stacked: block.stacked ?? false,
    legend: series.length > 1,
    labels: !labelled ? 'none' : hasRules ? 'base' : 'end',
    // Where each column says its figure, grid lines would only be noise; but what is drawn over them is read off the axis.
    gridLines: !labelled || hasRules,
    fromZero: block.type !== 'line' && !falls,
    hangs: block.type === 'column' && labelled && falls,
  };
}

function describeSeries(
  { type, stacked, series }: ChartBlock,
  count: number,
  from: string,
  resolver: Resolver,
): DescribedSeries[] {
  const ruled = type === 'column' && series.some((one) => one.as === 'line');
  let rules = 0;
  return series.map((one, i): DescribedSeries => {
    const isRule = one.as === 'line';
    if (isRule && (type === 'bar' || stacked)) {
      throw new WorkbookError(
        `${from} draws a line over bars; only upright columns side by side can have one`,
      );
    }
    const name = wordsOf(one.name, from, resolver);
    const values = lineOf(one.values, `the series "${name.text}"`, from, resolver);
    if (values.count !== count) {
      throw new WorkbookError(
        `${from}: the series "${name.text}" has ${values.count} values for ${count} categories`,
      );
    }
    // Lines must show in front of the columns, so these are lighter.
    const colours = isRule ? RULE_COLOURS : ruled ? RULED_COLOURS : SERIES_COLOURS;
    const position = isRule ? rules++ : i - rules;
    return {
      name,
      values: values.address,
      colour: one.colour ?? colours[position % colours.length] ?? 'accent',
      ...(isRule ? { rule: one.line ?? 'dashed' } : {}),
    };
  });
}

const wordsOf = (words: Cell | string, from: string, resolver: Resolver): DescribedWords =>
  typeof words === 'string'
    ? { text: cleanText(words, from) }
    : {
        text: cleanText(String(words.value ?? ''), from),
        cell: absoluteArea(areaOf(words, from, resolver)),
      };

function lineOf(reference: ChartSeries['values'], what: string, from: string, resolver: Resolver) {
  const area: Area = areaOf(reference, from, resolver);
  const rows = area.last.row - area.first.row + 1;
  const columns = area.last.column - area.first.column + 1;
  if (rows > 1 && columns > 1) {
    throw new WorkbookError(
      `${from}: ${what} cover ${rows} rows and ${columns} columns; one of either is wanted`,
    );
  }
  return { address: absoluteArea(area), count: rows * columns };
}

function usualWidth(widths: readonly number[], lastColumn: number): number {
  const used = widths.slice(LABELS, lastColumn + 1).reduce((sum, width) => sum + width, 0);
  return used >= NARROWEST && used <= WIDEST ? used : WIDTH;
}

function endColumn(wanted: number, widths: number[]): number {
  let end = LABELS;
  for (let width = 0; width < wanted; width += widths[end - 1] ?? 0) {
    widths[end] ??= EMPTY_COLUMN;
    end += 1;
  }
  return end;
}
