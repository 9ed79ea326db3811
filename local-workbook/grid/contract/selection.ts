import type { Area } from './area';

export interface Selection {
  get(): { readonly sheet: string; readonly area: Area };
  set(sheet: string, area: Area): void;
  /** Is somebody typing in a cell? Excel refuses add-ins meanwhile. */
  editing(): boolean;
}
