/** Reads each workbook named on the command line to its end, and prints what became of them: run as a process of its own with little memory. */
import { readFileSync } from 'node:fs';
import { LIMITS, openSource } from '../../../src/workforce/source';
import { readRows } from '../../../src/xlsx';

async function outcomeOf(path: string): Promise<string> {
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

async function main(): Promise<void> {
  const said: string[] = [];
  for (const path of process.argv.slice(2)) said.push(await outcomeOf(path));
  console.log(JSON.stringify({ said, peak: process.resourceUsage().maxRSS / 1024 }));
}

void main();
