export type * from './chart';
export * from './look';
export type * from './page';
export type * from './rules';
export type * from './workbook';
