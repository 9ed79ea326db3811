/** One measured job in a process of its own: prints seconds of processor, peak megabytes and the rows that it read. */
import { createReadStream } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import Papa from 'papaparse';
import { layout } from '../../src/workbook';
import { importSource } from '../../src/workforce';
import { openSource } from '../../src/workforce/source';
import { workforceWorkbook } from '../../src/workforce/workbook';
import { writeXlsx } from '../../src/xlsx';

const [job = '', file = ''] = process.argv.slice(2);

/** As fast as it goes: the file as a stream of bytes that are decoded block by block, every cell a text, nothing kept. */
const papa = () =>
  new Promise<number>((done, failed) => {
    let rows = 0;
    Papa.parse<string[]>(createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 }), {
      chunk: ({ data }) => (rows += data.filter((cells) => cells.length > 1).length),
      complete: () => done(rows - 1),
      error: failed,
    });
  });

async function imported() {
  const source = await openSource(file, () => createReadStream(file, { highWaterMark: 1 << 18 }));
  return importSource(source, { asAt: '2026-03-31' });
}

/** As the command does; above what one sheet takes the table is left out and the profile is of values. */
async function profile(isWritten: boolean): Promise<number> {
  const read = await imported();
  if (read.counts.imported !== read.counts.read) {
    throw new Error(
      `${read.counts.notImported} rows were not imported: ${JSON.stringify(read.notImported[0])}`,
    );
  }
  const options = {
    title: 'Bench',
    author: 'Bench',
    date: '2026-04-01',
    version: '1.0',
    madeWith: 'Bench',
    asAt: '2026-03-31',
  };
  const described = layout(workforceWorkbook([read], options));
  if (isWritten) await writeXlsx(described);
  return read.counts.read;
}

// The engine goes on compiling what started up, on threads of its own, for a while.
await setTimeout(300);
const start = process.cpuUsage();
const rows = job === 'papa' ? await papa() : await profile(job === 'workbook');
const { user, system } = process.cpuUsage(start);
const seconds = (user + system) / 1e6;
console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024, rows }));
