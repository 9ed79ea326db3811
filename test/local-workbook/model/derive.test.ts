import { describe, expect, it } from 'vitest';
import { deriveModel } from '../../../local-workbook/model/derive';
import { readModel } from '../../../local-workbook/model/write';

const model = readModel();

describe('the class model that the MIT typings give', () => {
  it('knows what a range has, which of it can be assigned, and since when', () => {
    expect(model.classes.Range).toMatchObject({
      set: 'ExcelApi 1.1',
      tracked: true,
      properties: {
        address: {},
        values: { writable: true, matrix: true },
        formulasR1C1: { set: 'ExcelApi 1.2', writable: true, matrix: true },
        hyperlink: { set: 'ExcelApi 1.7', writable: true },
      },
      links: { format: { class: 'RangeFormat' }, worksheet: { class: 'Worksheet' } },
      methods: {
        getCell: { parameters: [2, 2], returns: 'Range' },
        clear: { parameters: [0, 1] },
        getSpillingToRangeOrNullObject: { set: 'ExcelApi 1.12', returns: 'Range' },
      },
    });
    expect(model.classes.Range?.properties.address?.writable).toBeUndefined();
  });

  it('knows what a collection holds and what an object announces', () => {
    expect(model.classes.WorksheetCollection).toMatchObject({
      items: 'Worksheet',
      events: { onChanged: { set: 'ExcelApi 1.9' } },
    });
  });

  it('knows enumerations by their values', () => {
    expect(model.classes.Worksheet?.properties.visibility?.enum).toBe('SheetVisibility');
    expect(model.enums.SheetVisibility).toEqual(['Visible', 'Hidden', 'VeryHidden']);
  });

  it('knows methods that take any number of arguments', () => {
    expect(model.classes.Functions?.methods.sum?.parameters).toEqual([0, Number.MAX_SAFE_INTEGER]);
  });

  it('tells the set of reading from that of assigning', () => {
    expect(model.classes.Worksheet?.properties.visibility).toMatchObject({ writeSet: 'ExcelApi 1.2' });
  });

  it('leaves out what never reaches the host', () => {
    for (const { properties, links, methods } of Object.values(model.classes))
      for (const name of ['context', 'load', 'toJSON', 'track', 'untrack', 'isNullObject'])
        expect({ ...properties, ...links, ...methods }).not.toHaveProperty(name);
  });

  it('is small enough for a page: below 200 KB', () => {
    expect(JSON.stringify(model).length).toBeLessThan(200_000);
  });

  it('says so where the typings are not what they were', () => {
    expect(() => deriveModel('declare namespace Word {\n}\n', '2.0')).toThrow('no namespace Excel');
  });
});
