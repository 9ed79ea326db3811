import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { link, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileSystem } from '../../scripts/files';
import { EXAMPLE_PATH, complete, smallFile } from '../support/cases';
import { expectSame, recalculate } from '../support/recalculate';
import { readPackage } from '../xlsx/package';
import { ownFolder, run } from './terminal';

const folder = await ownFolder();
const ownPlace = () => mkdtemp(join(folder, 'place-'));

/** A case file in a folder of its own, and where its workbook is to go. */
async function place(text: string | Uint8Array = JSON.stringify(smallFile())) {
  const own = await ownPlace();
  const path = join(own, 'case.json');
  await writeFile(path, text);
  const output = join(own, 'out.xlsx');
  const listed = () => readdir(own).then((names) => names.sort());
  return { own, path, output, listed, args: ['appraise', path, '-o', output] };
}

describe('the main job', () => {
  test('writes the workbook whole, shows the options and where it is', async () => {
    const output = join(await ownPlace(), 'childrens-services.xlsx');
    const { code, out, err } = await run(['appraise', EXAMPLE_PATH, '-o', output]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toBe("Children's services workforce: permanent posts or agency cover");
    const shown = (name: string) =>
      lines
        .find((line) => line.startsWith(name))!
        .split(/ {2,}/)
        .slice(0, 3);
    expect(shown('1.')).toEqual(['1. Do nothing: keep five agency workers', '£309,653', '£0']);
    expect(shown('2.')).toEqual(['2. Increase the establishment', '£244,653', '£65,000']);
    expect(shown('3.')).toEqual(['3. Move a post and increase the establishment', '£196,705', '£112,948']);
    expect(out).toContain('Recommended: 3. Move a post and increase the establishment');
    expect(Math.max(...lines.slice(0, -1).map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(out).toContain('22.0 now, 27.5 without agency, 22.0 recommended (band 20 to 25)');
    expect(out).toContain('Integrity checks: 10 of 10 pass');
    // Findings about the report are findings: the exit code is 0
    expect(out).toContain('Stated figures that reconcile: Yes 8, No 3, Cannot be checked 2');
    expect(lines.at(-1)).toBe(output);
    expectSame(recalculate(await readFile(output)));
    expect(await readdir(join(output, '..'))).toEqual(['childrens-services.xlsx']);
  });

  test('reads a file that begins with a byte order mark', async () => {
    const { args } = await place(`\uFEFF${JSON.stringify(smallFile())}`);
    expect(await run(args)).toMatchObject({ code: 0, err: '' });
  });

  test('says which check fails, with exit code 1, and writes the workbook all the same', async () => {
    const options = [
      complete('Do nothing'),
      complete('Do something', {
        changes: [{ change: 'remove post', team: 'Duty', role: 'Social worker', number: 6 }],
      }),
    ];
    const { args, output } = await place(JSON.stringify(smallFile({ options })));
    const { code, out, err } = await run(args);
    expect(code).toBe(1);
    expect(out).toContain('Integrity checks: 8 of 10 pass');
    expect(err).toBe(
      'Check failed: posts removed. Do something removes more posts of Social worker than Duty has\n' +
        'Check failed: nobody left. Do something leaves nobody to hold cases in Duty\n',
    );
    expect(readPackage(await readFile(output)).sheets[0]!.name).toBe('About');
  });
});

describe('a workbook that exists', () => {
  test('is left as it is', async () => {
    const { args, output } = await place();
    await writeFile(output, 'older');
    const { code, out, err } = await run(args);
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: `${output}: exists already and is left as it is; give another name, or --force to replace it.\n`,
    });
    expect(await readFile(output, 'utf8')).toBe('older');
  });

  test('is replaced under --force', async () => {
    const { args, output, listed } = await place();
    await writeFile(output, 'older');
    expect(await run([...args, '--force'])).toMatchObject({ code: 0, err: '' });
    expect(readPackage(await readFile(output)).sheets.length).toBeGreaterThan(5);
    expect(await listed()).toEqual(['case.json', 'out.xlsx']);
  });

  test('is left as it is where it appears while the new one is being made', async () => {
    const { args, output, listed } = await place();
    const files = {
      ...disk,
      open: async (...given: Parameters<typeof open>) => {
        await writeFile(output, 'from elsewhere');
        return open(...given);
      },
    };
    expect(await run(args, { files })).toMatchObject({
      code: 2,
      err: expect.stringContaining('exists already'),
    });
    expect(await readFile(output, 'utf8')).toBe('from elsewhere');
    expect(await listed()).toEqual(['case.json', 'out.xlsx']);
  });
});

const disk: FileSystem = { link, open, rename, rm, stat };

/** A disk on which opening works, and writing ends in an error after half of the bytes. */
const failing = (step: 'writeFile' | 'sync', code: string): FileSystem => ({
  ...disk,
  open: async (...given: Parameters<typeof open>) => {
    const file = await open(...given);
    const fail = async (bytes?: unknown) => {
      if (bytes instanceof Uint8Array) await file.write(bytes.subarray(0, bytes.length / 2));
      throw Object.assign(new Error(`${code}: no space left on device, write`), { code });
    };
    return new Proxy(file, {
      get: (target, key) => {
        if (key === step) return fail;
        const found: unknown = Reflect.get(target, key);
        return typeof found === 'function' ? (found.bind(target) as unknown) : found;
      },
    });
  },
});

describe('a disk that fails leaves nothing behind, and an older workbook as it was', () => {
  const FULL = 'the disk is full; make room or choose another place. Nothing was written.';
  test.each([
    ['full while it is written to', 'writeFile', 'ENOSPC', FULL],
    ['full when what was written is to be kept', 'sync', 'ENOSPC', FULL],
    [
      'over one’s share',
      'writeFile',
      'EDQUOT',
      'your share of the disk is used up; make room or choose another place. Nothing was written.',
    ],
    [
      'broken',
      'sync',
      'EIO',
      'cannot be used (EIO); give a place that can be written to. Nothing was written.',
    ],
  ] as const)('%s', async (_, step, code, message) => {
    const { args, output, listed } = await place();
    const files = failing(step, code);
    expect(await run(args, { files })).toEqual({ code: 2, out: '', err: `${output}: ${message}\n` });
    expect(await listed()).toEqual(['case.json']);

    await writeFile(output, 'older');
    expect(await run([...args, '--force'], { files })).toEqual({
      code: 2,
      out: '',
      err: `${output}: ${message}\n`,
    });
    expect(await listed()).toEqual(['case.json', 'out.xlsx']);
    expect(await readFile(output, 'utf8')).toBe('older');
  });
});

describe('what cannot be used is one message that names it, with exit code 2, and no workbook', () => {
  const broken = (change: (file: Record<string, unknown>) => void) => {
    const file = structuredClone(smallFile()) as unknown as Record<string, unknown>;
    change(file);
    return JSON.stringify(file);
  };
  const TWICE = [complete('Do something'), complete('DO something')];

  test.each([
    ['an empty file', '', 'is empty; a case in JSON is wanted.'],
    ['a file of spaces', ' \n ', 'is empty; a case in JSON is wanted.'],
    [
      'not JSON',
      'title: A case',
      'is not JSON: line 1, column 2, found "i". A comma or a quotation mark is often the reason.',
    ],
    [
      'a word without its quotation marks, far into the file',
      JSON.stringify(smallFile(), null, 2).replace('"Duty"', 'Duty'),
      'is not JSON: line 24, column 15, found "D". A comma or a quotation mark is often the reason.',
    ],
    [
      'more than one case',
      '{} {}',
      'is not JSON: line 1, column 4, found "{". A comma or a quotation mark is often the reason.',
    ],
    [
      'a comma too many',
      '{\n  "title": "A case",\n}',
      'is not JSON: line 3, column 1, found "}". A comma or a quotation mark is often the reason.',
    ],
    [
      'a missing field',
      broken((file) => delete file['title']),
      '1 problem\n  title: found nothing; allowed: text',
    ],
    [
      'a negative FTE',
      broken((file) => (file['roles'] = [{ name: 'Social worker', annualCost: 1, fte: -1 }])),
      '1 problem\n  roles[0].fte: found -1; allowed: 0 or more (not the bound itself)',
    ],
    [
      '3 for 3%',
      broken((file) => (file['pensionRate'] = 3)),
      '1 problem\n  pensionRate: found 3; allowed: 1 or less; a percentage is given as a fraction, 3% as 0.03',
    ],
    [
      'two options of one name',
      broken((file) => (file['options'] = TWICE)),
      '1 problem\n  options[1].name: found "DO something", which options[0] has already; allowed: a name used once',
    ],
    [
      'no options',
      broken((file) => (file['options'] = [])),
      '1 problem\n  options: found a list of 0; allowed: 2 entries or more',
    ],
    ['a list for a case', '[]', '1 problem\n  the file: found a list of 0; allowed: an object'],
  ])('%s', async (_, text, message) => {
    const { path, args, listed } = await place(text);
    expect(await run(args)).toEqual({ code: 2, out: '', err: `${path}: ${message}\n` });
    expect(await listed()).toEqual(['case.json']);
  });

  test('an unknown tax year, with those there are', async () => {
    const { path, args } = await place(broken((file) => (file['taxYear'] = '2031/32')));
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toMatch(`${path}: 1 problem\n  taxYear: found "2031/32"; allowed: "2013/14", "2014/15"`);
  });

  test('more than ten problems, the first ten of them', async () => {
    const { args } = await place('{}');
    const { err } = await run(args);
    expect(err.trimEnd().split('\n')).toHaveLength(12);
    expect(err).toMatch(/: 11 problems\n {2}title: found nothing; allowed: text\n[^]*\n {2}and 1 more\n$/);
  });

  test('a file cut short anywhere', async () => {
    const whole = JSON.stringify(smallFile(), null, 1);
    const { path, args, listed } = await place();
    for (let length = 1; length < whole.length; length += 7) {
      await writeFile(path, whole.slice(0, length));
      expect(await run(args), `${length} characters`).toEqual({
        code: 2,
        out: '',
        err: `${path}: the JSON is cut short: it ends before every bracket and quotation mark is closed. Get the whole file.\n`,
      });
    }
    expect(await listed()).toEqual(['case.json']);
  });

  test('a missing file', async () => {
    const { own, output } = await place();
    const path = join(own, 'other.json');
    expect(await run(['appraise', path, '-o', output])).toEqual({
      code: 2,
      out: '',
      err: `${path}: there is no such file.\n`,
    });
  });

  test('a folder where one case is wanted', async () => {
    const { own } = await place();
    expect(await run(['case', own, '-o', join(own, 'out.json')])).toEqual({
      code: 2,
      out: '',
      err: `${own}: is a folder; give the name of a file.\n`,
    });
  });

  test('an output folder that does not exist', async () => {
    const { own, path, listed } = await place();
    const output = join(own, 'nowhere', 'out.xlsx');
    expect(await run(['appraise', path, '-o', output])).toEqual({
      code: 2,
      out: '',
      err: `${output}: the folder ${join(own, 'nowhere')} does not exist; make it first.\n`,
    });
    expect(await listed()).toEqual(['case.json']);
  });

  test.each([[[]], [['--force']]])('an output that is a folder, with %j', async (force) => {
    const { args, output } = await place();
    await mkdir(output);
    expect(await run([...args, ...force])).toEqual({
      code: 2,
      out: '',
      err: `${output}: is a folder; give the name of a file.\n`,
    });
  });

  test.each(['out.xls', 'out.csv', 'out'])('an output that is no .xlsx: %s', async (name) => {
    const { own, path, listed } = await place();
    const output = join(own, name);
    expect(await run(['appraise', path, '-o', output])).toEqual({
      code: 2,
      out: '',
      err: `${output}: a workbook is written as .xlsx; give a name that ends so.\n`,
    });
    expect(await listed()).toEqual(['case.json']);
  });

  test('an output that is a link into nowhere', async () => {
    const { args, output, own } = await place();
    await symlink(join(own, 'nowhere', 'x.xlsx'), output);
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toContain(output);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('the program as it is installed', () => {
  const bin = (...args: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((done) => {
      const child = execFile(process.execPath, ['bin/workforce-case.mjs', ...args], (_, out, err) =>
        done({ code: child.exitCode ?? -1, out, err }),
      );
    });

  test('appraises a case', async () => {
    const { args, output } = await place();
    const { code, out, err } = await bin(...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trimEnd().split('\n').at(-1)).toBe(output);
    expectSame(recalculate(await readFile(output)));
  });

  test('says what is wrong without a stack trace', async () => {
    const { path, args } = await place('{}');
    const { code, out, err } = await bin(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`${path}: 11 problems`);
    expect(err).not.toMatch(/^ {4}at /m);
  });
});
