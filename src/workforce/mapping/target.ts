import type { FieldKey } from '../table/fields';
import type { ColumnLook } from './values';

/** A field that a column may become: by its names, written as `plain` leaves them, and by what its values look like. */
export interface Target {
  readonly key: FieldKey;
  readonly names: readonly string[];
  /** How well values fit, from 0 (cannot be) to 1; a half where they say nothing. */
  readonly fits: (look: ColumnLook) => number;
}

/** Words say nothing for one field over another, but a column of figures or dates is no title. */
export const words = ({ number, date, word }: ColumnLook) =>
  word > 0.5 ? 0.7 : number > 0.8 || date > 0.5 ? 0 : 0.5;
export const any = () => 0.5;
export const figures = ({ number }: ColumnLook) => (number > 0.8 ? 0.8 : 0);
export const yesNo = (look: ColumnLook) => (look.yesNo > 0.8 ? 1 : look.word > 0.5 ? 0.5 : 0.2);

export const TEAM: Target = {
  key: 'team',
  names: ['team', 'team name', 'section', 'unit', 'organisation unit', 'team description'],
  fits: words,
};
export const FTE: Target = {
  key: 'fte',
  names: [
    'fte',
    'budgeted fte',
    'contracted fte',
    'post fte',
    'establishment fte',
    'actual fte',
    'position fte',
    'percent fte',
    'worker fte',
  ],
  fits: ({ number, percentSign, fraction, percent, hours }) =>
    percentSign > 0.3 || fraction > 0.8
      ? 1
      : percent > 0.8
        ? 0.8
        : number > 0.8
          ? hours > 0.8
            ? 0.1
            : 0.5
          : 0,
};
