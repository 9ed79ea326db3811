/** Reads the workbook named on the command line to its end, and prints what became of it: run as a process of its own with little memory. */
import { readFileSync } from 'node:fs';
import { LIMITS, openSource } from '../../../src/workforce/source';
import { readRows } from '../../../src/xlsx';

async function main(): Promise<string> {
  const [, , path = ''] = process.argv;
  try {
    const source = await openSource('bomb.xlsx', readFileSync(path), {
      readWorkbook: (bytes) => readRows(bytes, LIMITS),
    });
    let rows = 0;
    for (const sheet of source.sheets) for await (const chunk of sheet.chunks()) rows += chunk.rows.length;
    return `read ${rows} rows`;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

void main().then((said) =>
  console.log(JSON.stringify({ said, peak: process.resourceUsage().maxRSS / 1024 })),
);
