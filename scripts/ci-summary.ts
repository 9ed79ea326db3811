/** Adds up vitest's JSON reports: `tsx scripts/ci-summary.ts REPORT.json ...` prints the last line of .ci/run. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** The part of vitest's report that counts. A file that could not be loaded has failed and holds no test. */
interface Report {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests?: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

export interface Summary {
  line: string;
  /** Why the whole did not go well, one sentence each; empty where it did. */
  faults: string[];
}

export function summarise(files: readonly string[]): Summary {
  const faults = files.length === 0 ? ['No report was named.'] : [];
  let [passed, failed, skipped] = [0, 0, 0];
  for (const file of files) {
    const report = read(file);
    if (!report) {
      faults.push(`${file} is missing or unreadable: its runner did not finish.`);
      continue;
    }
    const unloaded = report.testResults.filter(
      (one) => one.status === 'failed' && one.assertionResults.length === 0,
    );
    passed += report.numPassedTests;
    failed += report.numFailedTests + unloaded.length;
    skipped += report.numPendingTests + (report.numTodoTests ?? 0);
    if (!report.success || report.numFailedTests > 0) faults.push(`${file} reports failures.`);
    if (report.numPassedTests === 0) faults.push(`${file} reports no test that passed.`);
  }
  return { line: `${passed} passed, ${failed} failed, ${skipped} skipped`, faults };
}

function read(file: string): Report | undefined {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Partial<Report>;
    return Array.isArray(report.testResults) && Number.isInteger(report.numPassedTests)
      ? (report as Report)
      : undefined;
  } catch {
    return undefined; // The caller names the file and fails.
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { line, faults } = summarise(process.argv.slice(2));
  for (const fault of faults) console.error(fault);
  console.log(line);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
