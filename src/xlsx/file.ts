/**
 * A workbook as an .xlsx file holds it, in the words of Excel's own API (`ColumnClustered`, `EdgeTop`, `AutomaticUpdate`), so that
 * whoever opens a file need not know the file's. Plain data. Rows and columns count from 0; lengths are points; colours are
 * `#RRGGBB`, '' for none; formulas begin with `=`; a date is its serial number; a blank is ''.
 */
export interface FileWorkbook {
  readonly sheets: readonly FileSheet[];
  readonly names: readonly FileName[];
  /** Which sheet was in front */
  readonly active: number;
  /** The looks that cells refer to by number */
  readonly looks: readonly Look[];
  readonly properties?: FileProperties;
}

/** What was read, and in words what the file holds besides, which would be lost by saving it. */
export interface ReadWorkbook extends FileWorkbook {
  readonly leftOut: readonly string[];
}

export interface FileArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface FileSheet {
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly tabColour: string;
  readonly gridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** What a protected sheet allows; undefined where it is not protected */
  readonly protection: FileProtection | undefined;
  /** By row, then column */
  readonly cells: readonly FileCell[];
  /** Looks of whole columns and rows, which cells that are not listed take on */
  readonly columnLooks: readonly { readonly column: number; readonly look: number }[];
  readonly rowLooks: readonly { readonly row: number; readonly look: number }[];
  readonly columnWidths: readonly { readonly column: number; readonly points: number }[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly merged: readonly FileArea[];
  readonly tables: readonly FileTable[];
  readonly validations: readonly FileValidation[];
  readonly conditionals: readonly FileConditional[];
  readonly charts: readonly FileChart[];
  readonly page?: FilePage;
}

export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
  /** The value is an error, not words that look like one */
  readonly error?: true;
  readonly formula: string;
  readonly look: number;
  /** How many rows and columns the formula's array fills, for an array formula */
  readonly spill?: { readonly rows: number; readonly columns: number };
  readonly link?: FileLink;
}

export interface FileLink {
  readonly address?: string;
  /** `'Sheet 1'!A1` of this workbook */
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface Look {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: 'None' | 'Single' | 'Double';
  readonly strikethrough: boolean;
  readonly fontColour: string;
  readonly fill: string;
  readonly horizontal: 'General' | 'Left' | 'Center' | 'Right' | 'Justify';
  readonly vertical: 'Top' | 'Center' | 'Bottom';
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly borders: Readonly<Record<LookEdge, LookLine | undefined>>;
}
export type LookEdge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';
export interface LookLine {
  /** Continuous, Dash, DashDot, DashDotDot, Dot, Double, SlantDashDot */
  readonly style: string;
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  readonly colour: string;
}

/** A cell that nobody has formatted, in a workbook that we make. */
export const PLAIN: Look = {
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontColour: '#000000',
  fill: '',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  locked: true,
  borders: { EdgeTop: undefined, EdgeBottom: undefined, EdgeLeft: undefined, EdgeRight: undefined },
};

export interface FileName {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** The name of the sheet to which it belongs */
  readonly sheet?: string;
}

export interface FileTable {
  readonly name: string;
  /** Head, rows and totals */
  readonly area: FileArea;
  readonly columns: readonly string[];
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
}

/** Excel's WorksheetProtectionOptions, all of them. */
export type Permission =
  | 'allowAutoFilter'
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowEditObjects'
  | 'allowEditScenarios'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertHyperlinks'
  | 'allowInsertRows'
  | 'allowPivotTables'
  | 'allowSort';
export type FileProtection = Readonly<Partial<Record<Permission, boolean>>> & {
  readonly selectionMode?: 'Normal' | 'Unlocked' | 'None';
};

export type Comparison =
  | 'Between'
  | 'NotBetween'
  | 'EqualTo'
  | 'NotEqualTo'
  | 'GreaterThan'
  | 'LessThan'
  | 'GreaterThanOrEqualTo'
  | 'LessThanOrEqualTo';

/** A conditional format's, for which Excel's API says `GreaterThanOrEqual` where data validation says `GreaterThanOrEqualTo`. */
export type CellComparison =
  | Exclude<Comparison, 'GreaterThanOrEqualTo' | 'LessThanOrEqualTo'>
  | 'GreaterThanOrEqual'
  | 'LessThanOrEqual';

/** A bound is a number, or a formula with its `=`. */
export interface Bounds {
  readonly operator: Comparison;
  readonly formula1: string | number;
  readonly formula2?: string | number;
}
export type ValidationRule =
  | { readonly wholeNumber: Bounds }
  | { readonly decimal: Bounds }
  | { readonly date: Bounds }
  | { readonly time: Bounds }
  | { readonly textLength: Bounds }
  | { readonly list: { readonly inCellDropDown: boolean; readonly source: string } }
  | { readonly custom: { readonly formula: string } };

export interface FileValidation {
  /** More than one where a rule of the file covers several areas */
  readonly areas: readonly FileArea[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: 'Stop' | 'Warning' | 'Information';
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
}

/** Type and settings as Excel's ConditionalFormat has them; `rule` holds what the API calls the rule, criterion or criteria. */
export type ConditionalRule =
  | { readonly type: 'Custom'; readonly rule: { readonly formula: string } }
  | {
      readonly type: 'CellValue';
      readonly rule: {
        readonly operator: CellComparison;
        readonly formula1: string;
        readonly formula2?: string;
      };
    }
  | {
      readonly type: 'ContainsText';
      readonly rule: {
        readonly operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith';
        readonly text: string;
      };
    }
  | {
      readonly type: 'PresetCriteria';
      readonly rule: { readonly criterion: Preset };
    }
  | {
      readonly type: 'TopBottom';
      readonly rule: {
        readonly rank: number;
        readonly type: 'TopItems' | 'TopPercent' | 'BottomItems' | 'BottomPercent';
      };
    }
  | {
      readonly type: 'ColorScale';
      readonly rule: {
        readonly minimum: ScalePoint;
        readonly midpoint?: ScalePoint;
        readonly maximum: ScalePoint;
      };
    };
export type Preset =
  | 'Blanks'
  | 'NonBlanks'
  | 'Errors'
  | 'NonErrors'
  | 'DuplicateValues'
  | 'UniqueValues'
  | 'AboveAverage'
  | 'BelowAverage'
  | 'EqualOrAboveAverage'
  | 'EqualOrBelowAverage'
  | 'Yesterday'
  | 'Today'
  | 'Tomorrow'
  | 'LastSevenDays'
  | 'LastWeek'
  | 'ThisWeek'
  | 'NextWeek'
  | 'LastMonth'
  | 'ThisMonth'
  | 'NextMonth';
export interface ScalePoint {
  readonly type: 'LowestValue' | 'HighestValue' | 'Number' | 'Percent' | 'Percentile' | 'Formula';
  readonly formula?: string;
  readonly color: string;
}
export type FileConditional = ConditionalRule & {
  readonly areas: readonly FileArea[];
  readonly format: {
    readonly fontColour?: string;
    readonly fill?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
  };
  readonly stopIfTrue: boolean;
};

export type ChartType =
  | 'ColumnClustered'
  | 'ColumnStacked'
  | 'ColumnStacked100'
  | 'BarClustered'
  | 'BarStacked'
  | 'BarStacked100'
  | 'Line'
  | 'LineMarkers';

export interface FileChart {
  readonly name: string;
  /** One of ChartType, or a chart that we can neither draw nor write */
  readonly type: string;
  readonly title: { readonly text: string; readonly visible: boolean; readonly cell?: string };
  readonly series: readonly FileSeries[];
  readonly categories?: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly legend: boolean;
  /** Right, Bottom, Top, Left, Corner */
  readonly legendPosition?: string;
  readonly axes: { readonly value?: FileAxis; readonly category?: FileAxis };
  readonly altText: string;
  readonly titleFont?: FileFont;
  /** Behind the chart */
  readonly fill?: string;
}

export interface FileFont {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
}

/** What the file says of an axis; Excel's own choice where it says nothing. */
export interface FileAxis {
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
  /** NextToAxis, High, Low, None */
  readonly tickLabelPosition?: string;
  /** Where the other axis crosses it: Automatic, Maximum, Minimum */
  readonly position?: string;
  readonly font?: FileFont;
  readonly titleFont?: FileFont;
  readonly gridlineColour?: string;
}

export interface FileSeries {
  readonly name: string;
  readonly nameCell?: string;
  readonly values: string;
  readonly categories?: string;
  readonly colour?: string;
  /** Where it is not the chart's: lines over columns */
  readonly type?: string;
  readonly labels?: boolean;
  /** OutsideEnd, InsideBase, Center ... */
  readonly labelPosition?: string;
  readonly labelFormat?: string;
  /** Continuous, Dash, RoundDot, None ... */
  readonly lineStyle?: string;
  readonly lineWeight?: number;
  /** Automatic, None, Circle, Square ... */
  readonly markerStyle?: string;
  readonly markerSize?: number;
  readonly markerColour?: string;
  readonly labelFont?: FileFont;
  readonly gapWidth?: number;
  readonly overlap?: number;
  readonly pointColours?: readonly string[];
}

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
>;
