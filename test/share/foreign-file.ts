import { strToU8, zipSync } from 'fflate';

/** A workbook file as other programs write one, part by part: what our own writer never makes stands in it too. */
export interface ForeignCell {
  readonly at: string;
  readonly value?: number | string | boolean;
  readonly error?: string;
  readonly formula?: string;
  /** More attributes of the formula: `t="array" ref="B2:B4"` */
  readonly of?: string;
  /** More attributes of the cell: `cm="1"` */
  readonly cell?: string;
}

export interface ForeignSheet {
  readonly name: string;
  readonly cells: readonly ForeignCell[];
  /** What stands after the cells: rules, links */
  readonly after?: string;
  /** Whole table parts */
  readonly tables?: readonly string[];
}

export interface ForeignFile {
  readonly sheets: readonly ForeignSheet[];
  /** `<definedName ...>` elements */
  readonly names?: string;
  /** Other parts by path, with their content types */
  readonly parts?: Readonly<
    Record<string, { readonly text: string; readonly type: string; readonly relation?: string }>
  >;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export function foreignFile({ sheets, names = '', parts = {} }: ForeignFile): Uint8Array {
  const files: Record<string, string> = {};
  const overrides: string[] = [];
  const put = (path: string, type: string, text: string) => {
    files[path] = text;
    overrides.push(`<Override PartName="/${path}" ContentType="${type}"/>`);
  };
  const workbookRelations: string[] = [];
  const relate = (type: string, target: string) =>
    workbookRelations.push(relation(workbookRelations.length + 1, type, target));
  let tables = 0;
  files['[Content_Types].xml'] = '';
  sheets.forEach((sheet, i) => {
    const ids = (sheet.tables ?? []).map((table, t) => {
      tables += 1;
      put(`xl/tables/table${tables}.xml`, `${TYPE}.table+xml`, HEAD + table);
      return relation(t + 1, 'table', `../tables/table${tables}.xml`);
    });
    const parts = ids.map((_, t) => `<tablePart r:id="rId${t + 1}"/>`).join('');
    const tableParts = ids.length > 0 ? `<tableParts count="${ids.length}">${parts}</tableParts>` : '';
    put(
      `xl/worksheets/sheet${i + 1}.xml`,
      `${TYPE}.worksheet+xml`,
      `${HEAD}<worksheet ${MAIN} ${R}><sheetData>${rowsOf(sheet.cells)}</sheetData>${sheet.after ?? ''}${tableParts}</worksheet>`,
    );
    if (ids.length > 0) files[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relations(ids);
    relate('worksheet', `worksheets/sheet${i + 1}.xml`);
  });
  relate('styles', 'styles.xml');
  put('xl/styles.xml', `${TYPE}.styles+xml`, STYLES);
  for (const [path, { text, type, relation: kind }] of Object.entries(parts)) {
    put(path, type, text);
    if (kind !== undefined) relate(kind, path.replace(/^xl\//, ''));
  }
  const list = sheets.map(
    ({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const defined = names === '' ? '' : `<definedNames>${names}</definedNames>`;
  put(
    'xl/workbook.xml',
    `${TYPE}.sheet.main+xml`,
    `${HEAD}<workbook ${MAIN} ${R}><sheets>${list.join('')}</sheets>${defined}<calcPr calcId="191029"/></workbook>`,
  );
  files['xl/_rels/workbook.xml.rels'] = relations(workbookRelations);
  files['_rels/.rels'] = relations([relation(1, 'officeDocument', 'xl/workbook.xml')]);
  const rels =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  files['[Content_Types].xml'] =
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${rels}${overrides.join('')}</Types>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (list: readonly string[]) =>
  `${HEAD}<Relationships xmlns="${RELATIONS}">${list.join('')}</Relationships>`;

function rowsOf(cells: readonly ForeignCell[]): string {
  const rows = new Map<number, ForeignCell[]>();
  for (const cell of cells) {
    const row = Number(/\d+$/.exec(cell.at)![0]);
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, list]) => `<row r="${row}">${list.map(cellXml).join('')}</row>`)
    .join('');
}

function cellXml({ at, value, error, formula, of = '', cell = '' }: ForeignCell): string {
  const f = formula === undefined && of === '' ? '' : `<f${of && ` ${of}`}>${escaped(formula ?? '')}</f>`;
  const more = cell && ` ${cell}`;
  if (error !== undefined) return `<c r="${at}"${more} t="e">${f}<v>${error}</v></c>`;
  if (value === undefined) return f === '' ? `<c r="${at}"${more}/>` : `<c r="${at}"${more}>${f}</c>`;
  if (typeof value === 'number') return `<c r="${at}"${more}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}"${more} t="b">${f}<v>${Number(value)}</v></c>`;
  if (f === '') return `<c r="${at}"${more} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  return `<c r="${at}"${more} t="str">${f}<v>${escaped(value)}</v></c>`;
}

const STYLES =
  `${HEAD}<styleSheet ${MAIN}><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

export function tablePart(
  name: string,
  ref: string,
  columns: readonly { readonly name: string; readonly formula?: string }[],
): string {
  const written = columns.map(({ name: column, formula }, i) =>
    formula === undefined
      ? `<tableColumn id="${i + 1}" name="${escaped(column)}"/>`
      : `<tableColumn id="${i + 1}" name="${escaped(column)}"><calculatedColumnFormula>${escaped(formula)}</calculatedColumnFormula></tableColumn>`,
  );
  return (
    `<table ${MAIN} id="1" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    `<tableColumns count="${columns.length}">${written.join('')}</tableColumns></table>`
  );
}
