import { type Cell, writeXlsx } from 'hucre';
import { shareFile } from '../share/share-file';
import { foreignFile } from '../share/foreign-file';
import { spent } from './timer';

const CELLS = 10_000;

/** A post a row: its hourly rate, hours and weeks, and what the agency costs. */
const rows = Array.from({ length: CELLS }, (_, i) => ({
  inputs: [20 + (i % 30), 18.5 + (i % 3), 1 + (i % 52)] as const,
  call: `_xldudf_WFC_AGENCY_COST(A${i + 1},B${i + 1},C${i + 1},5%)`,
  formula: `A${i + 1}*B${i + 1}*C${i + 1}*(1+0.05)`,
}));

/** Sharing a workbook of 10,000 function cells, beside writing the 10,000 formulas directly into a new one. */
export async function benchShare(): Promise<void> {
  const file = foreignFile({
    sheets: [
      {
        name: 'Posts',
        cells: rows.flatMap(({ inputs, call }, i) => [
          ...inputs.map((value, c) => ({ at: `${'ABC'.charAt(c)}${i + 1}`, value })),
          { at: `D${i + 1}`, value: inputs[0] * inputs[1] * inputs[2] * 1.05, formula: call },
        ]),
      },
    ],
  });
  const share = () => shareFile(file, {}).write();
  const write = () =>
    writeXlsx({
      sheets: [
        {
          name: 'Posts',
          cells: new Map<string, Partial<Cell>>(
            rows.flatMap(({ inputs, formula }, i): [string, Partial<Cell>][] => [
              ...inputs.map((value, c): [string, Partial<Cell>] => [`${i},${c}`, { value }]),
              [`${i},3`, { formula, formulaResult: inputs[0] * inputs[1] * inputs[2] * 1.05 }],
            ]),
          ),
        },
      ],
    });
  const { cells } = shareFile(file, {}).plan;
  const wrong = cells.findIndex((cell, i) => cell.becomes !== 'formula' || cell.formula !== rows[i]?.formula);
  if (cells.length !== CELLS || wrong >= 0)
    throw new Error(`Cell ${wrong + 1} is not the formula that the baseline writes`);
  const [sharing, writing] = [await spent(share, { warmUp: 3 }), await spent(write, { warmUp: 3 })];
  console.log(
    `\nShare: ${CELLS.toLocaleString('en-GB')} function cells, beside writing as many formulas directly (ms, medians of 9)`,
  );
  console.log('                     wall        cpu');
  const line = (name: string, { wall, cpu }: { wall: number; cpu: number }) =>
    console.log(`${name.padEnd(16)} ${wall.toFixed(0).padStart(8)} ${cpu.toFixed(0).padStart(10)}`);
  line('share', sharing);
  line('write directly', writing);
  const ratio = (a: number, b: number) => (a / b).toFixed(2);
  console.log(
    `share / write    ${ratio(sharing.wall, writing.wall).padStart(8)} ${ratio(sharing.cpu, writing.cpu).padStart(10)}   wanted: at most 2`,
  );
}
