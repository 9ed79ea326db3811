import { FIGURES } from './figures';
import { FUNDING } from './funding';
import { JUDGEMENT } from './judgement';
import { MONEY } from './money';
import type { TablePlace } from './place';
import { REGISTERS } from './registers';
import { STAFF } from './staff';
import { WHOLE_LIFE_TABLES } from '../whole-life';

export type { TablePlace } from './place';

/** Every input table, in an order in which names are known before they are used. */
export const TABLES: readonly TablePlace[] = [
  ...STAFF,
  ...FUNDING,
  ...MONEY,
  ...JUDGEMENT,
  ...REGISTERS,
  ...FIGURES,
  ...WHOLE_LIFE_TABLES,
];
