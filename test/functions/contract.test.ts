import { expect, test } from 'vitest';
import { definitions } from '../../functions/definitions';
import { functionsMetadata, helpUrl } from '../../functions/metadata';
import contract from './contract.json';

// The contract as published: an id, an order of parameters or a default that changes breaks workbooks in use.

test('ids, parameters and defaults are those of the contract', () => {
  const asContract = definitions.map(({ id, parameters, spills }) => ({
    id,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      ...(parameter.range ? { range: true } : {}),
      ...(parameter.required ? {} : { optional: true }),
      ...(parameter.default === undefined ? {} : { default: parameter.default }),
    })),
    ...(spills === undefined ? {} : { spills: true }),
  }));
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect(asContract.sort(byId)).toEqual([...contract].sort(byId));
});

test('there are 46 functions, each of its own id', () => {
  expect(new Set(definitions.map(({ id }) => id)).size).toBe(46);
});

/** What Excel could take for a reference: a column and a row, alone or in R1C1. */
const CELL_LIKE = /^([A-Z]{1,3}\d{1,7}|R\d*C\d*)$/;
const BUILT_IN = ['NPV', 'RATE', 'PV', 'POWER', 'PERCENTRANK.INC', 'PERCENTRANK.EXC', 'FORECAST.LINEAR'];

test.each(definitions.map(({ id }) => id))('%s is an id that Excel takes', (id) => {
  expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
  expect(id).not.toMatch(CELL_LIKE);
  expect(BUILT_IN).not.toContain(id);
});

const metadata = functionsMetadata();

test('the metadata hands every argument over whole, errors included', () => {
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
  for (const { result, parameters } of metadata.functions) {
    expect(result).toEqual({ type: 'any', dimensionality: 'matrix' });
    for (const { type, dimensionality } of parameters)
      expect([type, dimensionality]).toEqual(['any', 'matrix']);
  }
});

test('optional parameters are marked, and stand after the required ones', () => {
  for (const { parameters } of metadata.functions) {
    const flags = parameters.map((parameter) => ('optional' in parameter ? parameter.optional : false));
    expect(flags).toEqual([...flags].sort((a, b) => Number(a) - Number(b)));
  }
  const agencyCost = metadata.functions.find(({ id }) => id === 'AGENCY.COST');
  expect(agencyCost?.parameters.at(-1)).toHaveProperty('optional', true);
  expect(agencyCost?.parameters[0]).not.toHaveProperty('optional');
});

test.each(metadata.functions.map((entry) => [entry.id, entry] as const))(
  '%s is described in the length that Excel shows',
  (id, entry) => {
    expect(entry.name).toBe(id);
    expect(entry.description.length).toBeGreaterThan(10);
    expect(entry.description.length).toBeLessThanOrEqual(90);
    expect(entry.helpUrl).toBe(helpUrl(id));
    for (const { name, description } of entry.parameters) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(description.length, name).toBeGreaterThan(8);
      expect(description.length, name).toBeLessThanOrEqual(130);
    }
  },
);

test('the words of a choice stand in its description', () => {
  const described = (id: string, name: string) =>
    metadata.functions
      .find((entry) => entry.id === id)
      ?.parameters.find((parameter) => parameter.name === name)?.description;
  expect(described('GRANT.CUT', 'basis')).toContain('"before" or "after"');
  expect(described('POST.EMPLOYER_NI', 'period')).toContain('"year" or "month" or "week"');
  expect(described('OPTION.NPV', 'schedule')).toContain('"standard", "health" or a flat rate');
});
