import type { Command } from 'commander';
import {
  type Comparison,
  type Effect,
  type InputDifference,
  compareCases,
} from '../../src/appraisal/compare';
import type { Terminal } from '../cli';
import { readCaseOrWorkbook } from '../read-workbook';

export function addCompare(program: Command, { stdout, stderr }: Terminal): void {
  program
    .command('compare')
    .summary('say what differs between two versions of a case')
    .description(
      'Says which inputs differ between two workbooks or cases, and what that does to the cost, the saving and the caseload of each option.',
    )
    .argument('<before>', 'the earlier version: a workbook (.xlsx) or a case (.json)')
    .argument('<after>', 'the later version')
    .option('--json', 'as JSON, for a program to read')
    .action(async (before: string, after: string, { json = false }: { json?: boolean }) => {
      const compared = compareCases(
        await readCaseOrWorkbook(before, stderr),
        await readCaseOrWorkbook(after, stderr),
      );
      stdout.write(json ? `${JSON.stringify(compared, null, 2)}\n` : comparisonText(compared));
    });
}

function comparisonText({ inputs, effects }: Comparison): string {
  if (inputs.length === 0) return 'No input differs.\n';
  const count = inputs.length === 1 ? '1 input differs' : `${inputs.length} inputs differ`;
  const head = [`${count}:`, ...inputs.map(inputLine), ''];
  if (effects.length === 0)
    return [...head, 'No cost, saving or caseload of an option differs.', ''].join('\n');
  return [...head, ...effectTable(effects), ''].join('\n');
}

const inputLine = ({ path, before, after }: InputDifference) =>
  `  ${path}: ${shown(before)} -> ${shown(after)}`;

const shown = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));

function effectTable(effects: readonly Effect[]): string[] {
  const rows = effects.map(({ measure, unit, before, after }) => [
    measure,
    figure(before, unit),
    figure(after, unit),
    before === undefined || after === undefined ? '' : signed(after - before, unit),
  ]);
  const head = ['', 'Before', 'After', 'Difference'];
  const widths = head.map((words, i) => Math.max(words.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[i]!))).join('  ')}`;
  return effects.flatMap(({ option }, i) => [
    ...(option === effects[i - 1]?.option ? [] : [option, line(head)]),
    line(rows[i]!),
  ]);
}

const pounds = new Intl.NumberFormat('en-GB', {
  // A saving of less than half a pound is no minus
  signDisplay: 'negative',
  style: 'currency',
  currency: 'GBP',
  maximumFractionDigits: 0,
});

function figure(value: number | undefined, unit: Effect['unit']): string {
  if (value === undefined) return 'none';
  return unit === '£' ? pounds.format(value) : value.toFixed(2);
}

const signed = (value: number, unit: Effect['unit']) => (value > 0 ? '+' : '') + figure(value, unit);
