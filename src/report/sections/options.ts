import { figure, figureColumn, heading, note, paragraph, table, textColumn } from '../document';
import { type Section, emphasisOf } from './section';

/** The options with what speaks for and against each, and what each costs. */
export const options: Section = (c, { options: results, measures }) => [
  heading('Options'),
  paragraph('The first option is to do nothing: the others are held against it.'),
  table(
    'Options, benefits, disbenefits and cost, £ in a full year',
    [
      textColumn('Option', 30),
      textColumn('Benefits', 39),
      textColumn('Disbenefits', 39),
      textColumn('Recommended', 26),
      figureColumn('Cost in a full year, £', 18),
      figureColumn('Saved, £', 18),
    ],
    results.map((option, index) => ({
      cells: [
        option.name,
        c.options[index]!.benefits,
        c.options[index]!.disbenefits,
        option.recommended ? 'Yes' : 'No',
        figure(option.fullYear.net, 'money'),
        figure(option.fullYear.saved, 'money'),
      ],
      ...emphasisOf(option),
    })),
  ),
  ...(measures.length === 0
    ? []
    : [
        table(
          'Decisions beside the options, £',
          [
            textColumn('Decision', 60),
            textColumn('What pays for it', 50),
            figureColumn('Cost now'),
            figureColumn('Cost then'),
            figureColumn('Saving'),
          ],
          measures.map(({ name, current, proposed, saving }, index) => ({
            cells: [
              name,
              c.measures[index]!.fundedBy,
              figure(current, 'money'),
              figure(proposed, 'money'),
              figure(saving, 'money'),
            ],
          })),
        ),
        note('These stand whichever option is chosen, and are in no option’s cost.'),
      ]),
];
