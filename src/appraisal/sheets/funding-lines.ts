import {
  type Block,
  type Cell,
  type Formula,
  absolute,
  calc,
  columnAbsolute,
  digits,
  f,
  grid,
  row,
  rowAbsolute,
  totalRow,
} from '../../workbook';
import type { FundingResult } from '../funding';
import type { AppraisalCase } from '../schema';
import type { Cuts } from './cuts';
import { FUNDING_WORDS, type FundingInputs } from './funding-inputs';
import { same } from './parts';
import { type Scenarios, flexed } from './scenarios/inputs';

/** Lines for rows that a person types below the table. */
export const SPARE_LINES = 5;

export interface FundingLines {
  readonly blocks: readonly Block[];
  /** The name of each line, blank where the table has no such row. */
  readonly names: readonly Cell[];
  readonly all: readonly Cell[];
  readonly rollingOver: readonly Cell[];
}

interface Tables {
  readonly funding: FundingInputs;
  readonly cuts: Cuts;
  readonly scenarios: Scenarios | undefined;
}

/** A line for each row of the table Funding and some to spare, so that a row typed below it counts at once. */
export function fundingLines(
  c: AppraisalCase,
  { funding: { table: funding }, cuts: { table: cuts }, scenarios }: Tables,
  heads: () => readonly Cell[],
  result: FundingResult,
): FundingLines {
  const years = heads();
  const everyLine = Array.from({ length: c.funding.length + SPARE_LINES }, (_, index) => {
    const at = (header: Parameters<typeof funding.column>[0]) =>
      f`INDEX(${funding.column(header)},${digits(index + 1)})`;
    const source = c.funding[index];
    const found = result.sources[index];
    const factor = scenarios?.factors.grants;
    const name = calc(f`IFERROR(${at('Name')}&"","")`, source?.name ?? '');
    /** Beyond the rows of the table INDEX finds nothing. */
    const where = <T extends string | number>(formula: Formula, value: T | undefined, empty: T) =>
      calc(
        empty === '' ? f`IF(${name}="","",${formula})` : f`IF(${columnAbsolute(name)}="",0,${formula})`,
        value ?? empty,
        typeof empty === 'number' ? 'money' : undefined,
      );
    return {
      name,
      recurrent: where(
        f`IF(OR(${at('Kind')}="Reserve",${at('Until')}<>""),"Non-recurrent","Recurrent")`,
        found && (found.isRecurrent ? 'Recurrent' : 'Non-recurrent'),
        '',
      ),
      // A blank is no
      rollsOver: where(
        f`IF(${at('Rolls over')}="Yes","Yes","No")`,
        found && (found.rollsOver ? 'Yes' : 'No'),
        '',
      ),
      kind: where(f`${at('Kind')}&""`, source && FUNDING_WORDS[source.kind], ''),
      amount: where(
        flexed(at('Amount a year before cuts'), factor && f`IF(${at('Kind')}="Grant",${factor},1)`),
        found?.amount,
        0,
      ),
      comes: (year: Cell) =>
        f`(${at('From')}&""<=${rowAbsolute(year)})*((${at('Until')}="")+(${at('Until')}&"">=${rowAbsolute(year)})>0)`,
      found,
    };
  });

  const left = everyLine.map(({ name, found }) => {
    const whereNamed = (formula: Formula, value: number | undefined) =>
      calc(f`IF(${columnAbsolute(name)}="","",${formula})`, value ?? '', 'percent', { style: 'calculation' });
    const cells: Cell[] = [whereNamed(f`1`, found && 1)];
    for (const [index, year] of years.entries()) {
      const cut = f`SUMPRODUCT((${cuts.column('Funding')}=${columnAbsolute(name)})*(${cuts.column('Year')}=${rowAbsolute(year)})*${cuts.column('Cut')})`;
      cells.push(whereNamed(f`${cells.at(-1)!}*(1-${cut})`, found?.left[index]));
    }
    return cells;
  });
  const amountHeads = heads();
  const amounts = everyLine.map(({ name, amount, comes, found }, line) =>
    amountHeads.map((year, index) =>
      calc(
        f`IF(${columnAbsolute(name)}="",0,${columnAbsolute(amount)}*${left[line]![index + 1]!}*${comes(year)})`,
        found?.years[index] ?? 0,
        'money',
      ),
    ),
  );

  const column = (year: number) => amounts.map((cells) => cells[year]!);
  const all = result.totalBySource.map((value, year) =>
    calc(f`SUM(${column(year)})`, value, 'money', { style: 'total' }),
  );
  const matching = (flags: readonly Cell[], says: Formula, values: readonly number[]) =>
    values.map((value, year) => calc(f`SUMIF(${absolute(flags)},${says},${column(year)})`, value, 'money'));
  const recurrence = everyLine.map(({ recurrent }) => recurrent);
  const rollingOver = matching(
    everyLine.map(({ rollsOver }) => rollsOver),
    f`"Yes"`,
    result.rollingOver,
  );
  const lines = <T>(
    cells: (line: number) => readonly (Cell | null)[],
    unit: string,
    label: (line: T) => Cell,
    from: readonly T[],
  ) => from.map((line, index) => row(label(line), unit, cells(index)));
  const shown = ({ name }: (typeof everyLine)[number]) => same(name);
  return {
    names: everyLine.map(({ name }) => name),
    all,
    rollingOver,
    blocks: [
      grid({
        dense: true,
        head: ['What the money is', '', 'Kind', 'Recurrent?', 'Rolls over?'],
        rows: everyLine.map(({ name, kind, recurrent, rollsOver }) =>
          row(name, '', [kind, recurrent, rollsOver]),
        ),
      }),
      grid({
        dense: true,
        head: ['Left after cuts', 'Unit', 'Before any cut', ...years],
        rows: lines((line) => left[line]!, '% of the amount', shown, everyLine),
      }),
      grid({
        dense: true,
        head: ['Funding after cuts', 'Unit', 'Before any cut', ...amountHeads],
        rows: [
          ...lines((line) => [everyLine[line]!.amount, ...amounts[line]!], '£', shown, everyLine),
          totalRow('All funding', '£', [null, ...all]),
          row('of which recurrent', '£', [null, ...matching(recurrence, f`"Recurrent"`, result.recurrent)]),
          row('of which non-recurrent', '£', [
            null,
            ...matching(recurrence, f`"Non-recurrent"`, result.nonRecurrent),
          ]),
          row('of which may be kept for later years', '£', [null, ...rollingOver]),
        ],
      }),
    ],
  };
}
