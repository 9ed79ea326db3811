import { afterEach, describe, expect, test } from 'vitest';
import { BuildError, writeWorkbook } from '../../src/excel';
import type { DescribedWorkbook } from '../../src/workbook';
import { fillCouncilWorkbook } from './support/council';
import { exampleWorkbook, smallWorkbook } from './support/described';
import { GRIDS } from './support/grids';
import { openWorkbook, type OpenWorkbook } from './support/open';

const described = exampleWorkbook();
const small = smallWorkbook();
/** The requests of a build, as a message names them. */
const REQUESTS = [
  'reading the workbook',
  'adding the sheets',
  'writing the inputs and the words',
  'making the tables and names',
  'writing the formulas',
  'formatting',
  'drawing the charts',
  'setting up the pages',
];
type How = 'before' | 'after' | 'cancel';

let open: OpenWorkbook | undefined;
afterEach(() => {
  open?.close();
  open = undefined;
});

/** Everything in the workbook, and where the person is. */
async function everything({ grid }: OpenWorkbook) {
  await grid.calculation.settled();
  return { snapshot: grid.snapshot(), selection: grid.selection.get(), active: grid.sheets.active() };
}

async function failed(build: Promise<unknown>): Promise<BuildError> {
  const error = await build.then(
    () => new Error('The build was expected to fail'),
    (reason: unknown) => reason,
  );
  if (error instanceof BuildError) return error;
  throw error;
}

/** Builds with one fault or a cancel, and expects the workbook to be as before. */
async function failsAndLeaves(
  open: OpenWorkbook,
  request: number,
  how: How,
  before: unknown,
  workbook: DescribedWorkbook,
) {
  const stop = new AbortController();
  open.plan(...(how === 'cancel' ? [] : [{ request, when: how }]));
  open.onRequest = (number) => {
    if (how === 'cancel' && number === request) stop.abort();
  };
  const error = await failed(writeWorkbook(workbook, { signal: stop.signal, front: 'Summary' }));
  expect([request, how, error.isCancelled, error.left]).toEqual([request, how, how === 'cancel', []]);
  expect(error.message).toMatch(/Your workbook is as it was\.$/);
  if (how !== 'cancel') expect(error.message).toContain(`while ${REQUESTS[request - 1]}, `);
  expect([request, how, await everything(open)]).toEqual([request, how, before]);
}

test('the workbook of the fault matrix has everything that a build writes', () => {
  const { sheets, names } = small;
  const cells = sheets.flatMap(({ rows }) => rows.flat());
  const kinds = {
    formulas: cells.filter((cell) => cell?.formula !== undefined),
    links: cells.filter((cell) => cell?.link),
    names,
    tables: sheets.flatMap(({ tables }) => tables),
    validations: sheets.flatMap(({ validations }) => validations),
    'conditional formats': sheets.flatMap(({ conditionalFormats }) => conditionalFormats),
    charts: sheets.flatMap(({ charts }) => charts),
    'merged cells': sheets.flatMap(({ merges }) => merges),
    'page breaks': sheets.flatMap(({ print }) => print.breaks),
    'frozen rows': sheets.filter(({ freeze }) => freeze.rows > 0),
    'frozen columns': sheets.filter(({ freeze }) => freeze.columns > 0),
    'protected sheets': sheets.filter((sheet) => sheet.protected),
  };
  for (const [kind, found] of Object.entries(kinds)) expect([kind, found.length > 0]).toEqual([kind, true]);
});

describe.each(GRIDS)('a build that does not come to its end, in %s', (_, make) => {
  test('leaves the workbook as it was, cell for cell, whichever request fails or is the last before a cancel', async () => {
    open = await openWorkbook(make);
    await fillCouncilWorkbook();
    const before = await everything(open);
    let same = 0;
    let all = 0;
    for (const request of REQUESTS.keys()) {
      for (const how of ['before', 'after', 'cancel'] as const) {
        all += 1;
        await failsAndLeaves(open, request + 1, how, before, small);
        same += 1;
      }
    }
    console.log(`Fault matrix: ${same} of ${all} leave the workbook as before, cell for cell`);
    open.plan();
    open.onRequest = undefined;
    expect((await writeWorkbook(small)).requests).toBe(REQUESTS.length);
  }, 300_000);

  test('leaves the workbook as it was when the whole example was built and the last answer is lost', async () => {
    open = await openWorkbook(make);
    await fillCouncilWorkbook();
    await failsAndLeaves(open, REQUESTS.length, 'after', await everything(open), described);
  }, 60_000);

  test('is taken back although the first try to do so fails too', async () => {
    open = await openWorkbook(make);
    await fillCouncilWorkbook();
    const before = await everything(open);
    for (const when of ['before', 'after'] as const) {
      open.plan({ request: 'SetPosition', when }, { request: 'Delete', when });
      const error = await failed(writeWorkbook(small));
      expect(error.left).toEqual([]);
      expect(await everything(open)).toEqual(before);
    }
  }, 60_000);

  test('says what may be left where Excel does not let it be taken back', async () => {
    open = await openWorkbook(make);
    open.plan(...Array.from({ length: 40 }, (__, i) => ({ request: i + 4, when: 'before' as const })));
    const error = await failed(writeWorkbook(described));
    expect(error.left).toHaveLength(described.sheets.length);
    expect(error.message).toMatch(/Please delete: About, Summary, /);
  }, 60_000);

  test('leaves alone what somebody else adds meanwhile under the names that the build wanted', async () => {
    open = await openWorkbook(make);
    await fillCouncilWorkbook();
    const { grid } = open;
    open.plan();
    open.onRequest = (request) => {
      if (request === 2) grid.sheets.add('Inputs');
    };
    const error = await failed(writeWorkbook(described));
    expect(error.message).toMatch(/appeared meanwhile/);
    expect(grid.sheets.list().map(({ name }) => name)).toEqual(['Budget', 'Summary', 'Staff', 'Inputs']);
  }, 60_000);
});

describe('what a person is told', () => {
  const [, make] = GRIDS[0]!;
  test.each([
    [
      'AccessDenied',
      /while adding the sheets, Excel did not allow it\. .*protected: look on the Review tab\./,
    ],
    ['InvalidOperationInCellEditMode', /a cell is being edited\. Press Enter or Esc/],
    ['ApiNotFound', /this Excel lacks something .* Update Excel/],
    ['GeneralException', /Excel answered: There was an internal error while processing the request\./],
  ])('%s', async (code, words) => {
    open = await openWorkbook(make);
    open.plan({ request: 2, when: 'before', code });
    const { message } = await failed(writeWorkbook(described));
    expect(message).toMatch(/^Nothing was built: while /);
    expect(message).toMatch(words);
    expect(message).toMatch(/ Your workbook is as it was\.$/);
  });
});
