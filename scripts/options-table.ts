import type { Evaluation } from '../src/appraisal/evaluate';
import type { AppraisalCase } from '../src/appraisal/schema';

const pounds = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  maximumFractionDigits: 0,
});

/** The options side by side, as a terminal shows them. */
export function optionsTable(c: AppraisalCase, { options, caseload }: Evaluation): string {
  const head = ['Option', 'Net cost, full year', 'Saved', ...caseload.teams.map(({ name }) => name)];
  const rows = options.map(({ name, recommended, fullYear }, index) => [
    recommended ? `${name} (recommended)` : name,
    pounds.format(fullYear.net),
    pounds.format(fullYear.saved),
    ...caseload.teams.map(({ points }) => {
      const { average, status } = points[points.length - options.length + index]!;
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
  const basis = `Costs above the present establishment, ${c.priceBase} prices; caseload in cases per FTE against the band.`;
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line), '', basis].join(
    '\n',
  );
}
