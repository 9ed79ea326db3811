import { describe, expect, test } from 'vitest';
import { measureRows } from '../../../src/excel/data';
import { dataTable, layout, sheet, title, workbook } from '../../../src/workbook';
import { packed, unpacked } from '../../../taskpane/worker/packed';

const ROWS: readonly (readonly [number | null, string | null, string | number | boolean | null])[] = [
  [1.5, 'Team A', 'x'],
  [null, null, 7],
  [-0.25, 'Team A', true],
  [0, '0', null],
  [2, 'Team B', false],
];

function described(rows = ROWS) {
  const columns = (['FTE', 'Team', 'Mixed'] as const).map((header, i) => ({
    header,
    at: (row: number) => rows[row]?.[i] ?? null,
  }));
  return layout(
    workbook({ title: 'T', author: 'A', created: '2026-04-01', version: '1.0' }, [
      sheet('Data', [title('Data', 'rows'), dataTable('Posts', columns, rows.length)], { kind: 'input' }),
    ]),
  );
}

/** What arrives on the other thread: the browser's own copying, buffers handed over. */
const sent = (workbook: ReturnType<typeof described>) => {
  const { workbook: plain, buffers } = packed(workbook, measureRows);
  return unpacked(structuredClone({ workbook: plain, buffers: [] }, { transfer: [...buffers] }));
};

describe('a described workbook goes from one thread to another', () => {
  test('and every value is there again: figures, texts, truth values and blanks', () => {
    const data = sent(described()).sheets[0]!.data!;
    expect(ROWS.map((_, row) => data.columns.map((column) => column.at(row)))).toEqual(ROWS);
  });

  test('and all else is as it was', () => {
    const before = described();
    const plain = (of: typeof before) =>
      JSON.parse(
        JSON.stringify(of, (key, value: unknown) => (key === 'measured' ? undefined : value)),
      ) as unknown;
    expect(plain(sent(before))).toEqual(plain(before));
  });

  test('and its rows are handed over, not copied', () => {
    const { workbook: plain, buffers } = packed(described(), measureRows);
    structuredClone(plain, { transfer: [...buffers] });
    expect(buffers.length).toBe(4);
    expect(buffers.every((buffer) => buffer.byteLength === 0)).toBe(true);
  });

  test('with no rows at all', () => {
    const data = sent(described([])).sheets[0]!.data;
    expect(data === undefined || data.rows <= 1).toBe(true);
  });

  test('and what each row takes is measured before: its JSON, and room for an apostrophe a cell', () => {
    const { bytes, holds } = measureRows(described().sheets[0]!.data!);
    expect([...bytes]).toEqual(ROWS.map((row) => JSON.stringify(row).length + row.length));
    expect(holds).toEqual(['figures', 'text', 'figures']);
  });
});
