import { describe, expect, test } from 'vitest';
import example from '../../../examples/childrens-services.json';
import { parseCase } from '../../../src/appraisal/parse';
import { appraisalCase } from '../../../src/appraisal/schema';
import { problemsOf } from '../../../taskpane/appraisal/form/check';
import type { Json, JsonObject } from '../../../taskpane/appraisal/form/field';
import { parsePath, pathText, setAt } from '../../../taskpane/appraisal/form/path';
import { whereOf, whyOf } from '../../../taskpane/appraisal/form/words';

const checks = { parse: parseCase, hasShape: (json: unknown) => appraisalCase.safeParse(json).success };
const whole = example as unknown as JsonObject;
const edited = (edits: Readonly<Record<string, Json | undefined>>, json = whole) =>
  Object.entries(edits).reduce((all, [path, value]) => setAt(all, parsePath(path, all), value), json);
const found = (json: JsonObject) => problemsOf(json, checks);
const paths = (json: JsonObject) => found(json).map(({ path }) => pathText(path));

describe('what is missing or wrong in a case that is being typed', () => {
  test('a whole case has no problem', () => expect(found(whole)).toEqual([]));

  test('a blank case lacks what every case needs, and nothing else', () => {
    expect(paths({}).toSorted()).toEqual([
      'author',
      'date',
      'decision',
      'options',
      'organisation',
      'priceBase',
      'recommendation',
      'roles',
      'teams',
      'title',
      'years',
    ]);
    expect(found({}).every(({ isMissing }) => isMissing)).toBe(true);
  });

  // The check of a case looks at the second of these only once the first is mended; the pane says both.
  test.each<[string, Readonly<Record<string, Json | undefined>>, readonly string[]]>([
    [
      'a name that is not there',
      { title: undefined, 'agency[0].team': 'Nowhere' },
      ['title', 'agency[0].team'],
    ],
    [
      'more vacant posts than posts',
      { 'roles[0].annualCost': undefined, 'teams[0].posts[0].vacant': 9 },
      ['roles[0].annualCost', 'teams[0].posts[0].vacant'],
    ],
    [
      'a year that does not follow',
      { decision: undefined, 'years[1]': '2030/31' },
      ['decision', 'years[1]', 'years[2]'],
    ],
    [
      'a name used twice',
      { date: undefined, 'teams[1].name': 'placement AND support' },
      ['date', 'agency[1].team', 'agency[2].team', 'teams[2].name'],
    ],
    [
      'a figure that is none',
      { 'roles[0].annualCost': 'a lot', 'agency[0].role': 'X' },
      ['roles[0].annualCost', 'agency[0].role'],
    ],
    [
      'a salary without a tax year',
      { author: undefined, 'roles[0].annualCost': undefined, 'roles[0].salary': 30000 },
      ['author', 'taxYear'],
    ],
  ])('%s beside another problem', (_, edits, expected) => {
    expect(paths(edited(edits))).toEqual(expect.arrayContaining([...expected]));
  });

  test.each<[string, Readonly<Record<string, Json | undefined>>, readonly string[]]>([
    ['no years: years of savings are not held against them', { years: undefined }, ['years']],
    ['no roles: posts are not held against them', { roles: undefined }, ['roles']],
    ['a role without a name', { 'roles[1].name': undefined }, ['roles[1].name']],
    ['one option alone', { options: [{ name: '1. Do nothing: keep five agency workers' }] }, ['options']],
    ['half a band', { 'band.low': undefined }, ['band.low']],
  ])('%s', (_, edits, expected) => expect(paths(edited(edits))).toEqual(expected));

  test('every single field that is taken away from the example is either not needed or named, and nothing far from it', () => {
    const places = [...placesIn(whole)];
    expect(places.length).toBeGreaterThan(200);
    for (const path of places) {
      const json = setAt(whole, path, undefined);
      const parsed = parseCase(json);
      const said = found(json);
      // Taking away what the pane checks beyond the first stage must never say less than the check itself.
      expect(said.length > 0, pathText(path)).toBe(!parsed.ok);
    }
  });
});

function* placesIn(
  json: Json | undefined,
  at: readonly (string | number)[] = [],
): Generator<readonly (string | number)[]> {
  if (Array.isArray(json))
    for (const [i, entry] of (json as Json[]).entries()) yield* placesIn(entry, [...at, i]);
  else if (typeof json === 'object' && json !== null)
    for (const [key, entry] of Object.entries(json)) {
      if (key === '$schema') continue;
      yield [...at, key];
      yield* placesIn(entry as Json, [...at, key]);
    }
}

describe('a problem in words', () => {
  test.each<[Readonly<Record<string, Json | undefined>>, string, string]>([
    [{ title: undefined }, 'Title', 'Still missing.'],
    [
      { 'roles[0].annualCost': 'a lot' },
      'Roles and what a post costs › Social worker › Yearly cost of a post',
      '“a lot” is no amount. Type it as £48,000.',
    ],
    [
      { 'roles[0].annualCost': -1 },
      'Roles and what a post costs › Social worker › Yearly cost of a post',
      'It has to be £0 or more.',
    ],
    [
      { 'roles[0].annualCost': undefined },
      'Roles and what a post costs › Social worker › Yearly cost of a post',
      'Give the yearly cost or the salary, one of the two.',
    ],
    [
      { 'roles[0].fte': 0 },
      'Roles and what a post costs › Social worker › FTE of a post',
      'It has to be above 0.',
    ],
    [{ pensionRate: 3 }, 'Employer’s pension contribution', 'It has to be 100% or less.'],
    [
      { pensionRate: '0.5' },
      'Employer’s pension contribution',
      '“0.5” is no percentage. Type it with its sign: 3% or 0.5%.',
    ],
    [{ priceBase: '2017/19' }, 'Price base', '“2017/19” is no financial year. Type it as 2026/27.'],
    [
      { 'options[1].changes[3].number': 1.5 },
      'Options › 2. Increase the establishment › What changes › Add posts › Number',
      '1.5 is no whole number.',
    ],
    [
      { 'roles[1].name': 'social WORKER', 'agency[2].role': 'Social worker' },
      'Roles and what a post costs › social WORKER › Role',
      '"social WORKER" is there twice. Use another name.',
    ],
    [
      { 'options[1].changes[3].startMonth': 7, 'options[1].changes[3].endMonth': 6 },
      'Options › 2. Increase the establishment › What changes › Add posts › To month',
      'It has to be the month in which the change starts, or a later one.',
    ],
    [
      { taxYear: undefined, rates: [{ taxYear: '2016/17', niRate: 0.5 }] },
      'National Insurance and levy of your own',
      'Only beside a tax year, chosen above.',
    ],
    [
      {
        taxYear: '2016/17',
        rates: [
          { taxYear: '2016/17', niRate: 0.5 },
          { taxYear: '2016/17', niRate: 0.4 },
        ],
      },
      'National Insurance and levy of your own › 2016/17 › Tax year',
      '"2016/17" is there twice. Choose another.',
    ],
    [{ wrong: 1 }, 'wrong', 'This field is not known here.'],
  ])('%j', (edits, where, why) => {
    const json = edited(edits);
    const said = found(json).map((problem) => ({
      where: whereOf(problem.path, json),
      why: whyOf(problem, json),
    }));
    expect(said).toContainEqual({ where, why });
  });
});
