import { describe, expect, it } from 'vitest';
import { annexA } from '../../../src/workforce/formats/annex-a';
import type { RawCell, SourceSheet } from '../../../src/workforce/source';
import { aggregated, sheetOfRows } from './read';

const CLOSING = {
  6: 'CIN Closure Date',
  7: 'Child Protection Plan End Date',
  8: 'Date Ceased to be Looked After',
} as const;

/** A list of the workbook; each row is child, team, worker and, where the list has one, the closing date. */
function list(number: number, rows: RawCell[][]): SourceSheet {
  const closing = CLOSING[number as keyof typeof CLOSING] ?? (number === 3 ? 'Referral NFA?' : 'Gender');
  const header = ['Child Unique ID', 'Date of Birth', 'Allocated Team', 'Allocated Worker', closing];
  const body = rows.map(([child = null, team = null, worker = null, closed = null]) => [
    child,
    '01/01/2015',
    team,
    worker,
    closed,
  ]);
  return { ...sheetOfRows([header, ...body]), name: `List ${number}` };
}

const cases = async (...sheets: SourceSheet[]) =>
  (await aggregated(annexA, sheets)).rows.map((row) => [
    row.worker,
    row.list,
    row.openCases,
    row.closedCases,
  ]);

describe('Annex A', () => {
  it('counts open rows by worker, team and list, and closed ones apart', async () => {
    expect(
      await cases(
        list(7, [
          ['1', 'North', 'Ana', null],
          ['2', 'North', 'Ana', '04/03/2026'],
          ['3', 'South', 'Ben', null],
        ]),
        list(8, [['4', 'North', 'Ana', null]]),
      ),
    ).toEqual([
      ['Ana', 'List 7', 1, 1],
      ['Ana', 'List 8', 1, 0],
      ['Ben', 'List 7', 1, 0],
    ]);
  });

  it('counts a child in two lists of one worker once, in the weightier list', async () => {
    expect(await cases(list(6, [['1', 'North', 'Ana']]), list(8, [['1', 'North', 'Ana']]))).toEqual([
      ['Ana', 'List 8', 1, 0],
    ]);
  });

  it('counts a child of two workers for each of them', async () => {
    expect(await cases(list(8, [['1', 'North', 'Ana']]), list(9, [['1', 'North', 'Ben']]))).toEqual([
      ['Ana', 'List 8', 1, 0],
      ['Ben', 'List 9', 1, 0],
    ]);
  });

  it.each(['#N/A', '', 'Unallocated', { error: '#N/A' }])('counts %j as not allocated', async (nobody) => {
    expect(await cases(list(6, [['1', nobody, nobody]]))).toEqual([['Not allocated', 'List 6', 1, 0]]);
  });

  it('does not count as unallocated a child whom another list allocates', async () => {
    expect(await cases(list(6, [['1', 'North', '#N/A']]), list(8, [['1', 'North', 'Ana']]))).toEqual([
      ['Ana', 'List 8', 1, 0],
    ]);
  });

  it('closes what Lists 3 to 5 tell of a child whose case is closed, and a referral without further action', async () => {
    expect(
      await cases(
        list(3, [
          ['1', 'Duty', 'Ana', 'b) No'],
          ['2', 'Duty', 'Ana', 'a) Yes'],
          ['3', 'Duty', 'Ana', 'No'],
        ]),
        list(6, [['1', 'North', 'Ben', '01/02/2026']]),
      ),
    ).toEqual([
      ['Ana', 'List 3', 1, 2],
      ['Ben', 'List 6', 0, 1],
    ]);
  });

  it('accounts for every row: open, closed or repeated', async () => {
    const { read, sum, notes } = await aggregated(annexA, [
      list(6, [
        ['1', 'North', 'Ana'],
        ['2', 'North', 'Ana', '01/02/2026'],
        [null, 'North', null],
        [null, 'North', null],
      ]),
      list(8, [['1', 'North', 'Ana']]),
      { ...list(8, [['9', 'North', 'Ana']]), name: 'List 10' },
    ]);
    expect([read, sum('openCases'), sum('closedCases')]).toEqual([5, 3, 1]);
    expect(notes).toEqual([
      '5 rows of children in 2 lists: 3 open cases, 1 row closed, 1 row of a child already counted for the worker.',
      '2 open cases have no allocated worker.',
    ]);
  });

  it('writes nothing that tells who the children are', () => {
    expect(annexA.aggregate?.columns).toEqual(['worker', 'team', 'list', 'openCases', 'closedCases']);
  });
});
