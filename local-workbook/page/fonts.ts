import { DEFAULT_STYLES } from '@univerjs/core';

/**
 * Makes text in Calibri as wide as Excel draws it: a digit of its 11 points is 7 pixels wide, which is the unit of column widths. By its
 * outlines Calibri is wider by 6%, and on a machine that has neither Calibri nor Carlito, whose metrics are the same, another font is
 * wider still: what takes one line in Excel would take two here, and be cut. It is drawn as much smaller as it is wider.
 */
const FAMILY = 'Calibri';
/** Figures and everyday words, as workbooks have them */
const SAMPLE = '0123456789 1,234,567 the saving against doing nothing in a full year';
/** Its width in Excel at 11 points, in pixels: Calibri's widths by its outlines, times 7 over 7.43, which is its digit's */
const SAMPLE_IN_EXCEL = 386;
/** As the grid asks for it. Read back, a size is in pixels: it is not made smaller twice. */
const ASKED = new RegExp(`(\\d+(?:\\.\\d+)?)pt\\s+["']?${FAMILY}["']?`);

/** Must stand before anything is drawn: the grid remembers the widths of what it drew. */
export function drawCalibriAsExcel(): void {
  // Lists in cells, the cells' editor and the formula bar ask for Univer's own default, whatever the sheet's is.
  DEFAULT_STYLES.ff = FAMILY;
  const scale = SAMPLE_IN_EXCEL / widthOfSample();
  for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
    const font = Object.getOwnPropertyDescriptor(prototype, 'font');
    if (!font?.set) throw new Error('This browser’s canvas has no font.');
    const { set } = font;
    Object.defineProperty(prototype, 'font', {
      ...font,
      set(this: unknown, value: string) {
        set.call(
          this,
          value.replace(ASKED, (_, points: string) => `${Number(points) * scale}pt ${FAMILY}, Carlito`),
        );
      },
    });
  }
}

/** In the font that this machine takes for Calibri */
function widthOfSample(): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('This browser draws no text.');
  // What the grid falls back to, in its order.
  context.font = `11pt ${FAMILY}, Carlito, "Helvetica Neue", Helvetica, Arial, sans-serif`;
  return context.measureText(SAMPLE).width;
}
