import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { example, importing } from './importing';

const place = await importing();

/** Every part of the package as text, and the bytes of the archive, where a part might stand unpacked. */
const everything = (bytes: Uint8Array) =>
  Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');

/** What identifies somebody in each example, as the file has it. */
const PERSONAL = [
  [
    'asc-wds-worker.csv',
    [/\w+ Example\b/g, /QQ\d{6}A/g, /ZZ\d+ 9ZZ/g, /\d\d\/\d\d\/19\d\d/g, /held by Alex/g],
  ],
  ['asc-wds-workplace.csv', [/\d Example Street/g, /ZZ\d+ 1ZZ/g]],
  ['asc-wds-training.csv', [/Alex asked for more/g]],
  ['csww-census.xml', [/SW\d{3,}/g, /19\d\d-\d\d-\d\d/g]],
  ['organisation-chart.csv', [/\b[A-Z] Person\b/g, /[\w.]+@[\w.]+/g]],
  ['organogram-senior.csv', [/\b[A-Z] Person\b/g, /[\w.]+@[\w.]+/g, /01632 \d{6}/g]],
  ['hr-establishment.csv', [/\b[A-Z] Person\b/g]],
  ['caseload-list.csv', [/Worker (One|Two|Three|Four)/g]],
] as const;

describe('no part of the workbook holds what identifies a person', () => {
  test.each(PERSONAL)('%s', async (name, patterns) => {
    const text = await readFile(example(name), 'utf8');
    const values = [...new Set(patterns.flatMap((pattern) => text.match(pattern) ?? []))];
    expect(values.length).toBeGreaterThan(0);
    const { command, written } = await place();
    const { code, out, err } = await command(example(name), '--as-at', '31/03/2026');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const parts = everything(await written());
    expect(values.filter((value) => parts.includes(value) || out.includes(value))).toEqual([]);
    // A date is a serial number in a workbook.
    const serials = values.flatMap(serialOf).filter((serial) => parts.includes(`<v>${serial}</v>`));
    expect(serials).toEqual([]);
  });

  test('but with --keep-personal it does', async () => {
    const { command, written } = await place();
    await command(example('asc-wds-worker.csv'), '--keep-personal');
    const parts = everything(await written());
    for (const value of ['Alex Example', 'QQ123400A', 'ZZ1 9ZZ', 'held by Alex'])
      expect(parts).toContain(value);
  });

  test('of the children of Annex A neither', async () => {
    const { command, written } = await place();
    await command(example('annex-a.xlsx'));
    const parts = everything(await written());
    for (const value of ['Ana Example', 'Dev Example', '05/06/2014', 'WBRI', '>3001<', '>7011<'])
      expect(parts).not.toContain(value);
  });
});

function serialOf(value: string): number[] {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(value) ?? [];
  const iso = /^\d{4}-\d\d-\d\d$/.test(value) ? value : `${year}-${month}-${day}`;
  const time = Date.parse(iso);
  return Number.isNaN(time) ? [] : [time / 86_400_000 + 25_569];
}

test('a row that is not imported shows its cells but those of a person, and those that nobody knows', async () => {
  const text = await readFile(example('asc-wds-worker.csv'), 'utf8');
  const [header, ...rows] = text.trimEnd().split('\n');
  const unknown = [`${header},MYNOTE`, ...rows.map((row) => `${row},secret of theirs`)].join('\n');
  const { json, at, written } = await place({ 'staff.csv': unknown });
  const report = await json(at('staff.csv'));
  expect(report.files[0]).toMatchObject({ notImported: 1 });
  const parts = everything(await written());
  expect(parts).toContain('Not imported');
  for (const value of ['secret of theirs', 'Gray Example', 'QQ123406A', 'ZZ7 9ZZ'])
    expect(parts).not.toContain(value);
});
