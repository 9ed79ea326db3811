import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { PALETTE } from '../../workbook/theme';
import { type Column, type Content, type Figure, PAGE_WIDTH, type Row, type TableBlock } from '../document';
import { isRed, shown } from '../figures';
import { BULLETS } from './numbering';
import { FILL, HEAD_COLOUR, STYLE } from './styles';

const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

/** A table of no more rows, lists of points aside, stands on one page. */
const ROWS_TOGETHER = 8;

/** A real table: its head is repeated on every page that it runs to, and no row breaks across two. */
export function wordTable({ columns, rows }: TableBlock): Table {
  const widths = columnWidths(columns);
  const isShort = rows.length <= ROWS_TOGETHER && !rows.some(({ cells }) => cells.some(isList));
  return new Table({
    style: STYLE.table,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    tableLook: {
      firstRow: true,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      headRow(columns, widths),
      ...rows.map((row, index) => bodyRow(row, columns, widths, isShort && index < rows.length - 1)),
    ],
  });
}

/** As wide as the page between its margins, shared out in the proportion of the columns' own widths. */
function columnWidths(columns: readonly Column[]): number[] {
  const asked = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.round((width / asked) * PAGE_WIDTH * TWIPS_PER_MILLIMETRE));
}

const headRow = (columns: readonly Column[], widths: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ head, figures }, index) =>
        new TableCell({
          width: { size: widths[index]!, type: WidthType.DXA },
          // Beside the style, which not every program reads
          shading: { type: ShadingType.CLEAR, fill: FILL.head },
          verticalAlign: 'bottom',
          children: [
            new Paragraph({
              style: figures ? STYLE.figure : STYLE.cell,
              keepNext: true,
              children: [new TextRun({ text: head, bold: true, color: HEAD_COLOUR })],
            }),
          ],
        }),
    ),
  });

const bodyRow = (
  { cells, emphasis }: Row,
  columns: readonly Column[],
  widths: readonly number[],
  keepNext: boolean,
): TableRow =>
  new TableRow({
    keepNext,
    cantSplit: true,
    children: cells.map(
      (content, index) =>
        new TableCell({
          width: { size: widths[index]!, type: WidthType.DXA },
          ...(emphasis ? { shading: { type: ShadingType.CLEAR, fill: FILL[emphasis] } } : {}),
          children: cellParagraphs(content, columns[index]!.figures === true, emphasis !== undefined),
        }),
    ),
  });

function cellParagraphs(content: Content, isFigure: boolean, bold: boolean): Paragraph[] {
  if (isList(content)) {
    if (content.length === 0) return [wordsInCell('', false, bold)];
    return content.map(
      (text) =>
        new Paragraph({
          style: STYLE.cellBullets,
          numbering: { reference: BULLETS.cell, level: 0 },
          children: [new TextRun({ text })],
        }),
    );
  }
  return [
    typeof content === 'string'
      ? wordsInCell(content, isFigure, bold)
      : figureInCell(content, isFigure, bold),
  ];
}

const isList = (content: Content): content is readonly string[] => Array.isArray(content);

const wordsInCell = (text: string, right: boolean, bold: boolean) =>
  new Paragraph({
    style: right ? STYLE.figure : STYLE.cell,
    children: [new TextRun({ text, ...(bold ? { bold } : {}) })],
  });

function figureInCell({ value, format }: Figure, right: boolean, bold: boolean): Paragraph {
  const red = value !== undefined && isRed(value, format);
  return new Paragraph({
    style: right ? STYLE.figure : STYLE.cell,
    ...(right ? {} : { alignment: AlignmentType.LEFT }),
    children: [
      new TextRun({
        text: value === undefined ? '' : shown(value, format),
        ...(bold ? { bold } : {}),
        ...(red ? { color: PALETTE.fail } : {}),
      }),
    ],
  });
}
