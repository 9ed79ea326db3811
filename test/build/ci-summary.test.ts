import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { summarise } from '../../scripts/ci-summary';

const folder = mkdtempSync(join(tmpdir(), 'wfc-ci-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (name: string, content: unknown) => {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
const good = report('good.json', {
  success: true,
  numPassedTests: 40,
  numFailedTests: 0,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
});
const bad = report('bad.json', {
  success: false,
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 0,
  testResults: [
    { status: 'failed', assertionResults: [{}] },
    { status: 'failed', assertionResults: [] },
  ],
});
const empty = report('empty.json', {
  success: true,
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  testResults: [],
});
const cut = report('cut.json', '{"success": tr');
const other = report('other.json', '{}');

test.each([
  ['a good report', [good], '40 passed, 0 failed, 3 skipped', 0],
  ['two good ones', [good, good], '80 passed, 0 failed, 6 skipped', 0],
  ['a failed test and a file that did not load', [good, bad], '45 passed, 2 failed, 3 skipped', 1],
  ['no test at all', [empty], '0 passed, 0 failed, 0 skipped', 1],
  ['a missing report', [good, join(folder, 'none.json')], '40 passed, 0 failed, 3 skipped', 1],
  ['a report cut short', [good, cut], '40 passed, 0 failed, 3 skipped', 1],
  ['another file', [other], '0 passed, 0 failed, 0 skipped', 1],
  ['nothing', [], '0 passed, 0 failed, 0 skipped', 1],
])('%s', (_what, files, line, faults) => {
  const summary = summarise(files);
  expect(summary.line).toBe(line);
  expect(summary.faults).toHaveLength(faults);
});
