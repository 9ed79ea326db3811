import type { CaseloadPoint, TeamCaseload } from '../src/appraisal/caseload';
import type { Evaluation } from '../src/appraisal/evaluate';
import type { AppraisalCase } from '../src/appraisal/schema';

const pounds = new Intl.NumberFormat('en-GB', {
  // A saving of less than half a pound is no minus
  signDisplay: 'negative',
  style: 'currency',
  currency: 'GBP',
  maximumFractionDigits: 0,
});

/** Beyond so many teams, only how many stand above their band. */
const TEAMS_SHOWN = 6;

/** The options side by side and what they do to caseloads, as a terminal shows them. */
export function optionsTable(c: AppraisalCase, { options, caseload }: Evaluation): string {
  const head = ['Option', 'Cost, full year', 'Saved'];
  const rows = options.map(({ name, fullYear }) => [
    name,
    pounds.format(fullYear.net),
    pounds.format(fullYear.saved),
  ]);
  const widths = head.map((words, column) =>
    Math.max(words.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ');
  const recommended = options.findIndex((option) => option.recommended);
  return [
    line(head),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...rows.map(line),
    '',
    `Recommended: ${options[recommended]!.name}`,
    `Costs are those above the present establishment, in ${c.priceBase} prices.`,
    ...caseloadLines(caseload, caseload.scenarios.length - options.length + recommended),
  ].join('\n');
}

function caseloadLines({ teams }: Evaluation['caseload'], recommended: number): string[] {
  if (teams.length === 0) return [];
  const above = teams.filter(({ points }) => points[1]!.status === 'Above').length;
  return [
    `Caseload, cases per FTE: without agency workers ${above} of ${teams.length} teams would be above their band.`,
    ...(teams.length > TEAMS_SHOWN ? [] : teams.map((team) => teamLine(team, recommended))),
  ];
}

function teamLine({ name, band, points }: TeamCaseload, recommended: number): string {
  const [now, without, then] = [points[0]!, points[1]!, points[recommended]!].map(shown);
  return `  ${name}: ${now} now, ${without} without agency, ${then} recommended (band ${band.low} to ${band.high})`;
}

const shown = ({ average }: CaseloadPoint) => (average === undefined ? 'nobody' : average.toFixed(1));
