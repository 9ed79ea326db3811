import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recalculate } from '../support/recalculate';
import { type ForeignCell, foreignFile } from '../share/foreign-file';
import { ownFolder, run } from './terminal';

const folder = await ownFolder();
const at = (name: string) => join(folder, name);

const CELLS: ForeignCell[] = [
  { at: 'A1', value: 61000 },
  { at: 'B1', value: 48000 },
  { at: 'C1', value: 13000, formula: '_xldudf_WFC_AGENCY_DIFFERENTIAL(A1,B1)' },
  { at: 'C2', value: 3750, formula: '_xldudf_WFC_POST_EMPLOYER_NI(30000,"2025/26")' },
];
const put = async (name: string, cells: readonly ForeignCell[] = CELLS) => {
  await writeFile(at(name), foreignFile({ sheets: [{ name: 'Team A', cells }] }));
  return at(name);
};

test('share writes a copy that shows every figure, and leaves the workbook as it was', async () => {
  const input = await put('in.xlsx');
  const before = await readFile(input);
  const { code, out, err } = await run(['share', input, '-o', at('out.xlsx')]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(
    `${at('out.xlsx')} is written.\n2 cells with a native formula, 0 cells kept as a value, 0 other places.\n` +
      'Added: the sheet WFC Rates.\nA reader without the add-in will see every figure.\n',
  );
  expect(await readFile(input)).toEqual(before);
  const { value } = recalculate(await readFile(at('out.xlsx')));
  expect([value("'Team A'!C1"), value("'Team A'!C2")]).toEqual([13000, 3750]);
});

describe('a preview writes nothing', () => {
  test('and lists each cell with its value and its formula, before and after', async () => {
    const { code, out } = await run(['share', await put('preview.xlsx'), '--preview']);
    expect(code).toBe(0);
    expect(out).toContain(
      "'Team A'!C1  before 13000, after 13000\n  =_xldudf_WFC_AGENCY_DIFFERENTIAL(A1,B1)\n  =(A1-B1)*1\n",
    );
    expect(out).toContain("'Team A'!C2  before 3750, after 3750\n");
    expect(out).toContain('Added: the sheet WFC Rates.');
    expect(out).not.toContain('another value');
  });

  test('and says first which cells would show another value', async () => {
    const stale = CELLS.map((cell) => (cell.at === 'C1' ? { ...cell, value: 12000 } : cell));
    const { out } = await run(['share', await put('stale.xlsx', stale), '--preview']);
    expect(out).toMatch(/^1 cell would show another value: 'Team A'!C1\.\n/);
    expect(out).toContain("'Team A'!C1  before 12000, after 13000  DIFFERS\n");
  });

  test('as JSON for a program', async () => {
    const { out } = await run(['share', await put('json.xlsx', CELLS.slice(0, 3)), '--preview', '--json']);
    expect(JSON.parse(out)).toEqual({
      cells: [
        {
          place: "'Team A'!C1",
          before: '=_xldudf_WFC_AGENCY_DIFFERENTIAL(A1,B1)',
          value: 13000,
          valueAfter: 13000,
          valueAfterFrom: 'the native formula, worked out here',
          differs: false,
          formula: '=(A1-B1)*1',
          checks: false,
        },
      ],
      others: [],
      sheetsAdded: [],
      notes: [],
      left: [],
      everyFigureShows: true,
    });
  });
});

test('--keep-checks keeps the functions’ own checks in every formula', async () => {
  const input = await put('checks.xlsx', CELLS.slice(0, 3));
  const { out } = await run(['share', input, '--preview', '--keep-checks']);
  expect(out).toMatch(/\n {2}=IF\(ISNUMBER\(FIND\(/);
});

test('what is left is named, with exit code 1', async () => {
  const cell = { at: 'A1', error: '#NAME?', formula: 'WFC.NO.SUCH(B1)' };
  const { code, out } = await run(['share', await put('left.xlsx', [cell]), '-o', at('left-out.xlsx')]);
  expect(code).toBe(1);
  expect(out).toContain("will not see these:\n  'Team A'!A1: there is no function WFC.NO.SUCH");
});

test('values that were not saved are for Excel to work out when it opens the copy', async () => {
  const input = await put('stale.xlsx', [{ at: 'A1', error: '#NAME?', formula: 'WFC.RATE.GAP(0.5,0.25)' }]);
  const { out } = await run(['share', input, '-o', at('stale-out.xlsx')]);
  expect(out).toContain('Excel works them out when it opens it');
  expect(recalculate(await readFile(at('stale-out.xlsx'))).value("'Team A'!A1")).toBe(25);
});

describe('share refuses, with exit code 2 and nothing written', () => {
  test.each<[string, (input: string) => string[], RegExp]>([
    ['the workbook itself as its copy', (input) => [input, '-o', input, '--force'], /is the workbook itself/],
    ['a copy of another kind', (input) => [input, '-o', at('out.xlsm')], /a name that ends in \.xlsx/],
    ['no name for the copy', (input) => [input], /add -o out\.xlsx, or --preview/],
    ['a file that exists', (input) => [input, '-o', at('there.xlsx')], /exists already/],
    ['a file that is not there', () => [at('none.xlsx'), '-o', at('o.xlsx')], /there is no such file/],
    [
      'what is no workbook',
      () => [at('text.xlsx'), '-o', at('o.xlsx')],
      /text\.xlsx: .*not an \.xlsx workbook/,
    ],
  ])('%s', async (_what, args, message) => {
    const input = await put('refused.xlsx');
    await writeFile(at('there.xlsx'), 'x');
    await writeFile(at('text.xlsx'), 'some text');
    const { code, out, err } = await run(['share', ...args(input)]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(await readFile(at('there.xlsx'), 'utf8')).toBe('x');
  });
});
