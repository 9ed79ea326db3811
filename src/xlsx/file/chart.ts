/** Of Excel's, those that we can draw and write; others are refused rather than drawn as something else. */
export const CHART_TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineMarkers',
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

export interface FileChart {
  readonly name: string;
  /** One of ChartType, or a chart that we can neither draw nor write */
  readonly type: string;
  readonly title: FileTitle;
  readonly series: readonly FileSeries[];
  readonly categories?: string;
  /** In points from the sheet's corner */
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

export interface FileTitle {
  readonly text: string;
  readonly visible: boolean;
  readonly cell?: string;
  /** Its corner, where somebody moved it, in parts of the chart's width and height from the chart's corner */
  readonly place?: { readonly x: number; readonly y: number };
}

export interface FileFont {
  readonly name?: string;
  /** In points */
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
  /** In points */
  readonly lineWeight?: number;
  /** Automatic, None, Circle, Square ... */
  readonly markerStyle?: string;
  readonly markerSize?: number;
  readonly markerColour?: string;
  readonly labelFont?: FileFont;
  /** Percent of a column's width between groups of columns, and by which columns of a group overlap */
  readonly gapWidth?: number;
  readonly overlap?: number;
  readonly pointColours?: readonly string[];
}
