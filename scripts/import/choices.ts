import type { CaseWeights, Settings } from '../../src/settings';
import { caseWeights } from '../../src/settings/schema';
import { readDate } from '../../src/workforce/check/dates';
import { type Mapping, parseMapping } from '../../src/workforce/mapping';
import { readText } from '../files';
import { readSettings } from '../settings';
import { UserError } from '../user-error';

/** What the command line says, as commander gives it. */
export interface Options {
  output: string;
  as?: string;
  map?: string;
  saveMap?: string;
  band?: string;
  weights?: string;
  settings?: string;
  suppress?: string;
  keepPersonal?: boolean;
  asAt?: string;
  area?: string;
  sheet?: string;
  headerRow?: string;
  fullTimeHours?: string;
  pensionRate?: string;
  title?: string;
  author?: string;
  json?: boolean;
  force?: boolean;
}

/** The same, read and checked. */
export interface Choices {
  readonly as?: string;
  readonly mapping?: Mapping;
  readonly saveMap?: string;
  readonly band?: { readonly low: number; readonly high: number };
  readonly weights?: CaseWeights;
  readonly suppress?: number;
  readonly keepPersonal: boolean;
  readonly asAt?: string;
  readonly area?: string;
  readonly sheet?: string;
  readonly headerRow?: number;
  readonly fullTimeHours?: number;
  /** A fraction of pay. */
  readonly pensionRate?: number;
  readonly title?: string;
  readonly author?: string;
}

/** @throws UserError for the first choice that cannot be meant, with what is allowed */
export async function readChoices(options: Options, files: readonly string[]): Promise<Choices> {
  refuseTogether(options, files);
  const { as, saveMap, area, sheet, map, weights, keepPersonal = false } = options;
  const read = {
    as,
    saveMap,
    area,
    sheet,
    band: given(options.band, readBand),
    suppress: given(options.suppress, wholeNumber('--suppress', 2, 100)),
    headerRow: given(options.headerRow, wholeNumber('--header-row', 1, 1_048_576)),
    asAt: given(options.asAt, dateOf),
    fullTimeHours: given(options.fullTimeHours, hoursOf),
    pensionRate: given(options.pensionRate, rateOf),
    title: given(options.title, nameOf('--title')),
    author: given(options.author, nameOf('--author')),
    mapping: map === undefined ? undefined : await readMapping(map),
    weights: weights === undefined ? undefined : await readWeights(weights),
  };
  const chosen = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
  const set = options.settings === undefined ? {} : fromSettings(await readSettings(options.settings));
  if (keepPersonal && set.suppress !== undefined)
    throw new UserError(
      `--keep-personal: ${options.settings} hides small numbers, and what names people hides none; give a file of settings without suppressBelow.`,
    );
  return { ...set, ...chosen, keepPersonal };
}

/** What a set of settings says of an import; an option of the command line goes before it. */
function fromSettings({ band, caseWeights: weights, suppressBelow, fullTimeHours, pensionRate }: Settings) {
  return {
    ...(band && { band }),
    ...(weights && { weights }),
    ...(suppressBelow !== undefined && { suppress: suppressBelow }),
    ...(fullTimeHours !== undefined && { fullTimeHours }),
    ...(pensionRate !== undefined && { pensionRate }),
  };
}

function refuseTogether(
  { as, map, keepPersonal, suppress, sheet, headerRow }: Options,
  files: readonly string[],
) {
  if (as !== undefined && map !== undefined)
    throw new UserError('--as and --map: a file has a format or a mapping; give one of them.');
  if (keepPersonal && suppress !== undefined)
    throw new UserError(
      '--keep-personal and --suppress: what names people hides no small numbers; give one of them.',
    );
  const isOfOneFile = sheet !== undefined || headerRow !== undefined;
  if (isOfOneFile && files.length > 1)
    throw new UserError(
      '--sheet and --header-row are of one file: import the others by commands of their own, or leave these out.',
    );
  if (files.filter((file) => file === '-').length > 1)
    throw new UserError('-: standard input can be read only once.');
}

const given = <T>(text: string | undefined, read: (text: string) => T): T | undefined =>
  text === undefined ? undefined : read(text);

function readBand(text: string): { low: number; high: number } {
  const [, low, high] = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(text.trim()) ?? [];
  const band = { low: Number(low), high: Number(high) };
  if (!(band.low > 0 && band.low <= band.high && band.high <= 1000))
    throw new UserError(
      `--band: found "${text}"; allowed: the low and the high end of cases per FTE, such as 20:25`,
    );
  return band;
}

const wholeNumber = (option: string, min: number, max: number) => (text: string) => {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new UserError(`${option}: found "${text}"; allowed: a whole number from ${min} to ${max}`);
};

function hoursOf(text: string): number {
  const hours = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (hours > 0 && hours <= 168) return hours;
  throw new UserError(
    `--full-time-hours: found "${text}"; allowed: hours a week above 0 and up to 168, such as 37`,
  );
}

/** 21.5% or 0.215. A bare 21.5 is refused: it may be meant as a percentage, and nobody pays 21 times the pay. */
function rateOf(text: string): number {
  const [, number, sign] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text.trim()) ?? [];
  const rate = number === undefined ? Number.NaN : sign === '%' ? Number(`${number}e-2`) : Number(number);
  if (rate >= 0 && rate <= 1) return rate;
  throw new UserError(
    `--pension-rate: found "${text}"; allowed: the employer's share of pay, such as 21.5% or 0.215, up to 100%`,
  );
}

const LONGEST_NAME = 200;

const nameOf = (option: string) => (text: string) => {
  const name = text.trim();
  if (name !== '' && name.length <= LONGEST_NAME && !/\p{Cc}/u.test(name)) return name;
  throw new UserError(`${option}: allowed: words on one line, up to ${LONGEST_NAME} characters`);
};

function dateOf(text: string): string {
  const read = readDate()(text);
  if (read.state === 'value') return String(read.value);
  const allowed = read.state === 'refused' ? read.allowed : 'a date as DD/MM/YYYY';
  throw new UserError(`--as-at: found "${text}"; allowed: ${allowed}`);
}

async function readMapping(path: string): Promise<Mapping> {
  const text = await readText(path);
  try {
    return parseMapping(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UserError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function readWeights(path: string): Promise<CaseWeights> {
  const text = (await readText(path)).replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new UserError(`${path}: is not JSON; allowed: ${WEIGHTS}`);
  }
  const read = caseWeights.safeParse(json);
  if (read.success) return read.data;
  const problems = read.error.issues.map(
    ({ path: at, message }) => `${at.join('.') || 'the file'}: ${message}`,
  );
  throw new UserError(`${path}: ${problems.join('; ')}; allowed: ${WEIGHTS}`);
}

const WEIGHTS =
  'points of a case by its complexity, and points that one FTE can carry: {"points":{"High":3,"Low":1},"perFte":40,"perAsye":30}';
