import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readChoices } from '../../scripts/import/choices';
import { type Settings, settingsText } from '../../src/settings';
import { type CaseFile, smallFile } from '../support/cases';
import { ownFolder, run } from './terminal';

const folder = await ownFolder();
const SETTINGS: Settings = {
  fullTimeHours: 36,
  band: { low: 18, high: 22 },
  teamBands: [
    { team: 'duty', low: 12, high: 16 },
    { team: 'Locality North', low: 10, high: 14 },
  ],
  caseWeights: { points: { High: 3 }, perFte: 40, perAsye: 36 },
  pensionRate: 0.215,
  taxYear: '2025/26',
  suppressBelow: 5,
};

async function place(files: Readonly<Record<string, string>>) {
  const at = await mkdtemp(join(folder, 'settings-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(at, name), text);
  return (name: string) => join(at, name);
}
const file = settingsText(SETTINGS);

describe('import takes what is not given beside the settings', () => {
  test.each<[Record<string, string>, object]>([
    [{}, { fullTimeHours: 36, band: { low: 18, high: 22 }, pensionRate: 0.215, suppress: 5 }],
    [
      { fullTimeHours: '37', band: '20:25', pensionRate: '0', suppress: '3' },
      { fullTimeHours: 37, band: { low: 20, high: 25 }, pensionRate: 0, suppress: 3 },
    ],
  ])('%j', async (options, expected) => {
    const path = await place({ 'set.json': file });
    const choices = await readChoices({ output: 'o.xlsx', settings: path('set.json'), ...options }, ['a']);
    expect(choices).toEqual({ keepPersonal: false, weights: SETTINGS.caseWeights, ...expected });
  });

  test('but hides no numbers of people whose names are kept: refused', async () => {
    const path = await place({ 'set.json': file });
    const options = { output: 'o.xlsx', settings: path('set.json'), keepPersonal: true };
    await expect(readChoices(options, ['a'])).rejects.toThrow(
      /^--keep-personal: .*set\.json hides small numbers/,
    );
  });
});

describe('a file that is no set is refused with its reason, by both commands', () => {
  test.each([
    ['{"workforceCaseSettings":1,', 'is not JSON; it may be cut short. Save the settings as a file again.'],
    ['{"title":"A case"}', 'is no file of settings. Save one from the page Settings of the add-in.'],
    ['{"workforceCaseSettings":2}', 'was saved by a newer version (2); update this program.'],
    [
      '{"workforceCaseSettings":1,"suppressBelow":1}',
      'suppressBelow: found 1; allowed: a whole number from 2 to 100',
    ],
  ])('%s', async (text, reason) => {
    const path = await place({ 'set.json': text, 'case.json': JSON.stringify(smallFile({})), 'a.csv': 'a' });
    for (const given of [
      ['appraise', path('case.json')],
      ['import', path('a.csv')],
    ])
      expect(await run([...given, '-o', path('out.xlsx'), '--settings', path('set.json')])).toMatchObject({
        code: 2,
        err: `${path('set.json')}: ${reason}\n`,
      });
  });
});

/** Appraises a case with the settings, and reads back the case that the workbook holds. */
async function appraised(parts: Partial<CaseFile>, ...more: string[]) {
  const path = await place({ 'set.json': file, 'case.json': JSON.stringify(smallFile(parts)) });
  const args = ['-o', path('a.xlsx'), '--settings', path('set.json'), ...more];
  const ran = await run(['appraise', path('case.json'), ...args]);
  await run(['case', path('a.xlsx'), '-o', path('again.json')]);
  const again = JSON.parse(await readFile(path('again.json'), 'utf8')) as CaseFile;
  return { code: ran.code, said: ran.err.split('\n').filter((line) => line.startsWith('From')), again };
}

describe('appraise fills in what the case leaves out, and says so', () => {
  test('pension rate, tax year, the band, and the bands of its teams and of those that are added', async () => {
    const { code, said, again } = await appraised(
      { taxYear: undefined, pensionRate: undefined, band: undefined },
      ...['--baseline', 'examples/data/hr-establishment.csv', '--add'],
    );
    expect(code).toBe(0);
    expect(again).toMatchObject({ pensionRate: 0.215, taxYear: '2025/26', band: { low: 18, high: 22 } });
    expect(again.teams.map(({ name, band }) => [name, band])).toEqual([
      ['Duty', { low: 12, high: 16 }],
      ['Locality North', { low: 10, high: 14 }],
      ['Locality South', undefined],
    ]);
    expect(said).toEqual([
      'From the settings: pensionRate 0.215.',
      'From the settings: taxYear 2025/26.',
      'From the settings: band 18 to 22.',
      'From the settings: band of "Duty" 12 to 16.',
      'From the settings: band of "Locality North" 10 to 14.',
    ]);
  });

  test('what it says itself stays', async () => {
    const own = { pensionRate: 0.1, taxYear: '2024/25', band: { low: 1, high: 2 } };
    const teams = smallFile({}).teams.map((team) => ({ ...team, band: { low: 3, high: 4 } }));
    const { said, again } = await appraised({ ...own, teams });
    expect(again).toMatchObject(own);
    expect(again.teams.map(({ band }) => band)).toEqual(teams.map(() => ({ low: 3, high: 4 })));
    expect(said).toEqual([]);
  });

  test('a workbook and a folder leave nothing out: refused', async () => {
    const path = await place({ 'set.json': file, 'a.xlsx': '' });
    const withSet = (what: string) =>
      run(['appraise', what, '-o', path('out.xlsx'), '--settings', path('set.json')]);
    expect((await withSet(path('a.xlsx'))).err).toMatch(/^--settings: fills in .* is a workbook/);
    expect((await withSet(path('.'))).err).toMatch(/^--settings: is for one case/);
  });
});
