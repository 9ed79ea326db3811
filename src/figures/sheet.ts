import {
  type Block,
  type Cell,
  type DescribedWorkbook,
  type Format,
  type Formula,
  type Interpolation,
  calc,
  columnLetters,
  conditional,
  digits,
  f,
  grid,
  heading,
  input,
  join,
  label,
  layout,
  note,
  row,
  sheet,
  title,
  workbook,
} from '../workbook';
import { Copies, type Place, formatOf, isPlaced } from './copies';
import { type Judged, PLACES } from './judge';
import { KINDS } from './kinds';
import { referencesTo } from './references';
import type { Shape } from './shape';
import type { Table } from './table';
import { VERDICTS, nameOf, partNames, shortNoteOf, summaryOf } from './words';

export interface Checked {
  readonly table: Table;
  readonly shape: Shape;
  readonly judged: readonly Judged[];
}

export interface SheetOptions {
  /** Where the figures come from, in words: a file, a sheet, a pasted table */
  readonly source: string;
  /** The cells to follow; left out where the table stands nowhere */
  readonly place?: Place;
  /** An ISO date */
  readonly created: string;
  readonly version: string;
}

export const SHEET = 'Figures checked';

/** The figures as they were read, and every claim with its own formula over them: a figure that is corrected is judged anew. */
export function checkedWorkbook(checked: Checked, options: SheetOptions): DescribedWorkbook {
  const { table, shape, judged } = checked;
  const copies = new Copies(options.place);
  const operands = judged.flatMap(({ claim }) => [claim.of, ...claim.parts]);
  const apart = operands.filter((one) => !isPlaced(one, table, shape));
  const others = [...new Set(apart.map((one) => copies.of(table, one)))];
  const blocks: Block[] = [
    title('Figures checked', options.source),
    note(
      'Each figure is worked out again from the figures it should follow from. “Truncated”: further digits are cut, not rounded. “No”: it does not follow from the figures shown; it may be rounded, or rest on figures not shown. Rounding: as much as a total may be off because its parts and itself were rounded.',
    ),
    heading('What was checked'),
    ...resultBlocks(checked, copies),
    heading(options.place ? 'Figures, linked to the cells checked' : 'Figures as read'),
    note('Percentages stand as printed: 38.3 for 38.3%.'),
    grid({ head: headOf(table, shape), rows: copies.rows(table, shape), width: 12, dense: true }),
    ...(others.length > 0
      ? [
          heading('Other figures'),
          grid({
            head: ['Figure', '', 'As printed'],
            rows: others.map((cell, i) => row(label(`Figure ${i + 1}`), '', [cell])),
          }),
        ]
      : []),
  ];
  const { created, version } = options;
  return layout(
    workbook({ title: SHEET, author: 'Workforce Case', created, version }, [
      sheet(SHEET, blocks, { kind: 'output', protect: false, freeze: { head: false, labels: false } }),
    ]),
  );
}

function resultBlocks({ table, shape, judged }: Checked, copies: Copies): Block[] {
  if (judged.length === 0) return [note(summaryOf(judged))];
  const lines = judged.map((one) => resultLine(one, copies, table, shape));
  const results = lines.map(({ result }) => result);
  return [
    note(countsOf(results, judged)),
    grid({
      head: [
        'Figure',
        'Said to be',
        'Stated',
        'Decimals',
        'Computed',
        'Difference',
        'Rounding',
        'Does it follow?',
        'Note',
        'Worked out from',
      ],
      width: [11, 9, 12, 11, 10, 17, 34, 44],
      rows: lines.map(({ cells, name, kind }) => row(name, kind, cells)),
    }),
    conditional(results, f`OR(${results[0]!}="No",${results[0]!}="Truncated")`, 'attention'),
    conditional(results, f`${results[0]!}="Yes"`, 'checkPass'),
  ];
}

/** How many of each there are now: "3 Yes, 1 Truncated, 0 No, 0 Cannot be checked". */
function countsOf(results: readonly Cell[], judged: readonly Judged[]): Cell {
  const counts = VERDICTS.map(
    (verdict) => `${judged.filter((one) => one.verdict === verdict).length} ${verdict}`,
  );
  const count = (of: Formula) => f`COUNTIF(${results},${of})`;
  const [yes, cut, no, cannot] = [f`"Yes"`, f`"Truncated"`, f`"No"`, f`"Cannot be checked"`].map(count);
  return calc(
    f`${yes!}&" Yes, "&${cut!}&" Truncated, "&${no!}&" No, "&${cannot!}&" Cannot be checked"`,
    counts.join(', '),
  );
}

function resultLine(judged: Judged, copies: Copies, table: Table, shape: Shape) {
  const { claim, stated, computed, verdict, rounding, reason } = judged;
  const figure = stated.kind === 'figure' ? stated : undefined;
  const places = input(figure?.decimals ?? 0, { format: 'integer', min: -9, max: 9 });
  const bound = input(rounding, { format: 'general', min: 0 });
  const own = copies.of(table, claim.of);
  const printed = calc(f`${own}`, figure?.value ?? stated.text, formatOf(stated));
  const refs = referencesTo<Interpolation>(
    claim,
    (part) => copies.of(table, part),
    (run) => run.map((part) => copies.of(table, part)),
  );
  const formula = KINDS[claim.kind].formula(refs);
  const hasAll = f`COUNT(${join(',', refs)})=${digits(claim.parts.length)}`;
  const isKnown = reason === undefined || reason.why === 'no exact figure';
  const shown = isKnown ? computed! : '';
  const worked = calc(f`IF(${hasAll},IFERROR(${formula},""),"")`, shown, computedFormat(judged));
  const stating = f`ROUND(${printed},${places})`;
  const difference = calc(
    f`IF(ISNUMBER(${worked}),${stating}-${worked},"")`,
    isKnown ? (judged.difference ?? (figure ? figure.stated - computed! : '')) : '',
    computedFormat(judged),
  );
  // Sums of binary fractions end in a nine or a one too much, which cutting would bring to light.
  const exact = f`ROUND(${worked},${digits(PLACES)})`;
  const compared = f`IF(ISNUMBER(${worked}),IF(ROUND(${exact},${places})=${stating},"Yes",IF(TRUNC(${exact},${places})=${stating},"Truncated","No")),"Cannot be checked")`;
  const result = calc(reason?.why === 'no exact figure' ? f`"Cannot be checked"` : compared, verdict);
  const said = calc(
    reason?.why === 'no exact figure'
      ? f`"No exact figure is claimed"`
      : noteFormula(result, difference, bound, hasAll),
    shortNoteOf(judged),
    undefined,
    {
      style: 'remark',
    },
  );
  const from = KINDS[claim.kind].how(partNames(claim, shape, judged.parts));
  return {
    name: nameOf(claim, shape, stated),
    kind: KINDS[claim.kind].name,
    result,
    cells: [printed, places, worked, difference, bound, result, said, label(from)],
  };
}

const noteFormula = (result: Cell, difference: Cell, bound: Cell, hasAll: Formula): Formula => {
  const no = f`IF(ROUND(ABS(${difference}),${digits(PLACES)})<${bound},"Within the rounding of its parts","May be rounded, or rest on figures not shown")`;
  const cannot = f`IF(${hasAll},"Divided by 0","Not every part is shown")`;
  return f`IF(${result}="Yes","",IF(${result}="Truncated","Further digits are cut, not rounded",IF(${result}="No",${no},${cannot})))`;
};

const headOf = ({ columns }: Table, { labels, columns: lines }: Shape): string[] => [
  'Row',
  '',
  ...Array.from(
    { length: columns - labels },
    (_, i) => lines[labels + i]!.label || `Column ${columnLetters(labels + i)}`,
  ),
];

/** Two decimals more than are printed, where there are any. */
function computedFormat({ stated, computed }: Judged): Format {
  if (computed !== undefined && Number.isInteger(computed)) return 'integer';
  const decimals = stated.kind === 'figure' ? stated.decimals : 0;
  if (decimals <= 0) return Math.abs(computed ?? 0) >= 1000 ? 'moneyPennies' : 'fte';
  return decimals <= 2 ? 'factor' : 'general';
}
