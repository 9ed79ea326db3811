import { CALCULATIONS } from '../../schema';
import { NO_BASE } from '../../sheets/stated-figures';
import { choice, labels, number, words } from '../kinds';
import { type Draft, type Line, column } from '../line';
import type { TablePlace } from './place';

/** Numbers of a stated figure; how many columns there are follows the figure that has most. */
const OPERANDS = 12;

/** Figures as the report prints them, each with the numbers it is worked out from. */
export const FIGURES: readonly TablePlace[] = [
  {
    table: 'Stated',
    sheet: 'Stated figures',
    columns: [
      column('Where', 'where', words),
      column('What it is said to be', 'says', words),
      column('Stated', 'stated', number),
      column('Decimals', 'decimals', number),
      column('Unit', 'unit', words),
      column(
        'Calculation',
        'calculation',
        choice(
          new Map<unknown, string>([...CALCULATIONS.map((one) => [one, one] as const), [undefined, NO_BASE]]),
        ),
      ),
      ...Array.from({ length: OPERANDS }, (_, i) =>
        column(`Number ${i + 1}`, `number${i + 1}`, number, { isOptional: true }),
      ),
      column('What the numbers are', 'labels', labels),
      column('Option', 'option', words),
      column('Note', 'note', words),
    ],
    put: putFigure,
  },
];

const FIGURE = ['where', 'says', 'stated', 'decimals', 'unit', 'calculation', 'note'];

function putFigure(line: Line, draft: Draft): void {
  const at = `statedFigures[${draft.list('statedFigures').length}]`;
  const option = draft.find('options', line.values['option'])?.name ?? line.values['option'];
  draft.add('statedFigures', line, Object.fromEntries(FIGURE.map((key) => [key, key])));
  draft.set(`${at}.option`, option, line.at['option']!);
  const numbers = Array.from({ length: OPERANDS }, (_, i) => `number${i + 1}`);
  const count = numbers.findLastIndex((key) => line.values[key] !== undefined) + 1;
  const said = (line.values['labels'] ?? []) as readonly string[];
  if (said.length > count)
    draft.refuse(
      line.at['labels']!,
      `words for ${said.length} numbers`,
      `words for ${count}, as many as there are`,
    );
  numbers.slice(0, count).forEach((key, i) => {
    draft.set(`${at}.operands[${i}].label`, said[i], line.at['labels']!);
    draft.set(`${at}.operands[${i}].value`, line.values[key], line.at[key]!);
  });
}
