import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { example, importing } from './importing';
import { run } from './terminal';

const place = await importing();
const LIST = 'Job title,Team,FTE,Grade\nSocial worker,North,1,G10\n';

describe('a file that is no good is refused whole, with one message, and nothing is written', () => {
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty', '', /empty/],
    ['blanks alone', ' \n\n \n', /empty|nothing/],
    ['headers alone', 'LOCALESTID,UNIQUEWORKERID,EMPLSTATUS,MAINJOBROLE\n', /no rows below/],
    ['headers of a list alone', LIST.slice(0, LIST.indexOf('\n')), /no rows below the header/],
    ['a header twice', 'Job title,Team,FTE,Grade,Team\nA,B,1,C,D\n', /Team.*(twice|columns 2 and 5|stands)/i],
    ['of no format', 'Colour,Shape\nred,round\nblue,square\n', /no format recognises it/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /picture|image|PNG/i],
    [
      'cut short in a quote',
      'Job title,Team\n"Social worker,North\nManager,South\n',
      /cut short|never closed/,
    ],
    ['a file of zeros', new Uint8Array(5_000), /./],
    ['a part of a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), /damaged|cut short/i],
    ['UTF-16 with half a character', utf16(LIST).subarray(0, -1), /./],
    ['XML that ends too early', '<?xml version="1.0"?><Message><Header>', /./],
    [
      'XML with entities',
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><Message>&a;</Message>',
      /DOCTYPE|entit/i,
    ],
  ])('%s', async (_, content, message) => {
    const { command, at, listed } = await place({ 'file.csv': content });
    const { code, out, err } = await command(at('file.csv'));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.startsWith(`${at('file.csv')}: `)).toBe(true);
    expect(err).toMatch(message);
    expect(err).toMatch(/\nNo workbook was written\.\n$/);
    expect(err).not.toMatch(/^ {4}at /m);
    expect(await listed()).toEqual(['file.csv']);
  });

  test('one of several, and all that are no good are named', async () => {
    const { command, at, listed } = await place({ 'empty.csv': '', 'good.csv': LIST });
    const { code, err } = await command(at('good.csv'), at('empty.csv'), at('missing.csv'));
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/empty\.csv: .*empty/),
      `${at('missing.csv')}: there is no such file.`,
      'No workbook was written.',
    ]);
    expect(await listed()).toEqual(['empty.csv', 'good.csv']);
  });

  test('nothing on standard input', async () => {
    const { output, listed } = await place();
    const { code, err } = await run(['import', '-', '-o', output], { stdin: ' \n' });
    expect(code).toBe(2);
    expect(err).toContain('the pasted text: nothing was pasted');
    expect(await listed()).toEqual([]);
  });

  test('an analysis file with other job roles than the bulk upload', async () => {
    const { command, at } = await place({
      'analysis.csv': 'establishmentid,tribalid,mainjrid,emplstat\n1,2,27,190\n3,4,27,190\n',
    });
    const { code, err } = await command(at('analysis.csv'));
    expect(code).toBe(2);
    expect(err).toContain('its numbers of job roles are not those of the bulk upload');
  });
});

describe('a choice that cannot be meant ends with 2, says what is allowed, and writes nothing', () => {
  const file = example('caseload-list.csv');
  test.each<[string[], RegExp]>([
    [['--band', '20'], /--band: found "20"; allowed: .*20:25/],
    [['--band', '25:20'], /--band: found "25:20"/],
    [['--band', '0:0'], /--band/],
    [['--suppress', '1'], /--suppress: found "1"; allowed: a whole number from 2 to 100/],
    [['--suppress', 'five'], /--suppress/],
    [['--suppress', '5', '--keep-personal'], /--keep-personal and --suppress/],
    [['--as-at', '03/31/2026'], /--as-at: found "03\/31\/2026"; allowed: .*never swapped/],
    [['--as-at', '31/02/2026'], /in the calendar/],
    [['--header-row', '0'], /--header-row/],
    [['--full-time-hours', '0'], /--full-time-hours/],
    [['--full-time-hours', '169'], /--full-time-hours/],
    [['--sheet', 'Two', example('hr-establishment.csv')], /--sheet and --header-row are of one file/],
    [['--sheet', 'Two'], /there is no sheet “Two”/],
    [['--as', 'csv'], /there is no format “csv”; the formats are .*asc-wds-worker/],
    [['--as', 'annex-a', '--map', 'x.json'], /--as and --map/],
    [['--area', 'Anyshire'], /--area: none of the files is open data/],
    [['--map', 'nowhere.json'], /nowhere\.json: there is no such file/],
    [['--weights', 'nowhere.json'], /nowhere\.json: there is no such file/],
    [['--map', file], /caseload-list\.csv: the mapping is not JSON/],
    [['--weights', file], /caseload-list\.csv: is not JSON; allowed: .*perFte/],
    [['--weights', 'package.json'], /package\.json: .*allowed: .*perFte/],
    [['--map', 'package.json'], /package\.json: mapping/],
    [['-', '-'], /standard input can be read only once/],
    [['--frobnicate'], /unknown option/],
  ])('%j', async (args, message) => {
    const { command, listed } = await place();
    const { code, out, err } = await command(file, ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(await listed()).toEqual([]);
  });

  test('an area that the open data has not, with some that it has', async () => {
    const { command, listed } = await place();
    const { code, err } = await command(example('csww-open-data.csv'), '--area', 'Nowhereshire');
    expect(code).toBe(2);
    expect(err).toMatch(
      /--area: found "Nowhereshire"; allowed: a local authority of the file, such as Anyshire/,
    );
    expect(await listed()).toEqual([]);
  });

  test('an output that is no workbook', async () => {
    const { at, listed } = await place();
    const { code, err } = await run(['import', file, '-o', at('out.csv')]);
    expect({ code, err }).toEqual({
      code: 2,
      err: `${at('out.csv')}: a workbook is written as .xlsx; give a name that ends so.\n`,
    });
    expect(await listed()).toEqual([]);
  });

  test('no file, or no output', async () => {
    expect(await run(['import', '-o', 'x.xlsx'])).toMatchObject({ code: 2, out: '' });
    expect(await run(['import', file])).toMatchObject({ code: 2, out: '' });
  });
});

describe('with --json a refusal is one object on standard output, with the code and the message as ever', () => {
  const refusal = z.strictObject({ refused: z.array(z.string()).min(1), message: z.string() });

  test('of one file', async () => {
    const { command, at, listed } = await place({ 'empty.csv': '' });
    const plain = await command(at('empty.csv'));
    const { code, out, err } = await command(at('empty.csv'), '--json');
    expect({ code, err }).toEqual({ code: 2, err: plain.err });
    const { refused, message } = refusal.parse(JSON.parse(out));
    expect(refused).toEqual([expect.stringMatching(/empty\.csv: .*empty/)]);
    expect(`${message}\n`).toBe(err);
    expect(await listed()).toEqual(['empty.csv']);
  });

  test.each<[string, string[], RegExp]>([
    [
      'an unknown option',
      ['a.csv', '-o', 'x.xlsx', '--frobnicate', '--json'],
      /^unknown option '--frobnicate'/,
    ],
    ['no output', ['a.csv', '--json'], /^required option .*--output/],
    ['no file', ['-o', 'x.xlsx', '--json'], /^missing required argument/],
  ])('of the command itself: %s', async (_, args, reason) => {
    const { code, out, err } = await run(['import', ...args]);
    const { refused, message } = refusal.parse(JSON.parse(out));
    expect(code).toBe(2);
    expect(refused).toEqual([expect.stringMatching(reason)]);
    expect(err.startsWith(`${message}\n`)).toBe(true);
  });

  test('help is no refusal', async () => {
    const { code, out } = await run(['import', '--json', '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: /);
  });

  test('of several, each with its own reason', async () => {
    const { command, at } = await place({ 'empty.csv': '', 'good.csv': LIST });
    const { out } = await command(at('good.csv'), at('empty.csv'), at('missing.csv'), '--json');
    expect(refusal.parse(JSON.parse(out)).refused).toEqual([
      expect.stringMatching(/empty\.csv: .*empty/),
      `${at('missing.csv')}: there is no such file.`,
    ]);
  });

  test.each<[string, string[], RegExp]>([
    ['a choice', ['--band', '20'], /--band: found "20"/],
    ['an area', ['--area', 'Anyshire'], /--area: none of the files is open data/],
  ])('of %s', async (_, args, reason) => {
    const { command } = await place();
    const { code, out } = await command(example('caseload-list.csv'), ...args, '--json');
    expect(code).toBe(2);
    expect(refusal.parse(JSON.parse(out)).refused).toEqual([expect.stringMatching(reason)]);
  });

  test('of a list that is not understood, with the guess', async () => {
    const { command, at } = await place({
      'list.csv': 'Job title,Position title,Hours\nSocial worker,Manager,37\nManager,Worker,30\n',
    });
    const { out } = await command(at('list.csv'), '--json');
    expect(refusal.parse(JSON.parse(out)).refused).toEqual([
      expect.stringContaining('not sure enough (50%)'),
    ]);
  });

  test('of a workbook that exists already', async () => {
    const { command, output } = await place({ 'out.xlsx': 'older' });
    const { out } = await command(example('caseload-list.csv'), '--json');
    expect(refusal.parse(JSON.parse(out)).refused).toEqual([expect.stringContaining(output)]);
  });
});

test('an older workbook stays as it was where a file is refused under --force', async () => {
  const { command, at, output } = await place({ 'out.xlsx': 'older', 'bad.csv': '' });
  expect(await command(at('bad.csv'), '--force')).toMatchObject({ code: 2 });
  expect(await readFile(output, 'utf8')).toBe('older');
});
