import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Parts {
  /** Inside `<worksheet>` */
  readonly sheet?: string;
  /** Inside `<styleSheet>` */
  readonly styles?: string;
  /** Inside `<sst>` */
  readonly strings?: string;
  /** Before and after `<sheets>` */
  readonly workbook?: { readonly before?: string; readonly after?: string };
  readonly relations?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** A file as another program might write it: only what is given, and the least around it. */
export function foreignFile({
  sheet = '<sheetData/>',
  styles,
  strings,
  workbook = {},
  relations,
  more = {},
}: Parts): Uint8Array {
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`;
  const rels = (inside: string) => `<Relationships xmlns="${PACKAGE}">${inside}</Relationships>`;
  const files: Record<string, string> = {
    '_rels/.rels': rels(link('r1', 'officeDocument', '/xl/workbook.xml')),
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:q="${DOCUMENT}">${workbook.before ?? ''}` +
      `<sheets><sheet name="S" sheetId="7" q:id="w1"/></sheets>${workbook.after ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      link('w1', 'worksheet', 'sheets/first.xml') +
        (styles === undefined ? '' : link('w2', 'styles', 'styles.xml')) +
        (strings === undefined ? '' : link('w3', 'sharedStrings', 'strings.xml')),
    ),
    'xl/sheets/first.xml': `<?xml version="1.0"?><!-- by hand --><worksheet xmlns="${MAIN}" xmlns:q="${DOCUMENT}">${sheet}</worksheet>`,
    ...(styles === undefined
      ? {}
      : { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...(strings === undefined ? {} : { 'xl/strings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(relations === undefined ? {} : { 'xl/sheets/_rels/first.xml.rels': rels(relations) }),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}
