export * from './chart';
export * from './look';
export type * from './page';
export * from './rules';
export type * from './workbook';
