import type { FilePage } from '../../../src/xlsx';

/** How a sheet is printed; nothing of it shows in the grid. Areas and breaks follow inserted and deleted rows and columns. */
export type PageState = FilePage;
/** A new sheet's; Excel's for a machine in the United Kingdom. */
export const DEFAULT_PAGE: PageState = {
  orientation: 'Portrait',
  paperSize: 'A4',
  printArea: [],
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  zoom: { scale: 100 },
  headersFooters: {
    leftHeader: '',
    centerHeader: '',
    rightHeader: '',
    leftFooter: '',
    centerFooter: '',
    rightFooter: '',
  },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  rowBreaks: [],
  columnBreaks: [],
};
export interface Pages {
  get(sheet: string): PageState;
  /** Replaces the sheet's whole page state */
  set(sheet: string, page: PageState): void;
}
