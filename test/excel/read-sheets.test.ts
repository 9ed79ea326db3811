import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSheets } from '../../taskpane/appraisal/host/read-sheets';
import { parsed } from '../support/cases';
import { at, builds, control, done, type } from './support/appraisal';
import { builtFile, openBuilt } from './support/built';
import { GRIDS } from './support/grids';
import { openWorkbook, type OpenWorkbook } from './support/open';

let open: OpenWorkbook;
const pane = parsed(builtFile);
const read = (json: unknown = pane) => readSheets(json, control());
const typeCases = (cases: number | string) => type({ [`Inputs!${at(open, 'Inputs', 100)}`]: cases });
/** The case with other cases for Duty. */
const withCases = (cases: number) => ({ ...pane, teams: [{ ...pane.teams[0]!, cases }, pane.teams[1]!] });

describe('a workbook with the sheets of an appraisal', () => {
  beforeEach(async () => {
    open = await openBuilt();
  }, 120_000);
  afterEach(() => open.close());

  test('nothing typed: the pane has it all', async () => {
    expect(await read()).toMatchObject({ case: pane, isTyped: false, words: /^Read: nothing/ });
  });

  test('what was typed on a sheet and what was changed in the pane, both; and nothing is written', async () => {
    await typeCases(117);
    await open.grid.calculation.settled();
    const before = JSON.stringify(open.grid.snapshot());
    const { case: joined, isTyped } = await read({ ...pane, title: 'Another title' });
    expect(joined).toEqual({ ...withCases(117), title: 'Another title' });
    expect(isTyped).toBe(true);
    expect(JSON.stringify(open.grid.snapshot())).toBe(before);
  });

  test('a refresh afterwards finds both sides alike, and keeps it', async () => {
    await typeCases(117);
    const { case: joined } = await read();
    const refreshed = await done(builds(joined));
    expect(refreshed.case).toEqual(withCases(117));
  });

  test('changed in both places, differently: it is named, and the pane keeps its own', async () => {
    await typeCases(117);
    await expect(read(withCases(90))).rejects.toThrow(/^Nothing was read: Teams, Duty: cases was changed/);
  });

  test('a cell that cannot be read is named', async () => {
    const cell = at(open, 'Inputs', 100);
    await typeCases('many');
    await expect(read()).rejects.toThrow(`Nothing was read: Inputs ${cell} holds what cannot be read`);
  });

  test('a case that is not whole is not joined with anything', async () => {
    await expect(read({ ...pane, title: undefined })).rejects.toThrow(/^Nothing was read: the appraisal/);
  });
});

test('a workbook without such sheets has none to read', async () => {
  open = await openWorkbook(GRIDS[0]![1]);
  await expect(read()).rejects.toThrow(/^The workbook has no sheets of an appraisal/);
  open.close();
});
