import { type Field, type JsonObject, listOf } from '../form/field';
import { choice, list, may, number, reference, text, whole, words } from './build';

export const CALCULATIONS = [
  'sum',
  'difference',
  'product',
  'quotient',
  'percentage share',
  'percentage change',
  'percentage fall',
  'option cost',
] as const;

const takesNumbers = ({ calculation, operands }: JsonObject) =>
  listOf(operands).length > 0 || (calculation !== undefined && calculation !== 'option cost');
const takesOption = ({ calculation, option }: JsonObject) =>
  option !== undefined || calculation === 'option cost';

export const figures: readonly Field[] = [
  list(
    'statedFigures',
    ['says', 'stated', 'unit', 'where'],
    [
      text('where'),
      words('says'),
      number('stated'),
      text('unit', may),
      whole('decimals', may),
      choice('calculation', CALCULATIONS, may),
      list('operands', ['label', 'value'], [text('label'), number('value')], {
        ...may,
        isInline: true,
        isShown: takesNumbers,
      }),
      reference('option', 'options', { ...may, isShown: takesOption }),
      words('note', may),
    ],
    may,
  ),
];
