import { type Finding, figureFormat } from '../../appraisal/findings';
import { figure, figureColumn, heading, note, paragraph, table, textColumn } from '../document';
import type { Section } from './section';

/** Figures as the report prints them, beside what their own parts give. */
export const findings: Section = (_, { findings: found }) => {
  if (found.length === 0) return [];
  return [
    heading('Figures stated in the report'),
    paragraph(inWords(found)),
    table(
      'Stated figures worked out again',
      [
        textColumn('What it is said to be', 52),
        textColumn('Where', 28),
        figureColumn('Stated', 20),
        figureColumn('Computed', 20),
        textColumn('Unit', 20),
        textColumn('Does it reconcile?', 30),
      ],
      found.map(({ figure: stated, computed, result }) => ({
        cells: [
          stated.says,
          stated.where,
          figure(stated.stated, figureFormat(stated)),
          figure(computed, figureFormat(stated)),
          stated.unit,
          result,
        ],
      })),
    ),
    note(
      'Truncated: digits were cut and not rounded. Cannot be checked: the report does not state the base. A finding about the report is no failure of this appraisal.',
    ),
  ];
};

function inWords(found: readonly Finding[]): string {
  const count = (result: Finding['result']) => found.filter((finding) => finding.result === result).length;
  const parts = [
    [count('Yes'), 'reconcile'],
    [count('Truncated'), 'were cut and not rounded'],
    [count('No'), 'do not reconcile'],
    [count('Cannot be checked'), 'cannot be checked'],
    [count('Not compared'), 'are not compared, since the scenario shown is not Central'],
  ] as const;
  const words = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  return `Of ${found.length} figures, ${words.join(', ')}.`;
}
