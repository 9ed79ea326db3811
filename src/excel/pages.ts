import type { DescribedPrint } from '../workbook';
import { columnSpan } from '../workbook';
import { type Operation, operation } from './operation';

/** In points, as the .xlsx has them in inches: half an inch at the sides, a little more for header and footer. */
const MARGINS = {
  leftMargin: 36,
  rightMargin: 36,
  topMargin: 54,
  bottomMargin: 50.4,
  headerMargin: 21.6,
  footerMargin: 21.6,
};

/** How a sheet is printed: what, on which paper, with what repeated on every page. */
export function printing(print: DescribedPrint, sheet: Excel.Worksheet): Operation[] {
  return [
    operation(30, print, () => {
      const page = sheet.pageLayout;
      page.set({
        paperSize: 'A4',
        orientation: print.orientation === 'portrait' ? 'Portrait' : 'Landscape',
        zoom: {
          horizontalFitToPages: print.pagesWide ?? 1,
          ...(print.onePage ? { verticalFitToPages: 1 } : {}),
        },
        ...MARGINS,
      });
      page.setPrintArea(print.area);
      const [first, last] = print.titleRows;
      page.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
      if (print.titleColumns) page.setPrintTitleColumns(columnSpan(print.titleColumns));
      page.headersFooters.defaultForAllPages.set({
        leftHeader: `&9${headerText(print.header.left)}`,
        rightHeader: `&9${headerText(print.header.right)}`,
        leftFooter: `&9${headerText(print.footer.left)}`,
        rightFooter: '&9Page &P of &N',
      });
      for (const row of print.breaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
    }),
  ];
}

/** In a header, & begins a code; and digits after a size code would be read as part of it. */
const headerText = (text: string): string =>
  ` ${text.slice(0, 80).replaceAll('&', '&&')}`.replace(/^ (?=\D)/, '');
