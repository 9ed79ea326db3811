import type { Area, PageState } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { MAX_COLUMNS, MAX_ROWS } from './address';
import { flag, implemented, number, oneOf, options, text, whole } from './arguments';
import type { Context } from './context';
import { apiObject, scalars, type Accessor } from './define';
import { invalidArgument, notFound } from './errors';
import { Place } from './place';
import { rangeObject } from './range';
import { areasOf, rangeAreas } from './range-areas';
import { placesOf, rangeOrAddress } from './reference';

const PAPER = ['Letter', 'Tabloid', 'Legal', 'Statement', 'Executive', 'A3', 'A4', 'A5', 'B4', 'B5'] as const;
const MARGINS = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const UNITS = ['Points', 'Inches', 'Centimeters'] as const;
const WORDS = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
] as const;

/** How a sheet is printed. The grid keeps it and gives it back; nothing of it shows. */
export function pageLayout(context: Context, sheet: string): ApiObject {
  const { pages } = context.grid;
  const page = (): PageState => pages.get(sheet);
  const set = (change: Partial<PageState>): void => pages.set(sheet, { ...page(), ...change });
  const yesOrNo = (
    name: 'centerHorizontally' | 'centerVertically' | 'printGridlines' | 'printHeadings' | 'blackAndWhite',
  ): Accessor => ({ get: () => page()[name], set: (value: unknown) => set({ [name]: flag(value) }) });
  const margin = (name: (typeof MARGINS)[number]): Accessor => ({
    get: () => page().margins[name],
    set: (value: unknown) => set({ margins: { ...page().margins, [name]: points(value) } }),
  });
  const area = (): ApiObject | null => {
    const places = page().printArea.map((each) => new Place(context, sheet, each));
    return places.length > 0 ? rangeAreas(places) : null;
  };
  const titles = (which: 'titleRows' | 'titleColumns') => (): ApiObject | null => {
    const span = page()[which];
    if (!span) return null;
    const count = span.last - span.first + 1;
    const cells: Area =
      which === 'titleRows'
        ? { row: span.first, rows: count, column: 0, columns: MAX_COLUMNS }
        : { row: 0, rows: MAX_ROWS, column: span.first, columns: count };
    return rangeObject(new Place(context, sheet, cells));
  };
  const existing = (find: () => ApiObject | null) => (): ApiObject => {
    const found = find();
    if (!found) throw notFound();
    return found;
  };
  const onThisSheet = (places: readonly Place[]): readonly Area[] => {
    if (places.some((place) => place.sheet !== sheet)) throw invalidArgument();
    return places.map((place) => place.area);
  };
  const lines = (value: unknown): Area => {
    const [cells] = onThisSheet([rangeOrAddress(context, value, sheet)]);
    if (!cells) throw invalidArgument();
    return cells;
  };
  return apiObject({
    apiClass: 'PageLayout',
    ...scalars({
      orientation: {
        get: () => page().orientation,
        set: (value: unknown) => set({ orientation: oneOf(value, ['Portrait', 'Landscape']) }),
      },
      paperSize: {
        get: () => page().paperSize,
        set: (value: unknown) => set({ paperSize: implemented(value, PAPER) }),
      },
      zoom: { get: () => page().zoom, set: (value: unknown) => set({ zoom: zoom(value) }) },
      topMargin: margin('top'),
      bottomMargin: margin('bottom'),
      leftMargin: margin('left'),
      rightMargin: margin('right'),
      headerMargin: margin('header'),
      footerMargin: margin('footer'),
      centerHorizontally: yesOrNo('centerHorizontally'),
      centerVertically: yesOrNo('centerVertically'),
      printGridlines: yesOrNo('printGridlines'),
      printHeadings: yesOrNo('printHeadings'),
      blackAndWhite: yesOrNo('blackAndWhite'),
    }),
    call: {
      setPrintArea: (value: unknown) => {
        const places = typeof value === 'string' ? areasOf(context, sheet, value) : placesOf(value);
        if (!places) throw invalidArgument();
        set({ printArea: onThisSheet(places) });
      },
      setPrintTitleRows: (value: unknown) => {
        const { row, rows } = lines(value);
        set({ titleRows: { first: row, last: row + rows - 1 } });
      },
      setPrintTitleColumns: (value: unknown) => {
        const { column, columns } = lines(value);
        set({ titleColumns: { first: column, last: column + columns - 1 } });
      },
      setPrintMargins: (unit: unknown, margins: unknown) => {
        const factor = POINTS[oneOf(unit, UNITS)];
        const said = options(margins, MARGINS);
        const change = MARGINS.filter((name) => said[name] != null);
        const changed = Object.fromEntries(change.map((name) => [name, points(said[name]) * factor]));
        set({ margins: { ...page().margins, ...changed } });
      },
      getPrintArea: existing(area),
      getPrintAreaOrNullObject: area,
      getPrintTitleRows: existing(titles('titleRows')),
      getPrintTitleRowsOrNullObject: titles('titleRows'),
      getPrintTitleColumns: existing(titles('titleColumns')),
      getPrintTitleColumnsOrNullObject: titles('titleColumns'),
    },
    go: {
      headersFooters: () =>
        // One set of words for all pages: other first or even pages are not implemented.
        apiObject({
          apiClass: 'HeaderFooterGroup',
          get: { state: () => 'Default' },
          go: {
            defaultForAllPages: () =>
              apiObject({
                apiClass: 'HeaderFooter',
                ...scalars(
                  Object.fromEntries(
                    WORDS.map((name): [string, Accessor] => [
                      name,
                      {
                        get: () => page().headersFooters[name],
                        set: (value: unknown) =>
                          set({ headersFooters: { ...page().headersFooters, [name]: text(value) } }),
                      },
                    ]),
                  ),
                ),
              }),
          },
        }),
    },
  });
}

function points(value: unknown): number {
  const size = number(value);
  if (size < 0) throw invalidArgument();
  return size;
}

/** A scale, or pages to fit in; the one takes the place of the other. */
function zoom(value: unknown): PageState['zoom'] {
  const said = options(value, ['scale', 'horizontalFitToPages', 'verticalFitToPages']);
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = said;
  if (scale != null) {
    const percent = whole(scale, 10);
    if (percent > 400 || across != null || down != null) throw invalidArgument();
    return { scale: percent };
  }
  return {
    ...(across != null && { horizontalFitToPages: whole(across, 0) }),
    ...(down != null && { verticalFitToPages: whole(down, 0) }),
  };
}
