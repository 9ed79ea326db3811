import type { Area } from './area';

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
