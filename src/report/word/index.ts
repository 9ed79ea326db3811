import {
  Document,
  type FileChild,
  Footer,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  SimpleField,
  Tab,
  TabStopType,
  TextRun,
  convertMillimetersToTwip,
} from 'docx';
import type { Block, Report, TableBlock } from '../document';
import { wordChart } from './chart';
import { BULLETS, numbering } from './numbering';
import { corePropertiesXml } from './properties';
import { STYLE, stylesXml } from './styles';
import { wordTable } from './table';

/** A4 with margins that leave 170 mm for words and tables. */
const PAGE = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };
const MARGIN = convertMillimetersToTwip(20);

/** The report as the bytes of a .docx file that Word, and whatever opens its files, can edit. */
export async function writeWord({ properties, blocks }: Report): Promise<Uint8Array> {
  const { title, subject, author } = properties;
  const file = new Document({
    title,
    subject,
    creator: author,
    lastModifiedBy: author,
    externalStyles: stylesXml(),
    numbering,
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        footers: { default: footer(subject) },
        children: writtenInOrder(blocks),
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: corePropertiesXml(properties) };
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, [core]));
}

function writtenInOrder(blocks: readonly Block[]): FileChild[] {
  let tables = 0;
  return blocks.flatMap((block, index) => {
    if (block.kind === 'table') return [caption(block.caption, ++tables), wordTable(block)];
    const [isAfterTable, isBeforeTable] = [blocks[index - 1], blocks[index + 1]].map(
      (beside) => beside?.kind === 'table',
    );
    // Words before a table stand on its page; those that close it, before another one, need not
    return written(block, {
      ...(isBeforeTable && !isAfterTable ? { keepNext: true } : {}),
      ...(isAfterTable && block.kind === 'paragraph' ? { spacing: { before: AFTER_TABLE } } : {}),
    });
  });
}

/** Twips. */
const AFTER_TABLE = 160;

function written(block: Exclude<Block, TableBlock>, place: IParagraphOptions): FileChild[] {
  switch (block.kind) {
    case 'title':
    case 'subtitle':
    case 'heading':
    case 'subheading':
    case 'lead':
    case 'paragraph':
    case 'note':
      return [new Paragraph({ style: STYLE[block.kind], text: block.text, ...place })];
    case 'bullets':
      return block.items.map(
        (text) =>
          new Paragraph({ style: STYLE.bullets, text, numbering: { reference: BULLETS.text, level: 0 } }),
      );
    case 'chart':
      return [
        new Paragraph({ style: STYLE.paragraph, spacing: { before: 200 }, children: [wordChart(block)] }),
      ];
  }
}

/** Numbered by a field of Word's, so that tables can be added, moved and referred to; the number is there before it is updated. */
const caption = (words: string, number: number): Paragraph =>
  new Paragraph({
    style: STYLE.caption,
    children: [
      new TextRun('Table '),
      new SimpleField(' SEQ Table \\* ARABIC ', String(number)),
      new TextRun(`. ${words}`),
    ],
  });

const footer = (words: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: PAGE.width - 2 * MARGIN }],
        children: [
          new TextRun(words),
          new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
