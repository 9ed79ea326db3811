import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BuildError } from '../../../src/excel';
import { ImportError } from '../../../src/workforce/imported';
import { PaneError, problemOf } from '../../../taskpane/app/problem';

beforeEach(() => {
  vi.stubGlobal('WFC_VERSION', '1.2.3');
  vi.stubGlobal('Office', {
    context: {
      displayLanguage: 'en-GB',
      diagnostics: { host: 'Excel', platform: 'OfficeOnline', version: '16.0' },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('what somebody foresaw speaks for itself and needs no report', () => {
  test.each([
    ['a refused build', new BuildError('Nothing was built.', false, []), 'Nothing was built.', false],
    ['a cancelled build', new BuildError('Cancelled.', true, []), 'Cancelled.', true],
    ['a mistake in the pane', new PaneError('Choose a file.'), 'Choose a file.', false],
    [
      'a file that cannot be read',
      new ImportError('posts.csv', 'It is empty.'),
      'posts.csv: It is empty.',
      false,
    ],
    [
      'work that was stopped',
      new DOMException('a signal', 'AbortError'),
      'Cancelled. Your workbook is as it was.',
      true,
    ],
  ])('%s', (_, error, words, isCancelled) => {
    expect(problemOf(error)).toEqual({ words, isCancelled, report: undefined });
  });
});

/** An error as a browser gives it: its message, which may quote a cell, stands in its stack too. */
function thrown(stack: string, code?: string): Error {
  const error = new TypeError('Cell B2 holds Jane Doe, £41,220');
  error.stack = stack;
  return Object.assign(error, code === undefined ? {} : { code });
}
const CHROMIUM = `TypeError: Cell B2 holds Jane Doe, £41,220
at Jane Doe (of B2)
    at build (https://addins.council.example/wfc/pane.js:1:234)
    at async https://addins.council.example/wfc/home.js:22:5
    at Excel.run (https://appsforoffice.microsoft.com/lib/1/hosted/excel-web-16.00.js:9:1)`;
const SAFARI = `build@https://addins.council.example/wfc/pane.js:1:234
@https://addins.council.example/wfc/home.js:22:5`;

describe('the report of anything else says where, and quotes nothing', () => {
  test.each([
    ['Chromium', thrown(CHROMIUM), 'none', ['at build pane.js:1:234']],
    ['Safari', thrown(SAFARI), 'none', ['at build pane.js:1:234', 'at somewhere home.js:22:5']],
    ['Excel, with its code', thrown(CHROMIUM, 'GeneralException'), 'GeneralException', []],
  ])('in a stack of %s', (_, error, code, places) => {
    const { report = '', words } = problemOf(error);
    expect(report).toMatch(
      /^Workforce Case 1\.2\.3\nExcel OfficeOnline 16\.0, en-GB\nError TypeError, code /,
    );
    expect(report).toContain(`code ${code}`);
    for (const place of places) expect(report.split('\n')).toContain(place);
    expect(`${report} ${words}`).not.toMatch(/Jane|Doe|41,220|B2|council/);
  });

  test('also where something is thrown that is no error', () => {
    expect(problemOf('Jane Doe').report).toMatch(/\nError string, code none$/);
  });
});
