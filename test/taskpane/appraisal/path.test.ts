import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../taskpane/appraisal/form/field';
import { type Path, parsePath, pathText, setAt, valueAt } from '../../../taskpane/appraisal/form/path';

const whole: JsonObject = {
  options: [{ name: 'Stay' }, { name: 'Move', changes: [{ role: 'Nurse' }] }],
  inputAssumptions: { 'Inputs / 1. Stay / FTE': { low: 1 } },
};

describe('a place in a case', () => {
  test.each<[string, Path]>([
    ['title', ['title']],
    ['options[1].changes[0].role', ['options', 1, 'changes', 0, 'role']],
    ['inputAssumptions["Inputs / 1. Stay / FTE"]', ['inputAssumptions', 'Inputs / 1. Stay / FTE']],
    ['', []],
  ])('%j is read and written', (text, path) => {
    expect(parsePath(text, whole)).toEqual(path);
    expect(pathText(path)).toBe(text);
  });

  test('a name with dots in it, which the check writes without quotes, is found in the case', () => {
    expect(parsePath('inputAssumptions.Inputs / 1. Stay / FTE.low', whole)).toEqual([
      'inputAssumptions',
      'Inputs / 1. Stay / FTE',
      'low',
    ]);
  });
});

describe('another value at a place', () => {
  test.each<[string, JsonObject, Path, string | undefined, JsonObject]>([
    ['a field that is not there yet', {}, ['title'], 'A', { title: 'A' }],
    ['a group that is not there yet', {}, ['band', 'low'], 'A', { band: { low: 'A' } }],
    ['a group goes with its last field', { band: { low: 1 } }, ['band', 'low'], undefined, {}],
    [
      'a group keeps its other fields',
      { band: { low: 1, high: 2 } },
      ['band', 'low'],
      undefined,
      { band: { high: 2 } },
    ],
    [
      'an entry of a list stays empty',
      { roles: [{ name: 'A' }] },
      ['roles', 0, 'name'],
      undefined,
      { roles: [{}] },
    ],
    ['nothing where nothing was', {}, ['pool', 'usageUnit'], undefined, {}],
  ])('%s', (_, before, path, value, after) => expect(setAt(before, path, value)).toEqual(after));

  test('everything else is the same object as before', () => {
    const after = setAt(whole, ['options', 1, 'changes', 0, 'role'], 'Manager');
    expect(valueAt(after, ['options', 1, 'changes', 0, 'role'])).toBe('Manager');
    expect(valueAt(after, ['options', 0])).toBe(valueAt(whole, ['options', 0]));
    expect(valueAt(whole, ['options', 1, 'changes', 0, 'role'])).toBe('Nurse');
  });
});
