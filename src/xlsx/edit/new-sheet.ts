import { columnLetters } from '../../workbook';
import { escapeXml } from '../chart/xml';
import { escapeText } from '../text';
import type { Look } from './looks';

export interface NewCell {
  readonly value: string | number | boolean | null;
  /** Without an equals sign */
  readonly formula?: string;
  readonly look: Look;
}

/** A sheet to be added, from A1; null is a blank cell. */
export interface NewSheet {
  readonly name: string;
  readonly rows: readonly (readonly (NewCell | null)[])[];
  /** In characters */
  readonly widths: readonly number[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The part of a sheet that stands beside others; `styles` are the numbers of the looks in the workbook's styles. */
export function sheetPart({ rows, widths }: NewSheet, styles: Readonly<Record<Look, number>>): string {
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map((cells, r) => {
    const written = cells.map((cell, c) =>
      cell ? cellXml(cell, `${columnLetters(c)}${r + 1}`, styles) : '',
    );
    return `<row r="${r + 1}">${written.join('')}</row>`;
  });
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>` +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

function cellXml(
  { value, formula, look }: NewCell,
  address: string,
  styles: Readonly<Record<Look, number>>,
): string {
  const open = `<c r="${address}" s="${styles[look]}"`;
  const f = formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`;
  if (value === null) return f === '' ? `${open}/>` : `${open}>${f}</c>`;
  if (typeof value === 'number') return `${open}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${open} t="b">${f}<v>${Number(value)}</v></c>`;
  if (f !== '') return `${open} t="str">${f}<v>${escapeXml(escapeText(value))}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeText(value))}</t></is></c>`;
}
