import { type Block, type Cell, calc, digits, f, grid, heading, note, sheet, title } from '../../workbook';
import { Measures } from '../profile/measure';
import { type SummaryLine, staffLine, statedWhole, summaryGroups } from '../profile/summary';
import type { WrittenTable } from './data';
import { type Part } from './parts';
import { WIDTHS, summaryGroup, summaryHeads } from './summary-group';
import { type SummaryCells, summaryRates } from './summary-rates';
import type { TurnoverLimit } from './turnover';

const NAME = 'Summary profile';

/** A table pasted out of a report, worked out anew: each share beside the one that it states, and what does not agree. */
export function summaryProfileSheet({ table, block }: WrittenTable, limit: TurnoverLimit): Part {
  const groups = summaryGroups(table);
  const cells = figuresOf(new Measures(table, block));
  const told = groups.map((group) => {
    const staff = staffLine(groups, group.of);
    const whole = statedWhole(groups, group);
    return summaryGroup(group, cells, {
      staff: staff && cells.number(staff),
      whole: whole && cells.number(whole),
    });
  });
  const rates = summaryRates(groups, cells, limit, NAME);
  const blocks: Block[] = [
    title(NAME, 'The pasted table, worked out anew; what is not recorded is left out of the shares'),
    note(
      'A share that differs from the one stated was mistyped or taken of another base; one that agrees if cut off was not rounded. A difference is computed less stated, in percentage points.',
    ),
    ...(rates.rows.length === 0
      ? []
      : [
          heading('Rates'),
          grid({
            head: ['Rate', 'Unit', ...summaryHeads()],
            width: WIDTHS,
            rows: [...rates.rows, limit.row([null, null, null, null])],
          }),
          heading('As pasted'),
        ]),
    ...told.flatMap((own, i) => {
      const of = groups[i]?.of ?? '';
      return of !== '' && of !== groups[i - 1]?.of ? [heading(of), own] : [own];
    }),
  ];
  return {
    sheet: sheet(NAME, blocks, { kind: 'output', widths: { label: 36, unit: 14 }, freeze: { head: false } }),
    what: 'The pasted table, its shares worked out anew beside those it states',
    sums: rates.sums,
  };
}

/** The figures of each line in a cell of their own, found in the imported table. */
function figuresOf(measures: Measures): SummaryCells {
  const numbers = new Map<SummaryLine, Cell>();
  const shares = new Map<SummaryLine, Cell>();
  const once = (known: Map<SummaryLine, Cell>, line: SummaryLine, make: () => Cell) => {
    const cell = known.get(line) ?? make();
    known.set(line, cell);
    return cell;
  };
  return {
    number: (line) =>
      once(numbers, line, () =>
        calc(f`INDEX(${measures.column('number')},${digits(line.row + 1)})`, line.number ?? 0, 'integer'),
      ),
    stated: (line) =>
      line.share === null
        ? undefined
        : once(shares, line, () =>
            calc(
              f`INDEX(${measures.column('share')},${digits(line.row + 1)})`,
              line.share ?? 0,
              'percentFine',
            ),
          ),
  };
}
