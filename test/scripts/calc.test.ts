import { describe, expect, test } from 'vitest';
import { run } from './terminal';

const calc = (...args: string[]) => run(['calc', ...args]);

describe('calc prints the result of one function', () => {
  test.each<[string[], string]>([
    // 717,149 is what a 3% cut left: 717,149 x 0.03 / 0.97
    [['GRANT.CUT', '717149', '3%', 'after'], '22179.86597938144'],
    [['GRANT.CUT', '717149', '0.03', 'after'], '22179.86597938144'],
    [['WFC.GRANT.CUT', '717149', '3%', 'after'], '22179.86597938144'],
    [['=wfc.grant.cut', '717149', '3%', 'AFTER'], '22179.86597938144'],
    // 61,000 - 48,000, five posts
    [['AGENCY.DIFFERENTIAL', '61000', '48000', '5'], '65000'],
    // null is an argument left out: one post
    [['AGENCY.DIFFERENTIAL', '61000', '48000', 'null'], '13000'],
    [['AGENCY.DIFFERENTIAL', '61000', '48000'], '13000'],
    [['CASELOAD.STATUS', '22', '20', '25'], 'Within'],
    // a range spills; a flat list is a column
    [['POST.FTE', '[37,18.5]'], '1\n0.5'],
    [['POST.FTE', '[[37],[18.5]]'], '1\n0.5'],
    [['POST.FTE', '[[37,18.5]]'], '1\t0.5'],
    [['FUNDING.SPLIT', '100', '[1,1,1]'], '33.34\n33.33\n33.33'],
    [['OPTION.NET_SAVING', '[244653]', '[47948]'], '196705'],
    // negative numbers are no options
    [['RATE.CHANGE', '-4', '-5'], '0.25'],
    [['RATE.CHANGE', '--', '-4', '-5'], '0.25'],
    [['RATE.CHANGE', '-4%', '5'], '-126'],
    // an error in one element leaves the others
    [['POST.FTE', '[37,"?"]'], '1\n#VALUE!'],
  ])('%j', async (args, out) => {
    expect(await calc(...args)).toEqual({ code: 0, out: `${out}\n`, err: '' });
  });
});

describe('calc says what is wrong, with exit code 2 and nothing on standard output', () => {
  test.each<[string[], RegExp]>([
    [['CASELOAD.AVERAGE', '110', '0'], /^#DIV\/0! .*FTE.*\n$/],
    [['GRANT.CUT', '717149', '3%', 'later'], /^#VALUE! .*\n$/],
    [['POST.EMPLOYER_NI', '40000', '1999/00'], /^#N\/A .*2013\/14.*\n$/],
    [['GRANT.CUT'], /^#VALUE! .*\n$/],
    [['GRANT.CUT', '1', '2', 'after', '4'], /^#VALUE! GRANT\.CUT takes at most 3 arguments; 4 were given\n$/],
    [['GRANT.CUTS', '1'], /^There is no function "GRANT\.CUTS"; allowed: .*GRANT\.CUT.*\n$/],
    [
      ['NOPE', '1'],
      /^There is no function "NOPE"; allowed: one of those that the command functions lists\.\n$/,
    ],
    [['POST.FTE', '[37,'], /^\[37,: is not a range in JSON; allowed: .*\n$/],
    [[], /^calc takes either a function with its arguments, or --stdin\..*\n$/],
    [['--stdin', 'GRANT.CUT'], /^calc takes either a function with its arguments, or --stdin\..*\n$/],
  ])('%j', async (args, message) => {
    const { code, out, err } = await calc(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^ {4}at /m);
  });
});

describe('calc --stdin answers each line by one line, in order', () => {
  const answers = async (lines: readonly string[], end = '\n') => {
    const { code, out, err } = await run(['calc', '--stdin'], { stdin: lines.join('\n') + end });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return out === ''
      ? []
      : out
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown);
  };

  test('as the issue has it, to the letter', async () => {
    const { out } = await run(['calc', '--stdin'], {
      stdin: '{"function":"GRANT.CUT","args":[717149,0.03,"after"]}\n',
    });
    expect(out).toBe('{"value":22179.86597938144}\n');
  });

  test('goes on after lines that it cannot answer', async () => {
    expect(
      await answers([
        '{"function":"POST.FTE","args":[37]}',
        'not JSON',
        '{"function":"POST.FTE","args":37}',
        '{"args":[1]}',
        '7',
        '',
        '{"function":"NOPE","args":[]}',
        '{"function":"CASELOAD.AVERAGE","args":[110,0]}',
        '{"function":"POST.FTE","args":[18.5]}',
      ]),
    ).toEqual([
      { value: 1 },
      ...[2, 3, 4, 5, 6].map((line) => ({
        error: '#VALUE!',
        message: `Line ${line} is not {"function": a name, "args": a list} in JSON.`,
      })),
      { error: '#NAME?', message: expect.stringContaining('There is no function "NOPE"') as unknown },
      { error: '#DIV/0!', message: expect.stringContaining('FTE') as unknown },
      { value: 0.5 },
    ]);
  });

  test('a spill is a nested array, with errors in their places', async () => {
    expect(
      await answers([
        '{"function":"POST.FTE","args":[[37,18.5]]}',
        '{"function":"POST.FTE","args":[[[37,18.5]]]}',
        '{"function":"POST.FTE","args":[[[37],["?"]]]}',
        '{"function":"CASELOAD.STATUS","args":[[[19,20],[25,26]],20,25]}',
      ]),
    ).toEqual([
      { value: [[1], [0.5]] },
      { value: [[1, 0.5]] },
      { value: [[1], [{ error: '#VALUE!', message: expect.any(String) as unknown }]] },
      {
        value: [
          ['Below', 'Within'],
          ['Within', 'Above'],
        ],
      },
    ]);
  });

  test('null is an argument left out, and no arguments are none', async () => {
    expect(
      await answers([
        '{"function":"AGENCY.DIFFERENTIAL","args":[61000,48000,null]}',
        '{"function":"AGENCY.DIFFERENTIAL"}',
      ]),
    ).toEqual([{ value: 13_000 }, { error: '#VALUE!', message: expect.any(String) as unknown }]);
  });

  test('lines may end as Windows ends them, and the last one not at all', async () => {
    const line = '{"function":"POST.FTE","args":[37]}';
    expect(await answers([`${line}\r`, line], '')).toEqual([{ value: 1 }, { value: 1 }]);
    expect(await answers([], '')).toEqual([]);
  });

  test('a thousand lines keep their order', async () => {
    const lines = Array.from({ length: 1000 }, (_, i) => `{"function":"POST.FTE","args":[${i},1]}`);
    expect(await answers(lines)).toEqual(lines.map((_, i) => ({ value: i })));
  });
});
