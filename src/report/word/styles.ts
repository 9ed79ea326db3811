import { FONT, PALETTE } from '../../workbook/theme';

/** Styles by what they are for. The names of Word's own styles are kept, so that a council's template restyles the report. */
export const STYLE = {
  title: 'Title',
  subtitle: 'Subtitle',
  heading: 'Heading1',
  subheading: 'Heading2',
  lead: 'Lead',
  paragraph: 'Normal',
  note: 'Note',
  bullets: 'ListBullet',
  caption: 'Caption',
  footer: 'Footer',
  cell: 'TableText',
  figure: 'TableFigure',
  cellBullets: 'TableBullet',
  table: 'WorkforceCaseTable',
} as const;

const TWIPS_PER_POINT = 20;
const twips = (points: number) => points * TWIPS_PER_POINT;

interface Look {
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly colour?: string;
  /** In points. */
  readonly before?: number;
  readonly after?: number;
  readonly right?: true;
  readonly keepNext?: true;
  readonly outline?: number;
}

const { accent, grey, ink, greyLine, greyLight, accentLight, white } = PALETTE;

const PARAGRAPHS: Readonly<Record<Exclude<keyof typeof STYLE, 'table'>, Look>> = {
  paragraph: { name: 'Normal', after: 6 },
  title: { name: 'Title', next: 'Subtitle', size: 22, bold: true, colour: accent, after: 2, keepNext: true },
  subtitle: { name: 'Subtitle', next: 'Normal', size: 13, colour: grey, after: 8 },
  heading: {
    name: 'heading 1',
    next: 'Normal',
    ...{ size: 15, bold: true, colour: accent, before: 16, after: 5, keepNext: true, outline: 0 },
  },
  subheading: {
    name: 'heading 2',
    next: 'Normal',
    ...{ size: 12.5, bold: true, colour: accent, before: 12, after: 4, keepNext: true, outline: 1 },
  },
  lead: { name: 'Lead', bold: true, after: 4, keepNext: true },
  note: { name: 'Note', size: 9.5, italic: true, colour: grey, before: 3, after: 8 },
  bullets: { name: 'List Bullet', after: 3 },
  caption: { name: 'caption', next: 'Normal', size: 10, bold: true, before: 10, after: 4, keepNext: true },
  footer: { name: 'footer', size: 9, colour: grey, after: 0 },
  cell: { name: 'Table text', size: 9.5, before: 1.5, after: 1.5 },
  figure: { name: 'Table figure', basedOn: 'TableText', right: true },
  cellBullets: { name: 'Table bullet', basedOn: 'TableText', after: 1 },
};

function paragraphStyle(id: string, look: Look): string {
  const { before = 0, after = 0 } = look;
  const isDerived = look.basedOn !== undefined;
  const spacing =
    isDerived && look.before === undefined && look.after === undefined
      ? ''
      : `<w:spacing w:before="${twips(before)}" w:after="${twips(after)}"/>`;
  const paragraph = [
    look.keepNext ? '<w:keepNext/>' : '',
    spacing,
    look.right ? '<w:jc w:val="right"/>' : '',
    look.outline === undefined ? '' : `<w:outlineLvl w:val="${look.outline}"/>`,
  ].join('');
  const run = [
    look.bold ? '<w:b/>' : '',
    look.italic ? '<w:i/>' : '',
    look.colour === undefined ? '' : `<w:color w:val="${look.colour}"/>`,
    look.size === undefined ? '' : `<w:sz w:val="${look.size * 2}"/><w:szCs w:val="${look.size * 2}"/>`,
  ].join('');
  const isNormal = id === STYLE.paragraph;
  return [
    `<w:style w:type="paragraph" ${isNormal ? 'w:default="1" ' : ''}w:styleId="${id}">`,
    `<w:name w:val="${look.name}"/>`,
    isNormal ? '' : `<w:basedOn w:val="${look.basedOn ?? STYLE.paragraph}"/>`,
    look.next === undefined ? '' : `<w:next w:val="${look.next}"/>`,
    '<w:qFormat/>',
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
  ].join('');
}

const line = (side: string, size: number, colour: string) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;

const TABLES = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>',
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>',
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  `<w:style w:type="table" w:styleId="${STYLE.table}"><w:name w:val="Workforce Case table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>`,
  `<w:tblPr><w:tblBorders>${line('top', 4, greyLine)}${line('bottom', 8, accent)}${line('insideH', 4, greyLine)}</w:tblBorders></w:tblPr>`,
  `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="${white}"/></w:rPr>`,
  `<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${accent}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>`,
].join('');

/** What a row that stands out is filled with: its words are bold too, so that colour is never alone. */
export const FILL = { head: accent, total: greyLight, recommended: accentLight } as const;
export const HEAD_COLOUR = white;

/** The styles of the document, in the language and the font of the workbook. */
export function stylesXml(): string {
  const { name, size } = FONT;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    '<w:docDefaults><w:rPrDefault><w:rPr>',
    `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/><w:color w:val="${ink}"/>`,
    `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>`,
    '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
    ...Object.entries(PARAGRAPHS).map(([key, look]) =>
      paragraphStyle(STYLE[key as keyof typeof STYLE], look),
    ),
    TABLES,
    '</w:styles>',
  ].join('');
}
