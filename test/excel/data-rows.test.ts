import { afterEach, describe, expect, test, vi } from 'vitest';
import { BuildError, writeWorkbook } from '../../src/excel';
import {
  type DescribedWorkbook,
  type Value,
  calc,
  dataTable,
  f,
  grid as gridOf,
  layout,
  row,
  sheet,
  title,
  workbook,
} from '../../src/workbook';
import { officeClient } from '../support/office/client';
import { fillCouncilWorkbook } from './support/council';
import { GRIDS } from './support/grids';
import { openWorkbook, type OpenWorkbook } from './support/open';
import { recorder } from './support/recorder';

/** What the client makes up in one go; far below Excel's own 5 MB, so that the pane answers in between. */
const LIMIT = 1_000_000;
const TEXTS = [
  '=1+1', '+44 20', '-5', '@cmd', '007', '1e5', ' two ', 'a\nb', '<&>"', '#N/A', 'TRUE', "'quoted", '1/2/2026',
  'Zoë 😀', '', '5-9', '12%', '£1,200',
]; // prettier-ignore

const columns = {
  Text: (r: number): Value => TEXTS[r % TEXTS.length] ?? null,
  Money: (r: number): Value => (r % 3 === 0 ? null : r + 0.25),
  Date: (r: number): Value => (r === 2 ? null : `2026-01-${String((r % 28) + 1).padStart(2, '0')}`),
  Flag: (r: number): Value => r % 2 === 0,
  Mixed: (r: number): Value => (r % 5 === 0 ? '=2+2' : r),
  Empty: (): Value => null,
};

/** A front sheet that counts the rows of the sheet behind it. */
function described(rows: number, text = columns.Text): DescribedWorkbook {
  const table = dataTable(
    'Rows',
    [
      { header: 'Text', at: text },
      { header: 'Money', format: 'moneyPennies', at: columns.Money },
      { header: 'Date', format: 'date', at: columns.Date },
      { header: 'Flag', at: columns.Flag },
      { header: 'Mixed', at: columns.Mixed },
      { header: 'Empty', at: columns.Empty },
    ],
    rows,
  );
  const money = Array.from({ length: rows }, (_, r) => Number(columns.Money(r) ?? 0));
  const sum = calc(
    f`SUM(${table.column('Money')})`,
    money.reduce((a, b) => a + b, 0),
    'money',
  );
  const count = calc(f`ROWS(${table.column('Text')})`, Math.max(rows, 1), 'integer');
  return layout(
    workbook({ title: 'T', author: 'A', created: '2026-04-01', version: '1' }, [
      sheet(
        'Front',
        [gridOf({ head: ['', '', 'All'], rows: [row('Sum', '£', [sum]), row('Rows', '', [count])] })],
        {
          kind: 'output',
        },
      ),
      sheet('Data', [title('Data'), table], { kind: 'input' }),
    ]),
  );
}

let open: OpenWorkbook;

describe.each(GRIDS)('the rows of a data table, in %s', (_, make) => {
  afterEach(() => open.close());

  test('arrive as they are described: text as text, dates as serial numbers, blanks empty', async () => {
    open = await openWorkbook(make);
    const written = await writeWorkbook(described(40));
    const { grid } = open;
    await grid.calculation.settled();
    const id = grid.sheets.list().find(({ name }) => name === 'Data')!.id;
    const area = { row: 3, column: 1, rows: 40, columns: 6 };
    const cells = grid.cells.read(id, area);
    const serial = (iso: Value) => (iso === null ? '' : Date.parse(String(iso)) / 86_400_000 + 25_569);
    expect(cells.map((line) => line.map(({ value }) => value))).toEqual(
      Array.from({ length: 40 }, (__, r) => [
        columns.Text(r) ?? '', columns.Money(r) ?? '', serial(columns.Date(r)), columns.Flag(r), columns.Mixed(r), '',
      ]), // prettier-ignore
    );
    expect(cells.flat().filter(({ formula }) => formula !== '')).toEqual([]);
    const formats = cells.map((line) => line.map(({ numberFormat }) => numberFormat).join(' | '));
    const { formats: theme } = described(1);
    expect(new Set(formats)).toEqual(
      new Set([`@ | ${theme.moneyPennies} | ${theme.date} | General | General | General`]),
    );
    const looks = grid.formats.read(id, area)[7]!;
    expect(looks.map(({ horizontal, indent }) => `${horizontal} ${indent}`)).toEqual([
      'Left 1', 'Right 1', 'Right 1', 'Right 1', 'Right 1', 'Right 1',
    ]); // prettier-ignore
    expect(written.requests).toBe(9);
  });

  test.each([0, 1, 40])('of %i rows stand in a table that formulas of other sheets count', async (rows) => {
    open = await openWorkbook(make);
    const workbookOf = described(rows);
    await writeWorkbook(workbookOf);
    const { grid } = open;
    await grid.calculation.settled();
    const [front, data] = ['Front', 'Data'].map(
      (name) => grid.sheets.list().find((one) => one.name === name)!.id,
    );
    const [table] = grid.tables.list();
    expect([table!.name, table!.columns]).toEqual(['Rows', Object.keys(columns)]);
    expect(grid.tables.list()).toHaveLength(1);
    const found = grid.cells.read(front!, { row: 1, column: 3, rows: 2, columns: 1 }).flat();
    expect(found.map(({ value }) => value)).toEqual(
      workbookOf.sheets[0]!.rows.slice(1, 3).map((one) => one[3]!.value),
    );
    const below = grid.cells
      .read(data!, { row: 3 + Math.max(rows, 1), column: 1, rows: 1, columns: 6 })
      .flat();
    expect(below.map(({ value }) => value)).toEqual(['', '', '', '', '', '']);
  });

  test('leave the workbook as it was, whichever request fails or is the last before a cancel', async () => {
    // Long enough that the rows take two requests.
    const long = described(3_000, (r) => `${TEXTS[r % TEXTS.length]} ${'words '.repeat(90)}`);
    open = await openWorkbook(make);
    await fillCouncilWorkbook();
    const state = async () => {
      await open.grid.calculation.settled();
      return { snapshot: open.grid.snapshot(), active: open.grid.sheets.active() };
    };
    const before = await state();
    const cases = [
      [3, 'before'], [4, 'before'], [4, 'after'], [5, 'after'], [5, 'cancel'], [6, 'before'], [6, 'after'],
    ] as const; // prettier-ignore
    for (const [request, how] of cases) {
      const stop = new AbortController();
      open.plan(...(how === 'cancel' ? [] : [{ request, when: how }]));
      open.onRequest = (number) => {
        if (how === 'cancel' && number === request) stop.abort();
      };
      const error = await writeWorkbook(long, { signal: stop.signal }).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(BuildError);
      const { message, left } = error as BuildError;
      expect([request, how, left]).toEqual([request, how, []]);
      if (how !== 'cancel' && request < 6 && request > 3)
        expect(message).toContain('while writing the rows, ');
      expect([request, how, await state()]).toEqual([request, how, before]);
    }
    open.onRequest = undefined;
    open.plan();
    const { requests } = await writeWorkbook(long);
    expect(requests).toBe(10);
  }, 240_000);
});

describe('how often Excel is asked for rows', () => {
  afterEach(() => vi.unstubAllGlobals());

  const asked = async (workbookOf: DescribedWorkbook) => {
    const { requests, send } = recorder();
    const client = await officeClient(send);
    vi.stubGlobal('Excel', client.Excel);
    vi.stubGlobal('Office', client.Office);
    const written = await writeWorkbook(workbookOf);
    client.close();
    const bytes = requests.map((one) => one.bytes);
    return { written, most: Math.max(...bytes), all: bytes.reduce((a, b) => a + b, 0) };
  };

  test('goes with megabytes: ten times the rows are not ten times the requests, and none is above 1 MB', async () => {
    const found = [];
    for (const rows of [10, 1_000, 10_000, 100_000]) {
      const { written, most, all } = await asked(described(rows));
      console.log(`${rows} rows: ${written.requests} requests, largest ${most} bytes of ${all}`);
      expect(most).toBeLessThan(LIMIT);
      expect(written.requests).toBeLessThanOrEqual(9 + Math.floor(all / 750_000));
      found.push(written.requests);
    }
    expect(found.slice(0, 3)).toEqual([9, 9, 9]);
  });
});
