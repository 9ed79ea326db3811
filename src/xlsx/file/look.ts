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
