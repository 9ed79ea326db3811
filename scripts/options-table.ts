import type { Evaluation } from '../src/appraisal/evaluate';
import type { AppraisalCase } from '../src/appraisal/schema';

const pounds = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  maximumFractionDigits: 0,
});

/** Beyond so many teams a column each would not fit a terminal. */
const TEAMS_SHOWN = 2;

/** The options side by side, as a terminal shows them. */
export function optionsTable(c: AppraisalCase, { options, caseload }: Evaluation): string {
  const firstOption = caseload.scenarios.length - options.length;
  const teams = caseload.teams.length > TEAMS_SHOWN ? [] : caseload.teams;
  const head = ['Option', 'Net cost, full year', 'Saved', ...teams.map(({ name }) => name)];
  const rows = options.map(({ name, recommended, fullYear }, index) => [
    recommended ? `${name} (recommended)` : name,
    pounds.format(fullYear.net),
    pounds.format(fullYear.saved),
    ...teams.map(({ points }) => {
      const { average, status } = points[firstOption + index]!;
      return average === undefined ? 'nobody' : `${average.toFixed(1)} ${status.toLowerCase()}`;
    }),
  ]);
  const widths = head.map((words, column) =>
    Math.max(words.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ');
  const basis = `Costs are those above the present establishment, in ${c.priceBase} prices.`;
  const caseloads =
    caseload.teams.length === 0
      ? []
      : [
          'Caseload is in cases per FTE holding cases, agency workers included, against its band.',
          withoutAgency(caseload),
        ];
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [line(head), rule, ...rows.map(line), '', basis, ...caseloads].join('\n');
}

function withoutAgency({ teams }: Evaluation['caseload']): string {
  const above = teams.filter(({ points }) => points[1]!.status === 'Above');
  return `Without agency workers and with no other change, ${above.length} of ${teams.length} teams would be above it.`;
}
