/**
 * The grid as the host sees it: what a spreadsheet can do, without a word of Univer. `univer/` implements it; everything else in
 * local-workbook works on this. Rows and columns count from 0. Reads are of the moment: await `settled()` first where results of
 * formulas matter. A refusal (a protected cell, a bad name) is a thrown GridError with the code that Excel would give.
 */
export interface Grid {
  readonly sheets: Sheets;
  readonly cells: Cells;
  readonly formats: Formats;
  readonly structure: Structure;
  readonly names: Names;
  readonly tables: Tables;
  readonly rules: Rules;
  readonly charts: Charts;
  readonly pages: Pages;
  readonly properties: Properties;
  readonly selection: Selection;
  readonly calculation: Calculation;
  readonly events: Events;
  /** The whole document as plain data, for opening, for comparing before and after, and for taking back what failed. */
  snapshot(): GridSnapshot;
  open(snapshot: GridSnapshot): Promise<void>;
  undo(): Promise<void>;
  dispose(): void;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What Excel would answer: InvalidArgument, ItemNotFound, ItemAlreadyExists, AccessDenied, InvalidOperation ... */
export class GridError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'GridError';
  }
}

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** `#RRGGBB`, or '' */
  readonly tabColour: string;
  readonly gridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly protected: boolean;
  /** Excel's options, such as allowFormatCells */
  readonly protection: Readonly<Record<string, unknown>>;
}

export interface Sheets {
  /** In the order of the tabs */
  list(): readonly SheetState[];
  get(id: string): SheetState;
  /** Does not activate, as Excel's does not. @throws GridError for an invalid or duplicate name */
  add(name?: string): string;
  remove(id: string): void;
  rename(id: string, name: string): void;
  move(id: string, position: number): void;
  active(): string;
  activate(id: string): void;
  set(
    id: string,
    change: Partial<Pick<SheetState, 'visibility' | 'tabColour' | 'gridlines' | 'frozen'>>,
  ): void;
  protect(id: string, options: Readonly<Record<string, unknown>>): void;
  unprotect(id: string): void;
  /** The smallest area with values or, unless `valuesOnly`, formats; undefined for an empty sheet */
  used(id: string, valuesOnly?: boolean): Area | undefined;
}

/** '' is blank; an error is its text (`#N/A`) with the kind 'Error'. */
export type CellValue = string | number | boolean;
export type ValueKind = 'Empty' | 'Double' | 'String' | 'Boolean' | 'Error';

export interface CellState {
  readonly value: CellValue;
  readonly kind: ValueKind;
  /** With its `=`, or '' */
  readonly formula: string;
  /** As shown */
  readonly text: string;
  readonly numberFormat: string;
}

/** As typed or assigned: null leaves the cell, '' clears it, `=…` is a formula, numeric text a number unless the cell is text (`@`). */
export type Entry = string | number | boolean | null;

export interface Cells {
  /** Spilled values included */
  read(sheet: string, area: Area): CellState[][];
  /** One undo step. @throws GridError AccessDenied for a locked cell of a protected sheet; the whole write is refused */
  write(sheet: string, area: Area, entries: readonly (readonly Entry[])[]): void;
  /** As a user would type it: the event says 'user', and a table grows that it is typed below. One undo step. @throws GridError as `write` */
  type(sheet: string, row: number, column: number, text: string): void;
  clear(sheet: string, area: Area, what: 'All' | 'Contents' | 'Formats' | 'Hyperlinks'): void;
  /** The area that a formula's array fills, where it fills more than its own cell */
  spill(sheet: string, row: number, column: number): Area | undefined;
  link(sheet: string, row: number, column: number): Hyperlink | undefined;
  setLink(sheet: string, area: Area, link: Hyperlink | undefined): void;
}

export interface Hyperlink {
  readonly address?: string;
  /** `Sheet1!A1` of this workbook */
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface Format {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: 'None' | 'Single' | 'Double';
  readonly strikethrough: boolean;
  /** `#RRGGBB` */
  readonly fontColour: string;
  /** `#RRGGBB`, or '' for none */
  readonly fill: string;
  readonly horizontal: 'General' | 'Left' | 'Center' | 'Right' | 'Justify';
  readonly vertical: 'Top' | 'Center' | 'Bottom';
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly borders: Readonly<Record<Edge, Border | undefined>>;
}
export type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';
export interface Border {
  /** Continuous, Dash, Dot, Double … */
  readonly style: string;
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  readonly colour: string;
}

export type FormatChange = Partial<Omit<Format, 'borders'>> & {
  /** Edges of the whole area, or inside it; undefined takes the line away */
  readonly borders?: Partial<Record<Edge | 'InsideHorizontal' | 'InsideVertical', Border | undefined>>;
};

export interface Formats {
  read(sheet: string, area: Area): Format[][];
  set(sheet: string, area: Area, change: FormatChange): void;
  /** One number format a cell */
  setNumberFormats(sheet: string, area: Area, formats: readonly (readonly (string | null)[])[]): void;
  /** In points */
  columnWidth(sheet: string, column: number): number;
  rowHeight(sheet: string, row: number): number;
  setColumnWidth(sheet: string, column: number, columns: number, points: number): void;
  setRowHeight(sheet: string, row: number, rows: number, points: number): void;
  autofit(sheet: string, area: Area, which: 'columns' | 'rows'): void;
  setHidden(sheet: string, area: Area, which: 'columns' | 'rows', hidden: boolean): void;
  /** Hidden columns or rows, in order */
  hidden(sheet: string, which: 'columns' | 'rows'): readonly number[];
}

export interface Structure {
  /** Formulas, names, tables and rules that refer to what moved follow it. */
  insert(sheet: string, area: Area, shift: 'Down' | 'Right'): void;
  remove(sheet: string, area: Area, shift: 'Up' | 'Left'): void;
  merge(sheet: string, area: Area, across: boolean): void;
  unmerge(sheet: string, area: Area): void;
  merged(sheet: string): readonly Area[];
}

export interface NameState {
  readonly name: string;
  /** With its `=` */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** The sheet to which it belongs; undefined for the workbook */
  readonly sheet?: string;
}
export interface Names {
  list(): readonly NameState[];
  /** @throws GridError for a name like a cell address, a function of Univer's aside, or one that is taken */
  add(name: NameState): void;
  /** Of the sheet's own names where one is given, else of the workbook's */
  set(name: string, change: Partial<NameState>, sheet?: string): void;
  remove(name: string, sheet?: string): void;
}

export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  /** Head and rows */
  readonly area: Area;
  readonly columns: readonly string[];
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
}
export interface Tables {
  list(): readonly TableState[];
  add(sheet: string, area: Area, hasHeaders: boolean): Promise<string>;
  set(id: string, change: Partial<Omit<TableState, 'id' | 'sheet' | 'columns'>>): Promise<void>;
  /** The table goes; with `keepCells`, what stands in it stays. */
  remove(id: string, keepCells: boolean): Promise<void>;
}

/** Excel's data validation rule as its API has it: one of wholeNumber, decimal, list, date, textLength, custom. */
export interface ValidationState {
  readonly area: Area;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
}
export interface ConditionalState {
  readonly id: string;
  readonly areas: readonly Area[];
  /** Excel's type: Custom, CellValue, ContainsText … with the settings of that type under the name the API gives them */
  readonly type: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly format: {
    readonly fontColour?: string;
    readonly fill?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
  };
  readonly stopIfTrue: boolean;
}
export interface Rules {
  validations(sheet: string): readonly ValidationState[];
  setValidation(sheet: string, area: Area, validation: Omit<ValidationState, 'area'> | undefined): void;
  /** The first one decides where several hold. Rules are flat: `{formula}` for Custom, `{formula1, formula2?, operator}` for CellValue ... */
  conditionals(sheet: string): readonly ConditionalState[];
  /** Above those that are there, as Excel adds them */
  addConditional(sheet: string, conditional: Omit<ConditionalState, 'id'>): string;
  setConditional(sheet: string, id: string, change: Partial<Omit<ConditionalState, 'id'>>): void;
  removeConditional(sheet: string, id: string): void;
}

/** A chart as data; a component of the page draws it from the live cells. References are `'Sheet'!$A$1:$A$4`. */
export interface ChartState {
  readonly id: string;
  readonly name: string;
  /** Excel's: ColumnClustered, BarClustered, Line … */
  readonly type: string;
  readonly title: { readonly text: string; readonly visible: boolean; readonly cell?: string };
  readonly series: readonly ChartSeriesState[];
  readonly categories?: string;
  /** In points from the sheet's corner */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly legend: boolean;
  /** Excel's: Right, Bottom, Top, Left … */
  readonly legendPosition?: string;
  /** `{ category?: ChartAxisState, value?: ChartAxisState }` */
  readonly axes: Readonly<Record<string, unknown>>;
  readonly altText: string;
  readonly titleFont?: ChartFont;
  /** Behind the chart */
  readonly fill?: string;
}
export interface ChartFont {
  readonly name?: string;
  /** In points */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
}
/** What was set on an axis; what was not is Excel's own choice. */
export interface ChartAxisState {
  readonly visible?: boolean;
  readonly title?: string;
  readonly titleVisible?: boolean;
  readonly numberFormat?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly minorUnit?: number;
  readonly majorGridlines?: boolean;
  readonly minorGridlines?: boolean;
  readonly reversed?: boolean;
  readonly tickLabelPosition?: string;
  /** Where the other axis crosses it, Excel's: Automatic, Maximum, Minimum */
  readonly position?: string;
  readonly font?: ChartFont;
  readonly titleFont?: ChartFont;
  readonly gridlineColour?: string;
}
export interface ChartSeriesState {
  readonly name: string;
  readonly nameCell?: string;
  readonly values: string;
  readonly categories?: string;
  readonly colour?: string;
  readonly type?: string;
  readonly labels?: boolean;
  /** Excel's: OutsideEnd, InsideBase, Center … */
  readonly labelPosition?: string;
  readonly labelFormat?: string;
  /** Excel's: Continuous, Dash, RoundDot, None … */
  readonly lineStyle?: string;
  /** In points */
  readonly lineWeight?: number;
  /** Excel's: Automatic, None, Circle … */
  readonly markerStyle?: string;
  readonly markerSize?: number;
  readonly markerColour?: string;
  readonly labelFont?: ChartFont;
  /** Percent of a column's width between groups of columns, and by which columns of a group overlap */
  readonly gapWidth?: number;
  readonly overlap?: number;
  readonly pointColours?: readonly string[];
}
export interface Charts {
  list(sheet: string): readonly ChartState[];
  add(sheet: string, chart: Omit<ChartState, 'id'>): string;
  set(sheet: string, id: string, change: Partial<Omit<ChartState, 'id'>>): void;
  remove(sheet: string, id: string): void;
}

/** How a sheet is printed; nothing of it shows in the grid. Areas and breaks follow inserted and deleted rows and columns. */
export interface PageState {
  readonly orientation: 'Portrait' | 'Landscape';
  /** Excel's PaperType: A4, Letter … */
  readonly paperSize: string;
  readonly printArea: readonly Area[];
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly titleColumns?: { readonly first: number; readonly last: number };
  /** In points */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  /** A scale in percent, or the pages to fit in */
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly headersFooters: {
    readonly leftHeader: string;
    readonly centerHeader: string;
    readonly rightHeader: string;
    readonly leftFooter: string;
    readonly centerFooter: string;
    readonly rightFooter: string;
  };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  /** Rows and columns before which a new page begins, in order */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}
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

/** The document's own words about itself, empty where nothing was said. */
export interface DocumentProperties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly comments: string;
  readonly category: string;
  readonly company: string;
  readonly manager: string;
  /** Those that somebody defined, by name; absent: none */
  readonly custom?: Readonly<Record<string, string | number | boolean>>;
}
export interface Properties {
  get(): DocumentProperties;
  set(change: Partial<DocumentProperties>): void;
}

export interface Selection {
  get(): { readonly sheet: string; readonly area: Area };
  set(sheet: string, area: Area): void;
  /** Is somebody typing in a cell? Excel refuses add-ins meanwhile. */
  editing(): boolean;
}

export interface Calculation {
  mode(): 'Automatic' | 'Manual' | 'AutomaticExceptTables';
  setMode(mode: 'Automatic' | 'Manual' | 'AutomaticExceptTables'): void;
  recalculate(full: boolean): void;
  /** Resolves when nothing is due, no formula is being worked out and no custom function is awaited. */
  settled(timeoutMs?: number): Promise<void>;
}

export type GridEvent =
  | {
      readonly type: 'edited';
      readonly sheet: string;
      readonly area: Area;
      readonly by: 'user' | 'add-in' | 'undo';
    }
  | { readonly type: 'formatted'; readonly sheet: string; readonly area: Area }
  | {
      readonly type: 'moved';
      readonly sheet: string;
      readonly area: Area;
      readonly change:
        'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';
    }
  | {
      readonly type:
        'sheet added' | 'sheet removed' | 'sheet activated' | 'sheet deactivated' | 'sheet renamed';
      readonly sheet: string;
    }
  | { readonly type: 'table changed'; readonly table: string; readonly sheet: string; readonly area: Area }
  | { readonly type: 'selected'; readonly sheet: string; readonly area: Area }
  | { readonly type: 'calculated'; readonly sheet: string };
export interface Events {
  /** Returns the call that ends the listening */
  on(listener: (event: GridEvent) => void): () => void;
}

/** Plain JSON; equal documents give equal snapshots, whatever the order in which they were made. */
export interface GridSnapshot {
  readonly version: 1;
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameState[];
  readonly active: number;
  readonly properties?: DocumentProperties;
}
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetState['visibility'];
  readonly tabColour: string;
  readonly gridlines: boolean;
  readonly frozen: SheetState['frozen'];
  readonly protected: boolean;
  readonly protection: Readonly<Record<string, unknown>>;
  /** Cells that hold or show something: by row and column, `{v, f, format}`; `format` indexes `formats` */
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly value: CellValue;
    readonly formula: string;
    readonly format: number;
    readonly link?: Hyperlink;
    /**
     * What the formula's array fills, with the values of all those cells row by row: they are not listed for their values. One row and column where
     * what it would fill is not free (#SPILL!), or is one cell at present.
     */
    readonly spill?: {
      readonly rows: number;
      readonly columns: number;
      readonly values?: readonly (readonly CellValue[])[];
    };
  }[];
  readonly formats: readonly Format[];
  /** Formats of whole columns and rows, which cells that say nothing take on; `format` indexes `formats`. Absent: none */
  readonly columnFormats?: readonly { readonly column: number; readonly format: number }[];
  readonly rowFormats?: readonly { readonly row: number; readonly format: number }[];
  readonly columnWidths: readonly { readonly column: number; readonly points: number }[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly merged: readonly Area[];
  readonly tables: readonly Omit<TableState, 'id' | 'sheet'>[];
  readonly validations: readonly ValidationState[];
  readonly conditionals: readonly Omit<ConditionalState, 'id'>[];
  readonly charts: readonly Omit<ChartState, 'id'>[];
  /** Absent: DEFAULT_PAGE */
  readonly page?: PageState;
}
