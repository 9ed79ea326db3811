import { heading, table, textColumn } from '../document';
import type { Section } from './section';

/** How it will be known whether the decision worked. */
export const evaluation: Section = ({ evaluation: measures }) =>
  measures.length === 0
    ? []
    : [
        heading('Evaluation'),
        table(
          'How it will be known whether the decision worked',
          [
            textColumn('Measure', 46),
            textColumn('Baseline', 34),
            textColumn('Target', 34),
            textColumn('When', 26),
            textColumn('Who', 30),
          ],
          measures.map(({ measure, baseline, target, when, who }) => ({
            cells: [measure, baseline, target, when, who],
          })),
        ),
      ];
