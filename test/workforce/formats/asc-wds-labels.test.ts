import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importSource } from '../../../src/workforce';
import type { FieldKey } from '../../../src/workforce';
import { openSource } from '../../../src/workforce/source';
import { sourceOf } from '../rows';

const HEADERS: Readonly<Partial<Record<FieldKey, string>>> = {
  trainingCategory: 'LOCALESTID,UNIQUEWORKERID,CATEGORY,TRAININGNAME',
  mainService: 'LOCALESTID,ESTNAME,MAINSERVICE,TOTALPERMTEMP,ALLJOBROLES',
};
const ROWS = {
  trainingCategory: ['Home', 'Ann', '', 'A course'],
  mainService: ['Home', 'The Home', '', '10', '8'],
};

describe('the codes of ASC-WDS that people cannot know by heart have their names', () => {
  // The service's own lists, in SopraSteria-SFC b6857156b: the first, the last, one with an apostrophe, and those that the database
  // behind it numbers otherwise (there 8 is control and restraint, and 25 a home without nursing)
  test.each<['trainingCategory' | 'mainService', string, string | null]>([
    ['trainingCategory', '1', 'Control and restraint'],
    ['trainingCategory', '08', 'Food hygiene'],
    ['trainingCategory', '20', 'Safeguarding adults'],
    ['trainingCategory', '25', "Children's, young people's related training"],
    ['trainingCategory', '51', 'Working with digital technology'],
    ['trainingCategory', '3', 'Code 3 (no label known)'],
    ['trainingCategory', '99', 'Code 99 (no label known)'],
    ['trainingCategory', 'Dementia care', 'Dementia care'],
    ['trainingCategory', '', null],
    ['mainService', '1', 'Care home services with nursing'],
    ['mainService', '2', 'Care home services without nursing'],
    ['mainService', '8', 'Domiciliary care services'],
    ['mainService', '72', 'Head office services'],
    ['mainService', '75', "Any children's, young people's service"],
    ['mainService', '4', 'Code 4 (no label known)'],
  ])('%s %j is %j', async (key, code, label) => {
    const row = ROWS[key].map((cell, i) => (i === 2 ? code : cell));
    const { tables, counts } = await importSource(sourceOf([HEADERS[key]?.split(',') ?? [], row]));
    expect(counts.imported).toBe(1);
    expect(tables[0]?.column(key)?.at(0)).toBe(label);
  });

  test('and so have those of the examples', async () => {
    const path = 'examples/data/asc-wds-training.csv';
    const { tables } = await importSource(await openSource(path, readFileSync(path)));
    const categories = [0, 1, 2].map((row) => tables[0]?.column('trainingCategory')?.at(row));
    expect(categories).toEqual(['Safeguarding adults', 'Safeguarding adults', 'Assisting and moving people']);
  });
});
