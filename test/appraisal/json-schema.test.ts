import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SCHEMA_PATH, schemaText } from '../../scripts/write-schema';
import { parseCase } from '../../src/appraisal/parse';
import { generatedFiles, smallFile } from '../support/cases';

const committed = readFileSync(SCHEMA_PATH, 'utf8');

test('the committed schema is the one of the code; where it is not, run npm run schema', async () => {
  expect(committed).toBe(await schemaText());
});

/** As an editor judges a file, by the JSON Schema alone. */
const schema = z.fromJSONSchema(JSON.parse(committed) as Parameters<typeof z.fromJSONSchema>[0]);
const editorAccepts = (json: unknown) => schema.safeParse(json).success;

describe.each(readdirSync('examples').filter((name) => name.endsWith('.json')))('examples/%s', (name) => {
  const path = join('examples', name);
  const example = JSON.parse(readFileSync(path, 'utf8')) as { $schema?: string };

  test('is a case, to us and to an editor', () => {
    expect(parseCase(example)).toMatchObject({ ok: true });
    expect(editorAccepts(example)).toBe(true);
  });

  test('leads an editor to the schema', () => {
    expect(resolve(dirname(path), example.$schema!)).toBe(resolve(SCHEMA_PATH));
  });
});

test('an editor accepts every case that we accept', () => {
  for (const file of [smallFile(), ...generatedFiles(20, 1)]) expect(editorAccepts(file)).toBe(true);
});

test.each([
  ['a missing field', { title: undefined }],
  ['an unknown field', { colour: 'red' }],
  ['a pension rate of 3 for 3%', { pensionRate: 3 }],
  ['an unknown tax year', { taxYear: '2031/32' }],
  ['no options', { options: [] }],
  ['a negative FTE', { roles: [{ name: 'Social worker', annualCost: 1, fte: -1 }] }],
])('an editor marks %s', (_, parts) => {
  expect(editorAccepts({ ...smallFile(), ...parts })).toBe(false);
});
