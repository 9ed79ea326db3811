import { riskInWords } from '../../appraisal/in-words';
import { heading, paragraph, table, textColumn } from '../document';
import type { Section } from './section';

/** What could go wrong, and how much of it is left after controls. */
export const risks: Section = ({ risks: entries }) => {
  if (entries.length === 0) return [];
  const hasOwners = entries.some(({ owner }) => owner !== undefined);
  return [
    heading('Risks'),
    paragraph(`${riskInWords(entries)}.`),
    table(
      'Risks before and after controls',
      [
        textColumn('Risk', 48),
        textColumn('Before controls', 28),
        textColumn('Control', 52),
        textColumn('After controls', 28),
        ...(hasOwners ? [textColumn('Owner', 26)] : []),
      ],
      entries.map((entry) => ({
        cells: [
          entry.risk,
          withScore(entry.uncontrolled, entry.likelihood, entry.impact),
          entry.control,
          withScore(entry.controlled, entry.controlledLikelihood, entry.controlledImpact),
          ...(hasOwners ? [entry.owner ?? ''] : []),
        ],
      })),
    ),
  ];
};

const withScore = (level: string, likelihood: number | undefined, impact: number | undefined): string =>
  likelihood === undefined || impact === undefined ? level : `${level} (${likelihood * impact} of 25)`;
