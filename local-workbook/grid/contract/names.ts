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
