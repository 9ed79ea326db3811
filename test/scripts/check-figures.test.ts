import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { foreignFile } from '../share/foreign-file';
import { expectSame, recalculate } from '../support/recalculate';
import { readPackage } from '../xlsx/package';
import { ownFolder, run } from './terminal';

const folder = await ownFolder();
const at = (name: string) => join(folder, name);

/** Central Bedfordshire adult social care workforce strategy 2010, lines 276 to 281. */
const PASTED = 'Care workers\t1311\nSenior care worker\t187\nRegistered nurse\t113\nTotal main types\t1767\n';

test('a table that was copied out of a report, from standard input', async () => {
  expect(await run(['check-figures', '-'], { stdin: PASTED })).toEqual({
    ...{ code: 0, err: '' },
    out:
      'No: Total main types: 1767\n  Sum of figures: 1311 + 187 + 113 = 1,611\n' +
      '  Does not follow from the figures shown: 156 more than computed. It may be rounded, or rest on figures not shown.\n' +
      '1 figure checked: 1 No.\n',
  });
});

describe('the same table as a file', () => {
  const CELLS = [
    ...['Care', 'Nurses', 'Total'].map((value, i) => ({ at: `B${i + 3}`, value })),
    ...[60, 40, 100].map((value, i) => ({ at: `C${i + 3}`, value })),
    { at: 'E3', value: 'A note' },
  ];
  test.each<[string, string, () => string | Uint8Array, string[]]>([
    ['CSV', 'a.csv', () => 'Team,Staff\nCare,"1,060"\nNurses,40\nTotal,"1,100"\n', []],
    [
      'text with blanks',
      'a.txt',
      () => 'Team       Staff\nCare      1,060\nNurses       40\nTotal     1,100\n',
      [],
    ],
    [
      'a workbook',
      'a.xlsx',
      () => foreignFile({ sheets: [{ name: 'Data', cells: CELLS }] }),
      ['--range', 'B3:C5'],
    ],
  ])('%s', async (_, name, content, args) => {
    await writeFile(at(name), content());
    const { code, out } = await run(['check-figures', at(name), ...args]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Yes: Total.*: 1,?1?00\n {2}Sum of figures: [\d,]+ \+ 40 = 1,?1?00\n1 figure checked: 1 Yes\.\n$/,
    );
  });

  test('of a workbook the cells are named as they stand', async () => {
    await writeFile(at('b.xlsx'), foreignFile({ sheets: [{ name: 'Data', cells: CELLS }] }));
    const { out } = await run(['check-figures', at('b.xlsx'), '--sheet', 'Data', '--json']);
    expect(JSON.parse(out)).toEqual({
      source: `${at('b.xlsx')}, Data`,
      figures: [
        {
          figure: 'Total',
          cell: 'C5',
          printed: '100',
          claim: 'sum',
          parts: ['C3', 'C4'],
          computed: 100,
          verdict: 'Yes',
          difference: 0,
        },
      ],
    });
  });
});

test('-o writes the results as a workbook whose formulas give the same', async () => {
  await writeFile(at('c.txt'), PASTED);
  const { code, out } = await run(['check-figures', at('c.txt'), '-o', at('out.xlsx')]);
  expect([code, out]).toEqual([0, `${at('out.xlsx')} is written.\n1 figure checked: 1 No.\n`]);
  const recalculated = recalculate(await readFile(at('out.xlsx')));
  expectSame(recalculated);
  expect(recalculated.cells.map(({ recalculated: value }) => value)).toContain('No');
});

test('-o names the file that was checked and not the folders that it lay in', async () => {
  await writeFile(at('c.txt'), PASTED);
  await run(['check-figures', at('c.txt'), '-o', at('out.xlsx'), '--force']);
  const { parts } = readPackage(await readFile(at('out.xlsx')));
  const text = [...parts.values()].join('\n');
  expect(text).toContain('c.txt');
  expect(text).not.toContain(at('c.txt'));
});

describe('check-figures refuses, with exit code 2', () => {
  test.each<[string, string[], RegExp]>([
    ['a file that is not there', ['none.csv'], /there is no such file/],
    ['nothing', ['empty.txt'], /nothing was pasted/],
    ['a sheet that is not there', ['a.xlsx', '--sheet', 'Nowhere'], /has no sheet "Nowhere"; allowed: Data/],
    ['a range that is none', ['a.xlsx', '--range', 'A:B'], /found "A:B"; allowed: cells such as A1:F20/],
    ['a range of text', ['c.txt', '--range', 'A1:B2'], /is text; --sheet and --range are for workbooks/],
    ['a file that exists', ['c.txt', '-o', 'there.xlsx'], /exists already/],
  ])('%s', async (_, args, message) => {
    await writeFile(at('empty.txt'), ' \n');
    await writeFile(at('c.txt'), PASTED);
    await writeFile(at('there.xlsx'), 'x');
    const named = args.map((arg) => (/\.\w{3,4}$/.test(arg) ? at(arg) : arg));
    const { code, out, err } = await run(['check-figures', ...named]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(await readFile(at('there.xlsx'), 'utf8')).toBe('x');
  });
});
