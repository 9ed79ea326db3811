import { describe, expect, test } from 'vitest';
import example from '../../../examples/childrens-services.json';
import { parseCase } from '../../../src/appraisal/parse';
import { type JsonObject, NAMED_LISTS, type NamedList } from '../../../taskpane/appraisal/form/field';
import { pathText, setAt } from '../../../taskpane/appraisal/form/path';
import { namesIn, referencesTo, renamed } from '../../../taskpane/appraisal/form/references';
import { ALL_FIELDS } from '../../../taskpane/appraisal/steps';
import joint from '../../../examples/joint-workforce-service.json';

const childrens = example as unknown as JsonObject;

describe('a name that others refer to', () => {
  test('its references are found wherever they stand', () => {
    const found = referencesTo(ALL_FIELDS, childrens, 'roles', 'Senior practitioner').map(pathText);
    expect(found).toEqual(['agency[2].role', 'options[1].changes[5].role', 'options[2].changes[5].role']);
  });

  const cases: [string, JsonObject, Exclude<NamedList, 'years'>][] = [
    ['a role', childrens, 'roles'],
    ['a team', childrens, 'teams'],
    ['an agency assignment', childrens, 'agency'],
    ['an option', childrens, 'options'],
    ['a source of funding', joint as unknown as JsonObject, 'funding'],
    ['a partner', joint as unknown as JsonObject, 'partners'],
  ];
  test.each(cases)('%s is renamed, and the case holds together as before', (_, whole, list) => {
    expect(parseCase(whole).ok).toBe(true);
    for (const [i, from] of namesIn(whole, list).entries()) {
      const typed = setAt(whole, [...NAMED_LISTS[list], i, 'name'], 'Renamed');
      const after = renamed(ALL_FIELDS, typed, { list, from, to: 'Renamed' });
      const parsed = parseCase(after);
      expect(parsed.ok ? [] : parsed.problems).toEqual([]);
      expect(referencesTo(ALL_FIELDS, after, list, from)).toEqual([]);
      expect(referencesTo(ALL_FIELDS, after, list, 'Renamed')).toHaveLength(
        referencesTo(ALL_FIELDS, whole, list, from).length,
      );
    }
  });

  test('what is said of a single input follows the name of its role', () => {
    const whole: JsonObject = {
      roles: [{ name: 'Nurse' }],
      inputAssumptions: { 'Inputs / Nu / FTE': { low: 1 } },
    };
    expect(
      renamed(ALL_FIELDS, whole, { list: 'roles', from: 'Nu', to: 'Nurse' })['inputAssumptions'],
    ).toEqual({
      'Inputs / Nurse / FTE': { low: 1 },
    });
  });

  test.each([
    ['the new name is blank', [{ name: '' }], 'A', ''],
    ['another entry has the old name still', [{ name: 'B' }, { name: 'A' }], 'A', 'B'],
    ['there was no name before', [{ name: 'B' }], '', 'B'],
  ])('nothing follows where %s', (_, roles, from, to) => {
    const whole: JsonObject = { roles, teams: [{ posts: [{ role: from }] }] };
    expect(renamed(ALL_FIELDS, whole, { list: 'roles', from, to })).toBe(whole);
  });
});
