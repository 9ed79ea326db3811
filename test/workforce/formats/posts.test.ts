import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/workforce/formats';
import { organisationChart } from '../../../src/workforce/formats/organisation-chart';
import { organogramJunior } from '../../../src/workforce/formats/organogram-junior';
import { organogramSenior } from '../../../src/workforce/formats/organogram-senior';
import { headersOf, isRecognised, matchHeaders } from '../../../src/workforce/recognise/headers';
import { column, EXAMPLES, only, readWith, sheetsOf } from './read';
import { whereThereIs } from '../published';

const read = async (format: (typeof FORMATS)[number]) =>
  readWith(format, only(await sheetsOf(`${EXAMPLES}/${format.id}.csv`)));

describe('published lists of posts', () => {
  it('an organisation chart: NA is blank, a post is filled unless it says Vacant, a band has two ends', async () => {
    const chart = await read(organisationChart);
    expect(column(chart, 'postStatus')).toEqual(['Filled', 'Filled', 'Vacant', 'Filled', 'Vacant']);
    expect(column(chart, 'salaryMinimum')).toEqual([160000, 120000, null, 75000, 60000]);
    expect(column(chart, 'salaryMaximum')).toEqual([164999, 124999, null, 79999, 64999]);
    expect(column(chart, 'directorate')[0]).toBeNull();
    expect(chart.leftOut).toEqual(['OrganisationURI']);
  });

  it('an organogram of junior posts: a row is as many posts as its FTE', async () => {
    const junior = await read(organogramJunior);
    expect(column(junior, 'fte')).toEqual([3.6, 7, 12.45]);
    expect(column(junior, 'reportsTo')).toEqual(['0102', '0102', '0103']);
    expect(column(junior, 'salaryMaximum')).toEqual([62500, 41500, 33000]);
  });

  it('an organogram of senior posts: Vacant is vacant, N/D is a name withheld, an eliminated post is refused', async () => {
    const senior = await read(organogramSenior);
    expect(column(senior, 'postStatus')).toEqual(['Filled', 'Filled', 'Vacant']);
    expect(column(senior, 'postNumber')).toEqual(['0101', '0102', '0103']);
    expect(column(senior, 'salaryMinimum')).toEqual([140000, null, null]);
    expect(senior.refused.map(({ problems }) => problems)).toEqual([
      ['the post was eliminated: it no longer exists and is no part of the establishment'],
    ]);
  });

  it.each([organisationChart, organogramSenior])('$id drops names and contacts', ({ fields }) => {
    const dropped = fields.filter(({ personal }) => personal === 'drop').map(({ key }) => key);
    expect(dropped).toEqual(expect.arrayContaining(['holder', 'contact']));
  });

  it('no file of one format is recognised as another', async () => {
    for (const format of [organisationChart, organogramJunior, organogramSenior]) {
      const { rows } = await firstRows(`${EXAMPLES}/${format.id}.csv`);
      const headers = headersOf(rows[0] ?? []);
      const known = FORMATS.filter(
        (each) => !each.unheaded && isRecognised(matchHeaders(each, headers), headers),
      );
      expect(known).toEqual([format]);
    }
  });

  whereThereIs('establishment/trafford_council_organisation_structure.csv', (path) => {
    it('reads Trafford’s chart with its control totals', async () => {
      const chart = await readWith(organisationChart, only(await sheetsOf(path)));
      // expectations.json: 80 posts, 11 vacant, 2 of fixed term
      const among = (key: 'postStatus' | 'contractType', value: string) =>
        column(chart, key).filter((each) => each === value).length;
      expect([
        chart.rows.length,
        among('postStatus', 'Vacant'),
        among('contractType', 'Fixed Term Contract'),
      ]).toEqual([80, 11, 2]);
    });
  });
});

async function firstRows(path: string) {
  for await (const chunk of only(await sheetsOf(path)).chunks()) return chunk;
  throw new Error(`${path} is empty`);
}
