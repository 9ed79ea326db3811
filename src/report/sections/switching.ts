import { switchInWords } from '../../appraisal/in-words';
import type { SwitchingItem } from '../../appraisal/switching';
import { figure, figureColumn, paragraph, subheading, table, textColumn } from '../document';
import type { Section } from './section';

/** By how much each part of the recommended option would have to change for the next best one to tie. */
export const switching: Section = (_, { switching: result, wholeLife }) => {
  if (!result) return [];
  const { gap, options, nextBest, postsAdded, saved, oneOff } = result;
  const basis = wholeLife ? 'in present values less benefits' : 'over all years';
  const items: readonly (readonly [what: string, item: SwitchingItem])[] = [
    ['The cost of posts added', postsAdded],
    ['What is released, avoided and saved', saved],
    ['The sum of one-off costs', oneOff],
  ];
  return [
    subheading('What would change the recommendation'),
    paragraph(`Of the other options, ${options[nextBest]!.name} costs least ${basis}.`),
    table(
      'By how much one part of the recommended option would have to change for the two to tie',
      [textColumn('Of the recommended option', 66), figureColumn('Amount, £', 34), textColumn('To tie', 70)],
      items.map(([what, { amount, change }]) => ({
        cells: [what, figure(amount, 'money'), switchInWords(change, gap)],
      })),
    ),
  ];
};
