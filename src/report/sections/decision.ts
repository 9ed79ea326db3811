import { dateInWords } from '../../appraisal/dates';
import { caseloadInWords, costInWords, riskInWords, scenarioInWords } from '../../appraisal/in-words';
import {
  type Block,
  type Row,
  figure,
  heading,
  lead,
  paragraph,
  subtitle,
  table,
  textColumn,
  title,
} from '../document';
import type { Section } from './section';

/** What is to be decided, what is recommended and why, and what it comes to. */
export const decision: Section = (c, result) => {
  const chosen = result.options.find(({ recommended }) => recommended);
  const { caseload, checks } = result;
  const failed = checks.filter(({ passes }) => !passes).length;
  const rows: Row[] = [
    ...(c.scenarios ? [{ cells: ['Scenario shown', scenarioInWords(c.scenarios.selected)] }] : []),
    ...(chosen
      ? [
          { cells: ['Net cost in a full year, £', figure(chosen.fullYear.net, 'money')] },
          {
            cells: ['Saved against doing nothing in a full year, £', figure(chosen.fullYear.saved, 'money')],
          },
          {
            cells: [`Saved against doing nothing, ${spanOf(c.years)}, £`, figure(chosen.totalSaved, 'money')],
          },
        ]
      : []),
    { cells: ['Cost', costInWords(result.options)] },
    ...(caseload.teams.length === 0 ? [] : [{ cells: ['Caseload', caseloadInWords(caseload.teams)] }]),
    ...(c.risks.length === 0 ? [] : [{ cells: ['Risk', riskInWords(c.risks)] }]),
    {
      cells: [
        'Checks of the model',
        failed === 0 ? `All ${checks.length} checks pass` : `${failed} of ${checks.length} checks fail`,
      ],
    },
  ];
  const blocks: Block[] = [
    title(c.title),
    subtitle(`${c.organisation}: options appraisal`),
    paragraph(`${dateInWords(c.date)}. Version ${c.version}. Prepared by: ${c.author}.`),
    heading('The decision'),
    paragraph(c.decision),
    heading('Recommendation'),
    lead(c.recommendation.option),
    paragraph(c.recommendation.because),
    table(
      'The recommended option in short',
      [textColumn('In short', 70), textColumn('Recommended option', 100)],
      rows,
    ),
  ];
  return blocks;
};

const spanOf = (years: readonly string[]): string =>
  years.length === 1 ? years[0]! : `${years[0]!} to ${years.at(-1)!}`;
