import { expect, test } from 'vitest';
import { calc, f, grid, input, layout, row, sheet, workbook } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';

test(
  '20 sheets and 200,000 cells are laid out and written in a few seconds',
  { timeout: 60_000 },
  async () => {
    const started = performance.now();
    const sheets = Array.from({ length: 20 }, (_, s) =>
      sheet(
        `Sheet ${s + 1}`,
        [
          grid({
            head: ['Post', 'Unit', ...Array.from({ length: 8 }, (_, i) => `Year ${i + 1}`)],
            rows: Array.from({ length: 1000 }, (_, r) => {
              const first = input(r, { format: 'money', min: 0 });
              const rest = Array.from({ length: 7 }, () => calc(f`${first}*12`, r * 12, 'money'));
              return row(`Post ${r + 1}`, '£', [first, ...rest]);
            }),
          }),
        ],
        { kind: 'calculation' },
      ),
    );
    const described = layout(
      workbook({ title: 'Large', author: 'A', created: '2026-04-01', version: '1' }, sheets),
    );
    const laidOut = performance.now();
    const bytes = await writeXlsx(described);
    const done = performance.now();
    console.log(
      `layout ${Math.round(laidOut - started)} ms, write ${Math.round(done - laidOut)} ms, ${bytes.length} bytes`,
    );
    expect(done - started).toBeLessThan(30_000);
  },
);
