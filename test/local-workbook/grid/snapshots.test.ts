import { describe, expect, it } from 'vitest';
import { EMPTY_WORKBOOK } from '../../../local-workbook/grid/univer/node';
import { area, gridForTests } from './support';

const { grid, sheet, write, cell } = gridForTests();

describe('snapshots', () => {
  it('opening one gives the same document, calculated anew', async () => {
    const id = sheet();
    write(0, 0, [
      ['Post', 'FTE', 'Start'],
      ['SW', 2, '01/04/2026'],
      ['ASYE', 3, true],
    ]);
    await grid.tables.add(id, area(0, 0, 3, 3), true);
    write(5, 0, [['=SUM(Table1[FTE])*Factor', '=SEQUENCE(2)', "'007", '=1/0']]);
    grid.names.add({ name: 'Factor', formula: '=10', comment: '', visible: true });
    const other = grid.sheets.add('Other');
    grid.names.add({ name: 'Here', formula: '=Other!$A$1', comment: '', visible: true, sheet: other });
    grid.formats.set(id, area(0, 0, 1, 3), {
      bold: true,
      fill: '#0B5C6B',
      fontColour: '#FFFFFF',
      borders: { EdgeBottom: { style: 'Double', weight: 'Thick', colour: '#000000' } },
    });
    grid.formats.set(id, area(0, 6, 1_048_576, 1), { numberFormat: '0.0%' });
    grid.formats.setColumnWidth(id, 1, 1, 90);
    grid.formats.setHidden(id, area(9, 0, 2, 16384), 'rows', true);
    grid.structure.merge(id, area(12, 0, 1, 3), false);
    grid.cells.setLink(id, area(14, 0), { documentReference: 'Other!A1', textToDisplay: 'Other' });
    for (const formula of ['=$B2>2', '=$B2<1'])
      grid.rules.addConditional(id, {
        areas: [area(1, 0, 2, 3)],
        type: 'Custom',
        rule: { formula },
        format: { bold: true },
        stopIfTrue: false,
      });
    grid.rules.setValidation(id, area(1, 0, 2, 1), {
      rule: { list: { inCellDropDown: true, source: 'SW,ASYE' } },
      ignoreBlanks: false,
      errorAlert: { message: 'No', showAlert: true, style: 'Warning', title: 'T' },
      prompt: { message: 'P', showPrompt: true, title: '' },
    });
    grid.sheets.set(other, { visibility: 'VeryHidden', tabColour: '#B45309', gridlines: false });
    grid.sheets.set(id, { frozen: { rows: 1, columns: 0 } });
    grid.properties.set({ title: 'Case' });
    grid.sheets.protect(id, { allowAutoFilter: true });
    await grid.calculation.settled();
    const taken = grid.snapshot();
    expect(JSON.parse(JSON.stringify(taken))).toEqual(taken);
    await grid.open(taken);
    await grid.calculation.settled();
    expect(grid.snapshot()).toEqual(taken);
    expect(cell(5, 0).value).toBe(50);
    await grid.open(EMPTY_WORKBOOK);
    expect(grid.names.list()).toEqual([]);
    expect(grid.tables.list()).toEqual([]);
    await grid.undo();
    expect(grid.snapshot()).toEqual(EMPTY_WORKBOOK);
  });
  it('equal documents give equal snapshots, whatever the order', async () => {
    const first = async () => {
      write(0, 0, [[1, 2]]);
      grid.formats.set(sheet(), area(0, 1), { bold: true });
      grid.names.add({ name: 'A_', formula: '=1', comment: '', visible: true });
      grid.names.add({ name: 'B_', formula: '=2', comment: '', visible: true });
      await grid.calculation.settled();
      return grid.snapshot();
    };
    const second = async () => {
      await grid.open(EMPTY_WORKBOOK);
      grid.names.add({ name: 'B_', formula: '=2', comment: '', visible: true });
      grid.formats.set(sheet(), area(0, 1), { bold: true, italic: true });
      write(0, 1, [[2]]);
      grid.formats.set(sheet(), area(0, 1), { italic: false });
      write(0, 0, [[1]]);
      grid.names.add({ name: 'A_', formula: '=1', comment: '', visible: true });
      await grid.calculation.settled();
      return grid.snapshot();
    };
    expect(JSON.stringify(await first())).toBe(JSON.stringify(await second()));
  });
});
