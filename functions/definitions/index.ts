import type { FunctionDefinition } from '../definition';
import * as agency from './agency';
import * as caseload from './caseload';
import * as figure from './figure';
import * as funding from './funding';
import * as grant from './grant';
import * as option from './option';
import * as post from './post';
import * as rate from './rate';

/** Every function of the add-in, subject by subject; within a subject by id. */
export const definitions: readonly FunctionDefinition[] = [
  caseload,
  agency,
  post,
  grant,
  funding,
  rate,
  option,
  figure,
].flatMap((subject) => Object.values<FunctionDefinition>(subject).sort((a, b) => (a.id < b.id ? -1 : 1)));
