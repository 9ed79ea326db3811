import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { definitions } from '../../functions/definitions';
import { run } from './terminal';

describe('--help explains', () => {
  test.each([
    [[], ['appraise', 'calc', 'functions', 'Exit codes: 0 done; 1']],
    [['appraise'], ['case.json', '--output', '--force', 'schema/appraisal-case.schema.json']],
    [['calc'], ['GRANT.CUT 717149 3% after', '--stdin', 'null']],
    [['functions'], ['optional ones in brackets']],
  ])('%j', async (command, words) => {
    const { code, out, err } = await run([...command, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const word of words) expect(out).toContain(word);
  });

  test('and --version is that of the package', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' });
  });
});

test('functions lists all 46, with parameters and what each works out', async () => {
  const { code, out, err } = await run(['functions']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = out.trimEnd().split('\n');
  const ids = lines.filter((line) => line.startsWith('WFC.')).map((line) => line.slice(4, line.indexOf('(')));
  expect(ids).toHaveLength(46);
  expect(ids).toEqual(definitions.map(({ id }) => id));
  expect(lines).toContain('WFC.GRANT.CUT(amount, cut, [basis])');
  expect(lines.filter((line) => !line.startsWith('WFC.')).every((line) => /^ {4}\S/.test(line))).toBe(true);
});

describe('a command line that cannot be meant ends with 2 and leads to --help', () => {
  test.each<[string[], RegExp]>([
    [['frobnicate'], /unknown command 'frobnicate'/],
    [['appraise', '-o', 'out.xlsx'], /missing required argument 'case.json'/],
    [['appraise', 'case.json'], /required option '-o, --output <out.xlsx>' not specified/],
    [['appraise', 'case.json', '-o'], /argument missing/],
    [['appraise', 'case.json', '-o', 'out.xlsx', '--overwrite'], /unknown option '--overwrite'/],
    [['appraise', 'a.json', 'b.json', '-o', 'out.xlsx'], /too many arguments/],
    [['functions', 'GRANT'], /too many arguments/],
    [[], /Usage: workforce-case/],
  ])('%j', async (args, message) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).toMatch(/--help/);
    expect(err).not.toMatch(/^ {4}at /m);
  });
});
