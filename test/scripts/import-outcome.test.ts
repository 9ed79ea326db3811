import { describe, expect, test } from 'vitest';
import { example, importing } from './importing';

const place = await importing();

const HEADER = 'LOCALESTID,UNIQUEWORKERID,EMPLSTATUS,MAINJOBROLE\n';
const WRONG = `${HEADER}E1,1,77,8\nE1,2,1,999999\n`;

describe('a file of which no row could be imported', () => {
  test.each([{ more: [] }, { more: ['--json'] }])(
    'gives a workbook that says why, a message and the code of a check that fails $more',
    async ({ more }) => {
      const { command, at, listed } = await place({ 'wrong.csv': WRONG });
      const { code, err, out } = await command(at('wrong.csv'), ...more);
      expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^No row was imported: .*\n$/) });
      expect(out).toMatch(more.length > 0 ? /"notImported": 2/ : /2 rows not imported:/);
      expect(await listed()).toEqual(['out.xlsx', 'wrong.csv']);
    },
  );

  test('beside one that could is no failure', async () => {
    const { command, at } = await place({ 'wrong.csv': WRONG });
    const ended = await command(at('wrong.csv'), example('caseload-list.csv'));
    expect(ended).toMatchObject({ code: 0, err: '' });
  });
});

test.each(['hr-establishment.csv', 'asc-wds-worker.csv', 'caseload-list.csv'])(
  'a workbook made of %s is imported without a word about merged cells of ours',
  async (name) => {
    const { command, output } = await place();
    expect(await command(example(name))).toMatchObject({ code: 0 });
    const { command: again } = await place();
    const { code, out } = await again(output);
    expect(code).toBe(0);
    expect(out).toMatch(/Format: .*Workforce Case/);
    expect(out).not.toMatch(/merged/);
  },
);
