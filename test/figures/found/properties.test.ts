import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Claim,
  type Operand,
  besideCells,
  cellsOfText,
  checkTable,
  checkedWorkbook,
  claimKey,
  isTyped,
  readTable,
} from '../../../src/figures';
import { pastedSource } from '../../../src/workforce/source';
import { tableOf } from './support';

/** Teams by kinds of worker, in two services with a subtotal each; every total and share is true. */
interface Made {
  readonly services: readonly (readonly (readonly number[])[])[];
}

const COLUMNS = 3;
const made: fc.Arbitrary<Made> = fc.record({
  services: fc.array(
    fc.array(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: COLUMNS, maxLength: COLUMNS }), {
      minLength: 2,
      maxLength: 4,
    }),
    { minLength: 2, maxLength: 3 },
  ),
});

const sumOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const perColumn = (rows: readonly (readonly number[])[]) =>
  Array.from({ length: COLUMNS }, (_, i) => sumOf(rows.map((row) => row[i]!)));

function cellsOf({ services }: Made): string[][] {
  const whole = sumOf(services.flat(2));
  const line = (label: string, figures: readonly number[]) => {
    const total = sumOf(figures);
    return [label, ...figures.map(grouped), grouped(total), `${((100 * total) / whole).toFixed(1)}%`];
  };
  return [
    ['Team', 'Permanent', 'Temporary', 'Agency', 'Total', '% of all'],
    ...services.flatMap((teams, s) => [
      ...teams.map((figures, t) => line(`Team ${s + 1}.${t + 1}`, figures)),
      line('Subtotal', perColumn(teams)),
    ]),
    // Its 100% is left out: shares rounded to a tenth need not add up to it.
    line('Grand total', perColumn(services.flat())).with(-1, ''),
  ];
}

const grouped = (value: number) => value.toLocaleString('en-GB');
const check = (cells: readonly (readonly string[])[]) =>
  checkTable(tableOf(cells.map((row) => row.join('\t')).join('\n'))).judged;
const isAt = (operand: Operand, row: number, column: number) =>
  !isTyped(operand) && operand.row === row && operand.column === column;

test('a table whose totals and shares are true gives nothing but Yes, for each of them', () => {
  fc.assert(
    fc.property(made, (one) => {
      const judged = check(cellsOf(one));
      const teams = one.services.flat().length;
      const rows = teams + one.services.length + 1;
      const sums = rows + (one.services.length + 1) * (COLUMNS + 1);
      expect(judged.filter(({ verdict }) => verdict !== 'Yes')).toEqual([]);
      const of = (kind: string) => judged.filter(({ claim }) => claim.kind === kind).length;
      // Every line but the last is a share of it.
      expect([of('sum'), of('share')]).toEqual([sums, rows - 1]);
    }),
    { numRuns: 15 },
  );
});

test('one figure changed: what depends on it does not follow any more, and all else does', () => {
  fc.assert(
    fc.property(made, fc.nat(), fc.integer({ min: 50_000, max: 90_000 }), (one, place, more) => {
      const cells = cellsOf(one);
      const before = check(cells);
      const [row, column] = [1 + (place % (cells.length - 1)), 1 + (place % COLUMNS)];
      const changed = cells.map((line) => [...line]);
      changed[row]![column] = grouped(Number(changed[row]![column]!.replaceAll(',', '')) + more);
      const after = new Map(check(changed).map((judged) => [claimKey(judged.claim), judged.verdict]));
      const rests = ({ of, parts }: Claim) => [of, ...parts].some((operand) => isAt(operand, row, column));
      expect(before.map(({ claim }) => [claimKey(claim), after.get(claimKey(claim))])).toEqual(
        before.map(({ claim }) => [claimKey(claim), rests(claim) ? 'No' : 'Yes']),
      );
    }),
    { numRuns: 15 },
  );
});

test('pasted with blanks between the columns, the same is found', async () => {
  await fc.assert(
    fc.asyncProperty(made, async (one) => {
      const cells = cellsOf(one);
      const spaced = cells.map((row) => row.map((cell) => cell.padEnd(14)).join('  '));
      const rows: string[][] = [];
      for await (const chunk of pastedSource(spaced.join('\n')).sheets[0]!.chunks())
        rows.push(...chunk.rows.map((row) => row.map(String)));
      expect(checkTable(readTable(cellsOfText(rows))).judged).toEqual(check(cells));
    }),
    { numRuns: 5 },
  );
});

const HEADS = [
  'Staff',
  'FTE',
  'Cost',
  'Total',
  'Change',
  '% change',
  '%',
  'Cost per FTE',
  '2024',
  'All staff',
];
const LABELS = ['A', 'B', 'C', 'Total', 'Subtotal', 'All', 'of which', 'Average', '% of staff', 'Change', ''];
const figure = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: -9, max: 99 }).map(String) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 1000 }).map((tenths) => `${tenths / 10}%`) },
  { weight: 1, arbitrary: fc.constantFrom('', '-', 'c', '£1.2m', 'about 20', '(4.50)', 'x') },
);
const anyTable = fc.integer({ min: 2, max: 6 }).chain((columns) =>
  fc.record({
    heads: fc.array(fc.constantFrom(...HEADS), { minLength: columns, maxLength: columns }),
    rows: fc.array(
      fc.tuple(fc.constantFrom(...LABELS), fc.array(figure, { minLength: columns, maxLength: columns })),
      { minLength: 2, maxLength: 7 },
    ),
  }),
);

test('whatever stands in a table, it is checked and can be written', () => {
  let claims = 0;
  fc.assert(
    fc.property(anyTable, ({ heads, rows }) => {
      const cells = [['Team', ...heads], ...rows.map(([label, figures]) => [label, ...figures])];
      const checked = checkTable(tableOf(cells.map((row) => row.join('\t')).join('\n')));
      for (const { claim, stated, parts } of checked.judged) {
        expect(stated.kind).toBe('figure');
        expect(parts.length).toBe(claim.parts.length);
      }
      claims += checked.judged.length;
      const described = checkedWorkbook(checked, { source: 'Any', created: '2026-04-01', version: '1' });
      expect(described.sheets).toHaveLength(1);
      besideCells(checked, { sheet: 'Any', row: 0, column: 0 }, { row: 0, column: 9 });
    }),
    { numRuns: 60 },
  );
  expect(claims).toBeGreaterThan(20);
});
