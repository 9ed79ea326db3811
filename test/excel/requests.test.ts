import { afterEach, describe, expect, test, vi } from 'vitest';
import { writeWorkbook } from '../../src/excel';
import type { DescribedWorkbook } from '../../src/workbook';
import { officeClient } from '../support/office/client';
import { describedOf, exampleWorkbook, withTeams } from './support/described';
import { recorder } from './support/recorder';

afterEach(() => vi.unstubAllGlobals());

/** Excel's limit on a request. */
const LIMIT = 5 * 1024 * 1024;

async function asked(described: DescribedWorkbook) {
  const { requests, send } = recorder();
  const client = await officeClient(send);
  vi.stubGlobal('Excel', client.Excel);
  vi.stubGlobal('Office', client.Office);
  const written = await writeWorkbook(described);
  // The client's own tidying up comes after the last request.
  await new Promise((done) => setTimeout(done, 20));
  client.close();
  return { requests, written };
}

describe('how often Excel is asked', () => {
  test('is the same for 1, 10 and 100 teams: eight times, and once by the client to tidy up', async () => {
    const counts = [];
    for (const teams of [1, 10, 100]) {
      const { requests, written } = await asked(describedOf(withTeams(teams)));
      counts.push({ teams, ours: written.requests, all: requests.length });
      console.log(
        `${teams} teams: ${written.requests} requests, largest ${Math.max(...requests.map(({ bytes }) => bytes))} bytes, ` +
          `${requests.reduce((sum, { actions }) => sum + actions, 0)} actions`,
      );
      for (const { bytes } of requests) expect(bytes).toBeLessThan(LIMIT);
    }
    expect(counts).toEqual([1, 10, 100].map((teams) => ({ teams, ours: 8, all: 9 })));
  }, 120_000);

  test('does not go with the sheets', async () => {
    const example = exampleWorkbook();
    const one = { ...example, sheets: example.sheets.slice(0, 1), names: [] };
    expect((await asked(one)).written.requests).toBe(8);
  });

  test('goes up by blocks for a sheet of more than 4 MB, each request below 5 MB', async () => {
    const example = exampleWorkbook();
    const [about] = example.sheets;
    const row = Array.from({ length: 10 }, (_, i) => ({
      value: `Some words in column ${i}`,
      style: 'text' as const,
    }));
    const rows = Array.from({ length: 50_000 }, () => row);
    const large = { ...about!, rows, rowHeights: [], merges: [] };
    const { requests, written } = await asked({ ...example, sheets: [large], names: [] });
    const bytes = requests.reduce((sum, one) => sum + one.bytes, 0);
    console.log(`${rows.length} rows: ${written.requests} requests, ${bytes} bytes`);
    for (const one of requests) expect(one.bytes).toBeLessThan(LIMIT);
    expect(written.requests).toBeGreaterThan(8);
    expect(written.requests).toBeLessThan(8 + bytes / 3_000_000);
  }, 60_000);
});
