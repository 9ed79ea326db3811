import type { FileArea } from './workbook';

/** How a sheet is printed, in the words of Excel's PageLayout; margins in points. */
export interface FilePage {
  readonly orientation: 'Portrait' | 'Landscape';
  readonly paperSize: string;
  readonly printArea: readonly FileArea[];
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly titleColumns?: { readonly first: number; readonly last: number };
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>;
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly headersFooters: Readonly<
    Record<
      'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter',
      string
    >
  >;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  /** Before which a new page begins */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}

export type FileProperties = Readonly<
  Record<
    'title' | 'author' | 'subject' | 'keywords' | 'comments' | 'category' | 'company' | 'manager',
    string
  >
> & {
  /** Properties that somebody defined, by name; absent: none */
  readonly custom?: Readonly<Record<string, string | number | boolean>>;
};
