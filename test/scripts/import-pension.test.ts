import { describe, expect, test } from 'vitest';
import { expectSame, recalculate } from '../support/recalculate';
import { readPackage } from '../xlsx/package';
import { importing } from './importing';

const place = await importing();

const textsOf = (bytes: Uint8Array, sheet: string) =>
  [
    ...readPackage(bytes)
      .sheets.find(({ name }) => name === sheet)!
      .cells.values(),
  ].map(({ value }) => value);

describe('--pension-rate', () => {
  const list =
    'Job title,Team,Salary,FTE,Occupied?\nSocial worker,North,30000,1,Yes\nManager,North,50000,1,Yes\n';

  test.each(['21.5%', '0.215', ' 21.5 % '])('%s is the pension of the costs', async (rate) => {
    const { command, at, written } = await place({ 'posts.csv': list });
    expect(await command(at('posts.csv'), '--pension-rate', rate)).toMatchObject({ code: 0 });
    const bytes = await written();
    // Pay 80,000; NI 15% above 5,000 each: 3,750 + 6,750; pension 17,200; levy 400
    expect(textsOf(bytes, 'Establishment')).toEqual(
      expect.arrayContaining(['Cost', 0.215, 80_000, 28_100, 108_100]),
    );
    expectSame(recalculate(bytes));
  });

  test('costs are before pension without it', async () => {
    const { command, at, written } = await place({ 'posts.csv': list });
    await command(at('posts.csv'));
    expect(textsOf(await written(), 'Establishment')).toContain('Cost before pension');
  });

  test.each(['21.5', '101%', '1.01', '-5%', 'a fifth', '', '21,5%'])('"%s" is refused', async (rate) => {
    const { command, at, listed } = await place({ 'posts.csv': list });
    const { code, err } = await command(at('posts.csv'), `--pension-rate=${rate}`);
    expect(code).toBe(2);
    expect(err).toContain(`--pension-rate: found "${rate}"; allowed: `);
    expect(await listed()).toEqual(['posts.csv']);
  });
});
