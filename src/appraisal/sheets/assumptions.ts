import {
  type Block,
  type Cell,
  type Formula,
  type Sheet,
  type TableBlock,
  calc,
  columnAbsolute,
  conditional,
  f,
  grid,
  input,
  join,
  note,
  row,
  sheet,
  table,
  text,
  title,
} from '../../workbook';
import type { AppraisalCase } from '../schema';
import type { InputAssumption } from '../schema-registers';
import type { ModelInput } from './model-inputs';

export interface Assumptions {
  readonly sheet: Sheet;
}

export interface FurtherAssumptions {
  readonly sheet: Sheet;
  readonly table: TableBlock;
}

const RATING = { format: 'integer', min: 1, max: 3 } as const;
const SCALE =
  'Quality of the evidence: 1 good, 2 some, 3 little or none. Impact: 1 hardly moves the results, 2 moves them, 3 could change the decision. ' +
  'Their product is the score; where both are above 1, the words are "Look at first".';

/** The register: a row for every input of the model, with its value now and what is known of it. */
export function assumptionsSheet(
  { inputAssumptions }: AppraisalCase,
  inputs: readonly ModelInput[],
): Assumptions {
  const lines = inputs.map((one) => line(one, inputAssumptions[one.key] ?? {}));
  const readings = lines.map(({ reading }) => reading);
  const count = (says: 'Not rated' | 'Look at first', counted: Formula): Cell =>
    calc(counted, readings.filter(({ value }) => value === says).length, 'integer');
  const unsourced = lines.filter(({ source }) => source.value === null).length;
  const blocks: Block[] = [
    title(
      'Assumptions',
      'Every input of the model: its value now, its range, where it comes from and what it moves',
    ),
    note(
      'Type into the yellow cells. A value is changed where it is typed, on the sheet that its name begins with.',
    ),
    note(SCALE),
    row('Inputs without a source', 'number', [
      calc(f`SUMPRODUCT((${lines.map(({ source }) => source)}="")*1)`, unsourced, 'integer'),
    ]),
    row('Inputs not rated', 'number', [count('Not rated', f`COUNTIF(${readings},"Not rated")`)]),
    row('Inputs to look at first', 'number', [
      count('Look at first', f`COUNTIF(${readings},"Look at first")`),
    ]),
    grid({
      head: HEADS,
      width: [12, 9, 9, 32, 26, 9, 9, 7, 12, 14, 12, 20],
      rows: lines.map((l) =>
        row(l.name, l.unit, [
          ...[l.value, l.low, l.high, l.source, l.because, l.quality, l.impact],
          ...[l.score, l.reading, l.owner, l.date, l.used],
        ]),
      ),
    }),
    conditional(readings, f`${readings[0]!}="Look at first"`, 'attention'),
    conditional(readings, f`${readings[0]!}="Not rated"`, 'quiet'),
  ];
  return {
    sheet: sheet('Assumptions', blocks, {
      kind: 'input',
      protect: true,
      widths: { label: 34, unit: 14.5 },
      freeze: { head: false, labels: false },
    }),
  };
}

const HEADS = [
  ...['Input', 'Unit', 'Value now', 'Low', 'High', 'Source', 'Justification'],
  ...['Quality 1 to 3', 'Impact 1 to 3', 'Score', 'Reading', 'Owner (role)', 'Date', 'Used on'],
];

function line(one: ModelInput, known: Partial<InputAssumption>) {
  const quality = input(known.quality ?? null, RATING);
  const impact = input(known.impact ?? null, RATING);
  const rated = known.quality !== undefined && known.impact !== undefined;
  const isFirst = rated && known.quality! > 1 && known.impact! > 1;
  const reading = rated ? (isFirst ? 'Look at first' : 'Rated') : 'Not rated';
  const format = one.at.kind === 'cell' && one.at.style === 'input' ? one.at.format : undefined;
  const bound = (value: number | undefined) => input(value ?? null, { format: format ?? 'general' });
  return {
    name: nameCell(one),
    unit: unitCell(one),
    value: valueCell(one),
    low: bound(known.low),
    high: bound(known.high),
    source: sourceCell(one, known.source),
    because: input(known.because ?? null, { format: 'text' }),
    quality,
    impact,
    score: calc(
      f`IF(${quality}*${impact}=0,"",${quality}*${impact})`,
      rated ? known.quality! * known.impact! : '',
      'integer',
      { style: 'calculation' },
    ),
    reading: calc(
      f`IF(${quality}*${impact}=0,"Not rated",IF(AND(${quality}>1,${impact}>1),"Look at first","Rated"))`,
      reading,
    ),
    owner: input(known.owner ?? null, { format: 'text' }),
    date: input(known.date ?? null, { format: 'date' }),
    used: text(one.usedOn.length === 0 ? 'Nowhere else' : one.usedOn.join(', ')),
  };
}

/** The words follow a role or team that is renamed on its own sheet. */
function nameCell({ parts, key }: ModelInput): Cell {
  if (parts.every((part) => typeof part === 'string')) return text(key, 'label');
  const words = parts.flatMap((part, i) => [
    ...(i === 0 ? [] : [quoted(' / ')]),
    typeof part === 'string' ? quoted(part) : part,
  ]);
  return calc(join('&', words), key);
}

const quoted = (words: string): Formula => ({ kind: 'formula', parts: [`"${words.replaceAll('"', '""')}"`] });

const unitCell = ({ unit, at }: ModelInput): string => {
  if (at.kind === 'column') return 'values';
  return typeof unit === 'string' ? unit : String(unit.value ?? '');
};

/** What stands in the cell now, or how many cells of the column are filled. */
function valueCell({ at, filled }: ModelInput): Cell {
  if (at.kind === 'column') return calc(f`SUMPRODUCT((${at}<>"")*1)`, filled, 'integer');
  const options = at.style === 'input' ? ({ style: 'calculation' } as const) : {};
  const value = at.value === null || typeof at.value === 'boolean' ? '' : at.value;
  return calc(f`IF(${at}="","",${at})`, value, at.style === 'input' ? at.format : undefined, options);
}

/** The source stands once: beside the input where that has one, or else here. */
function sourceCell({ source }: ModelInput, known: string | undefined): Cell {
  if (known !== undefined || source === undefined) return input(known ?? null, { format: 'text' });
  return calc(f`${source}`, String(source.value ?? ''));
}

/** Assumptions that belong to no single input; undefined where the case has none. */
export function furtherAssumptionsSheet({ assumptions }: AppraisalCase): FurtherAssumptions | undefined {
  if (assumptions.length === 0) return undefined;
  const further = table('Further_assumptions', assumptions, [
    { header: 'Assumption', cell: (a) => a.assumption, width: 48 },
    { header: 'Justification', cell: (a) => a.because, width: 48 },
    { header: 'Low', cell: (a) => a.low ?? null, format: 'general', width: 10 },
    { header: 'High', cell: (a) => a.high ?? null, format: 'general', width: 10 },
    { header: 'Unit', cell: (a) => a.unit ?? null, width: 10 },
    { header: 'Source', cell: (a) => a.source ?? null, width: 24 },
    { header: 'Quality', cell: (a) => a.quality ?? null, ...RATING, width: 10 },
    { header: 'Impact', cell: (a) => a.impact ?? null, ...RATING, width: 10 },
    { header: 'Owner (role)', cell: (a) => a.owner ?? null, width: 18 },
    { header: 'Date', cell: (a) => a.date ?? null, format: 'date', width: 13 },
  ]);
  const [quality, impact] = [further.cells('Quality')[0]!, further.cells('Impact')[0]!];
  const isFirst = f`AND(${columnAbsolute(quality)}>1,${columnAbsolute(impact)}>1)`;
  const blocks = [
    title('Further assumptions', 'What is assumed beside the single inputs, and why'),
    note(
      `${SCALE} Here such an assumption has its ratings in bold on orange. Type below the table to add a row.`,
    ),
    further,
    conditional(further.column('Quality'), isFirst, 'attention'),
    conditional(further.column('Impact'), isFirst, 'attention'),
  ];
  return { sheet: sheet('Further assumptions', blocks, { kind: 'input' }), table: further };
}
