import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DELIMITED, OTHERS, exampleBytes } from '../chain';
import { below, oneOf, randomFrom } from './random';

type Random = () => number;

const SHAPES = [...DELIMITED, ...OTHERS].map((name) => ({ name, bytes: exampleBytes(name) }));
/** Inputs are below 1 MB. */
export const LARGEST = 1_000_000;

/** Bytes that follow from a seed: nothing that makes sense, something that nearly does, or one of our examples with damage. */
export function inputOf(seed: number): { readonly kind: string; readonly bytes: Uint8Array } {
  const random = randomFrom(seed);
  const kind = oneOf(random, Object.keys(MAKERS));
  const bytes = MAKERS[kind]!(random, seed);
  return { kind, bytes: bytes.subarray(0, LARGEST) };
}

const SPECIAL = [
  '"',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\ufeff',
  '=',
  '£',
  '<',
  '>',
  '&',
  '\u2028',
  '999',
  '""',
  ' ',
];

const cell = fc.oneof(
  fc.constantFrom(...SPECIAL, 'Worker', 'Team', 'FTE', 'Open cases', 'Total', '1.0', '7.7%'),
  fc.string({ maxLength: 8, unit: 'binary' }),
);
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom(',', ';', '\t', '|'),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .chain(([columns, separator, end]) =>
    fc
      .array(fc.array(cell, { minLength: 1, maxLength: columns }), { maxLength: 40 })
      .map((rows) => rows.map((row) => row.join(separator)).join(end)),
  );
const anyBytes = fc.uint8Array({ maxLength: 4_000 });

const MAKERS: Readonly<Record<string, (random: Random, seed: number) => Uint8Array>> = {
  bytes: (_, seed) => fc.sample(anyBytes, { seed, numRuns: 1 })[0]!,
  table: (_, seed) => strToU8(fc.sample(table, { seed, numRuns: 1 })[0]!),
  'bits of an example': (random) => flipped(oneOf(random, SHAPES).bytes, random),
  'an example spliced': (random) => spliced(oneOf(random, SHAPES).bytes, random),
  'two examples in one': (random) => joined(oneOf(random, SHAPES).bytes, oneOf(random, SHAPES).bytes, random),
  'an example repeated': (random) => repeated(oneOf(random, SHAPES).bytes, random),
  'cells of an example': (random) => otherCells(strFromU8(exampleBytes(oneOf(random, DELIMITED))), random),
  'parts of a workbook': (random) => otherParts(exampleBytes('annex-a.xlsx'), random),
  'another encoding': (random) =>
    Buffer.from(strFromU8(oneOf(random, SHAPES).bytes), oneOf(random, ['utf16le', 'latin1'] as const)),
};

function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  for (let i = 0; i <= below(random, 20); i += 1) changed[below(random, changed.length)] = below(random, 256);
  return changed;
}

function spliced(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, to] = [below(random, bytes.length), below(random, bytes.length)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  const inserted = strToU8(Array.from({ length: below(random, 30) }, () => oneOf(random, SPECIAL)).join(''));
  return Buffer.concat([bytes.subarray(0, from), inserted, bytes.subarray(random() < 0.5 ? to : from)]);
}

function joined(one: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  return Buffer.concat([
    one.subarray(0, below(random, one.length)),
    other.subarray(below(random, other.length)),
  ]);
}

/** Up to the largest size, so that what costs more than its length shows. */
function repeated(bytes: Uint8Array, random: Random): Uint8Array {
  const body = bytes.subarray(below(random, bytes.length));
  const times = 1 + below(random, Math.floor(LARGEST / Math.max(1, body.length)));
  return Buffer.concat([bytes, ...Array.from({ length: times }, () => body)]);
}

const CELLS = [
  '',
  ' ',
  '999',
  'NA',
  'x',
  '-1',
  '1e308',
  '1e999',
  'NaN',
  '__proto__',
  'constructor',
  '31/02/2020',
  '0',
  '00',
  '£',
  '%',
  '=1',
  'TRUE',
  '#N/A',
  'Total',
  '"',
  'é',
  '1;2;;3',
  '9'.repeat(400),
];

function otherCells(text: string, random: Random): Uint8Array {
  const lines = text.split('\n').map((line) => line.split(','));
  for (let i = 0; i <= below(random, 15); i += 1) {
    const line = oneOf(random, lines);
    line[below(random, line.length)] = oneOf(random, CELLS);
  }
  return strToU8(lines.map((line) => line.join(',')).join('\n'));
}

/** A workbook that opens, with one of its parts damaged, gone, or grown. */
function otherParts(bytes: Uint8Array, random: Random): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const path = oneOf(random, Object.keys(parts));
  const part = parts[path]!;
  const change = below(random, 4);
  if (change === 0) delete parts[path];
  else if (change === 1) parts[path] = flipped(part, random);
  else if (change === 2) parts[path] = spliced(part, random);
  else
    parts[path] = strToU8(
      strFromU8(part).replace(/(<row[^]*<\/row>)/, (rows) => rows.repeat(1 + below(random, 400))),
    );
  return zipSync(parts, { level: 6 });
}
