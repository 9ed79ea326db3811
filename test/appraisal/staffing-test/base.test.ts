import { describe, expect, test } from 'vitest';
import { staffingBase } from '../../../src/appraisal/staffing-test';
import { DRAFT, baseOf, problemsOf } from './support';

test('roles and teams alone are enough: no title, no years, no options', () => {
  const { roles, teams, agency, band } = DRAFT;
  const base = staffingBase({ roles, teams, agency, band });
  expect(base).toMatchObject({ ok: true, hasYears: false });
});

test('what is half typed elsewhere in the draft stands in nobody’s way', () => {
  const base = staffingBase({
    ...DRAFT,
    title: 7,
    options: [{ changes: [{ change: 'add post' }] }],
    risks: [{}],
    funding: [{ kind: 'reserve' }, ...DRAFT.funding],
  });
  expect(base).toMatchObject({ ok: true, hasYears: true });
});

test('the two options begin alike, without changes, savings or one-off costs', () => {
  const [doNothing, underTest] = baseOf({
    ...DRAFT,
    options: [{ name: 'As is', oneOff: [{ name: 'Move', amount: 9, year: '2026/27' }] }],
  }).options;
  expect({ ...underTest, name: '' }).toEqual({ ...doNothing, name: '' });
  expect(doNothing).toMatchObject({ changes: [], savings: [], oneOff: [] });
});

test('of the funding only the grants count, before any cut of theirs', () => {
  expect(baseOf(DRAFT).funding).toMatchObject([{ name: 'Grant', kind: 'grant', amount: 500_000, cuts: [] }]);
});

describe('the years', () => {
  const pay = [{ year: '2027/28', award: 0.03 }];
  test.each([
    ['without any, pay does not move', { years: undefined, pay }, { years: ['2000/01'], pay: [] }],
    ['without a price base, the first year is it', {}, { years: DRAFT.years, priceBase: '2026/27' }],
    [
      'a price base that is there is kept',
      { priceBase: '2025/26', pay },
      { priceBase: '2025/26', pay: [{ award: 0.03 }] },
    ],
  ])('%s', (_, parts, wanted) => {
    expect(baseOf({ ...DRAFT, ...parts })).toMatchObject(wanted);
  });

  test('pay that moves needs its price base', () => {
    expect(problemsOf(staffingBase({ ...DRAFT, pay }))).toMatchObject([{ path: 'priceBase' }]);
  });
});

describe('a problem has its place in the draft', () => {
  const [role] = DRAFT.roles;
  test.each([
    ['no teams', { teams: undefined }, 'teams'],
    ['a role without a cost', { roles: [{ name: 'Social worker' }] }, 'roles[0].annualCost'],
    ['an unknown role', { roles: [role], agency: [{ ...DRAFT.agency[0], role: 'Nurse' }] }, 'agency[0].role'],
    ['cases without a band', { band: undefined }, 'teams[0].band'],
    ['years with a gap', { years: ['2026/27', '2028/29'] }, 'years[1]'],
    [
      'a grant without an amount, third of the money',
      { funding: [...DRAFT.funding, { name: 'Other', kind: 'grant' }] },
      'funding[2].amount',
    ],
    [
      'a grant of the same name, third of the money',
      { funding: [...DRAFT.funding, DRAFT.funding[1]] },
      'funding[2].name',
    ],
  ])('%s', (_, parts, path) => {
    expect(problemsOf(staffingBase({ ...DRAFT, ...parts })).map((problem) => problem.path)).toContain(path);
  });
});
