import type { AppraisedCase } from '../../src/appraisal/across';

const pounds = new Intl.NumberFormat('en-GB', {
  // A saving of less than half a pound is no minus
  signDisplay: 'negative',
  style: 'currency',
  currency: 'GBP',
  maximumFractionDigits: 0,
});

/** What each case of a folder came to, as a terminal shows it. */
export function acrossTable(cases: readonly AppraisedCase[], refused: number): string {
  const rows = cases.map(({ file, result: { options, checks } }) => {
    const chosen = options.find(({ recommended }) => recommended)!;
    const failed = checks.filter(({ passes }) => !passes).length;
    return [
      file.name,
      pounds.format(chosen.fullYear.net),
      pounds.format(chosen.fullYear.saved),
      failed === 0 ? 'pass' : `${failed} fail`,
    ];
  });
  const head = ['Case', 'Cost, full year', 'Saved', 'Checks'];
  const widths = head.map((words, i) => Math.max(words.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ');
  const count = cases.length === 1 ? '1 case appraised' : `${cases.length} cases appraised`;
  return [
    line(head),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...rows.map(line),
    '',
    `${count}, ${refused === 0 ? 'no file' : refused === 1 ? '1 file' : `${refused} files`} refused. Costs are those of the recommended option.`,
  ].join('\n');
}
