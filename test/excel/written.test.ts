import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Grid } from '../../local-workbook/grid/grid';
import { findRenames, toRenames, withRenames } from '../../src/excel/clashes';
import { splitAddress } from '../../src/excel/charts';
import { type Progress, type Written, writeWorkbook } from '../../src/excel';
import { generatedFiles } from '../support/cases';
import { fillCouncilWorkbook } from './support/council';
import { describedOf, exampleWorkbook, withTeams } from './support/described';
import { differences } from './support/expected';
import { GRIDS } from './support/grids';
import { openWorkbook, type OpenWorkbook } from './support/open';

/** Excel's limit on a request. */
const LIMIT = 5 * 1024 * 1024;
const example = exampleWorkbook();
/** How many there are, and the first of them: a wrong theme differs in thousands of cells. */
const few = (found: readonly string[]) => ({ count: found.length, first: found.slice(0, 12) });
const NONE = { count: 0, first: [] };

const cases = generatedFiles(3, 20_261);

const idOf = (grid: Grid, name: string) => grid.sheets.list().find((sheet) => sheet.name === name)?.id ?? '';

describe.each(GRIDS)('the example written into the open workbook, in %s', (_, make) => {
  const progress: Progress[] = [];
  let open: OpenWorkbook;
  let grid: Grid;
  let written: Written;
  beforeAll(async () => {
    open = await openWorkbook(make);
    ({ grid } = open);
    written = await writeWorkbook(example, { front: 'Summary', progress: (one) => progress.push(one) });
    await grid.calculation.settled();
  }, 120_000);
  afterAll(() => open.close());

  test('is the one described: every value, formula, number format and style', () => {
    expect(few(differences(grid, example))).toEqual(NONE);
    const names = example.sheets.map(({ name }) => name);
    expect(written).toMatchObject({ sheets: names, renamed: [], requests: 8 });
    expect(grid.sheets.list().map(({ name }) => name)).toEqual(['Sheet1', ...names]);
    expect(grid.sheets.get(grid.sheets.active()).name).toBe('Summary');
    expect(progress.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(progress.slice(2).map(({ of }) => of)).toEqual([8, 8, 8, 8, 8, 8]);
    expect(progress.at(-1)?.what).toBe('setting up the pages');
  });

  test('has its tables, names, rules, charts, merged cells and pages', () => {
    expect(grid.tables.list().map(({ name }) => name)).toEqual(
      example.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
    );
    for (const table of grid.tables.list()) {
      const described = example.sheets
        .flatMap(({ tables }) => tables)
        .find(({ name }) => name === table.name);
      expect(table.columns).toEqual(described?.columns);
      expect([table.style, table.showBandedRows, table.showFilterButton]).toEqual([
        example.tableStyle,
        false,
        described?.filter,
      ]);
    }
    const named = grid.names
      .list()
      .map(({ name, formula }) => [name, splitAddress(formula.slice(1))] as const);
    expect(new Map(named)).toEqual(
      new Map(example.names.map(({ name, refersTo }) => [name, splitAddress(refersTo)])),
    );
    for (const sheet of example.sheets) {
      const id = idOf(grid, sheet.name);
      expect([sheet.name, grid.structure.merged(id).length]).toEqual([sheet.name, sheet.merges.length]);
      expect([sheet.name, grid.rules.validations(id).length]).toEqual([
        sheet.name,
        sheet.validations.reduce((sum, { ranges }) => sum + ranges.length, 0),
      ]);
      expect(grid.rules.conditionals(id).map(({ rule }) => JSON.stringify(rule))).toEqual(
        sheet.conditionalFormats.map(({ formula }) =>
          expect.stringContaining(JSON.stringify(`=${formula}`).slice(1, -1)),
        ),
      );
      const charts = grid.charts.list(id);
      expect(charts.map(({ title }) => splitAddress((title.cell ?? '').replace(/^=/, '')))).toEqual(
        sheet.charts.map(({ title }) => splitAddress(title.cell ?? '')),
      );
      charts.forEach((chart, i) => {
        const described = sheet.charts[i]!;
        expect(chart.series.map(({ name }) => name)).toEqual(described.series.map(({ name }) => name.text));
        expect(chart.series.map(({ values }) => splitAddress(values))).toEqual(
          described.series.map(({ values }) => splitAddress(values)),
        );
        expect(chart.series.map(({ type }) => type === 'Line')).toEqual(
          described.series.map(({ rule }) => rule !== undefined),
        );
      });
      const page = grid.pages.get(id);
      expect([page.orientation.toLowerCase(), page.rowBreaks]).toEqual([
        sheet.print.orientation,
        sheet.print.breaks,
      ]);
      expect(page.headersFooters.rightHeader).toContain(sheet.name);
    }
  });

  test('can be written a second time beside the first', async () => {
    const { renamed } = await writeWorkbook(example);
    await grid.calculation.settled();
    expect(renamed).toHaveLength(
      example.sheets.length + example.names.length + example.sheets.flatMap(({ tables }) => tables).length,
    );
    const both = [example, withRenames(example, toRenames(renamed))];
    for (const described of both) expect(few(differences(grid, described))).toEqual(NONE);
  }, 120_000);
});

describe.each(GRIDS)('a workbook written into the open one, in %s', (_, make) => {
  let open: OpenWorkbook;
  afterEach(() => open.close());

  test.each(cases)(
    'is the one described for a generated case with odd names, texts and figures',
    async (file) => {
      open = await openWorkbook(make);
      const described = describedOf(file);
      await writeWorkbook(described);
      await open.grid.calculation.settled();
      expect(few(differences(open.grid, described))).toEqual(NONE);
    },
    300_000,
  );

  test('goes beside sheets, tables and names of the same names, which stay as they are', async () => {
    open = await openWorkbook(make);
    await fillCouncilWorkbook();
    const { grid } = open;
    await grid.calculation.settled();
    const before = grid.snapshot();
    const written = await writeWorkbook(example, { front: 'Summary' });
    await grid.calculation.settled();
    const renamed = findRenames(example, {
      sheets: ['Budget', 'Summary', 'Staff'],
      names: ['Establishment', 'Band_low'],
    });
    expect(written.renamed).toEqual(renamed);
    expect(renamed.map(({ to }) => to)).toEqual(['Summary (2)', 'Establishment2', 'Band_low2']);
    expect(few(differences(grid, withRenames(example, toRenames(renamed))))).toEqual(NONE);
    expect(grid.sheets.get(grid.sheets.active()).name).toBe('Summary (2)');
    const after = grid.snapshot();
    expect(after.sheets.slice(0, 3)).toEqual(before.sheets);
    expect(after.names.filter(({ name }) => name === 'Band_low')).toEqual(before.names);
  }, 120_000);

  test('is the one described for ten teams, in as many requests as the example', async () => {
    open = await openWorkbook(make);
    const described = describedOf(withTeams(10));
    const { requests } = await writeWorkbook(described);
    await open.grid.calculation.settled();
    expect(few(differences(open.grid, described))).toEqual(NONE);
    for (const bytes of open.requests) expect(bytes).toBeLessThan(LIMIT);
    expect(requests).toBe(8);
  }, 300_000);
});
