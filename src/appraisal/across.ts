import {
  type Cell,
  type RowBlock,
  type Sheet,
  type Workbook,
  calc,
  conditional,
  f,
  grid,
  heading,
  note,
  row,
  sheet,
  text,
  title,
  workbook,
} from '../workbook';
import type { Format } from '../workbook';
import { dateInWords } from './dates';
import type { Evaluation } from './evaluate';
import { riskInWords } from './in-words';
import { isCentral } from './scenarios/drivers';
import type { AppraisalCase } from './schema';
import { quoted } from './sheets/parts';

/** A file of a case, from where the summary stands. */
export interface FileLink {
  readonly name: string;
  /** Relative, with forward slashes. */
  readonly path: string;
}

export interface AppraisedCase {
  readonly file: FileLink;
  readonly workbook: FileLink;
  readonly case: AppraisalCase;
  readonly result: Evaluation;
}

export interface RefusedFile {
  readonly file: FileLink;
  readonly why: string;
}

interface Made {
  /** ISO date */
  readonly on: string;
  readonly with: string;
  readonly version: string;
  /** Which folder was read. */
  readonly from: string;
}

/** Many cases on one page: what each recommends, what it costs, and how it stands. Values of the day on which it was made. */
export function summaryAcross(
  cases: readonly AppraisedCase[],
  refused: readonly RefusedFile[],
  made: Made,
): Workbook {
  const properties = {
    ...{ title: 'Appraisals side by side', author: made.with, created: made.on, version: made.version },
    subject: `Cases of ${made.from}`,
  };
  return workbook(properties, [
    casesSheet(cases, refused, made),
    ...(refused.length === 0 ? [] : [refusedSheet(refused)]),
  ]);
}

const HEADS = [
  'Case file',
  'Workbook',
  'Price base',
  'Recommended option',
  'Cost in a full year, £',
  'Saved against doing nothing, £',
  'Does it cost least?',
  'Caseload with it',
  'Risk',
  'Checks of the model',
  'Stated figures that do not reconcile',
] as const;
/** More would be too small to read on one sheet of paper. */
const ROWS_ON_A_PAGE = 25;
const WIDTHS = [24, 24, 10, 34, 14, 14, 10, 22, 30, 22, 16];

function casesSheet(cases: readonly AppraisedCase[], refused: readonly RefusedFile[], made: Made): Sheet {
  const lines = cases.map(caseLine);
  const column = (pick: (line: CaseLine) => Cell) => lines.map(pick);
  const bases = [...new Set(cases.map((one) => one.case.priceBase))].toSorted();
  const checks = column(({ check }) => check);
  return sheet(
    'Cases',
    [
      title(
        'Appraisals side by side',
        `Cases of ${made.from}, as they stood on ${dateInWords(made.on)}. Made with ${made.with}`,
      ),
      note(
        'One row a case: its recommended option in a full year, as cost above the present establishment. Figures are values of that day; each workbook is the model.',
      ),
      ...(refused.length === 0
        ? []
        : [
            note(
              `${refused.length} of ${refused.length + cases.length} files could not be read: the sheet Refused says why.`,
            ),
          ]),
      grid({
        head: ['Case', 'Organisation', ...HEADS],
        width: WIDTHS,
        rows: lines.map(({ row: shown }) => shown),
      }),
      conditional(checks, f`LEFT(${checks[0]!},1)="✗"`, 'checkFail'),
      conditional(checks, f`LEFT(${checks[0]!},1)="✓"`, 'checkPass'),
      heading('Totals by price base'),
      note('Prices of different years are not added together.'),
      grid({
        head: [
          'Price base',
          'Unit',
          'Cases',
          '',
          '',
          '',
          'Cost in a full year, £',
          'Saved against doing nothing, £',
        ],
        rows: bases.map((base) => totals(base, cases, lines)),
      }),
    ],
    {
      kind: 'output',
      widths: { label: 40, unit: 26 },
      freeze: { labels: true },
      print: { onePage: cases.length <= ROWS_ON_A_PAGE },
    },
  );
}

interface CaseLine {
  readonly row: RowBlock;
  readonly base: Cell;
  readonly cost: Cell;
  readonly saved: Cell;
  readonly check: Cell;
}

function caseLine({ file, workbook: made, case: c, result }: AppraisedCase): CaseLine {
  const chosen = result.options.find(({ recommended }) => recommended);
  const failed = result.checks.filter(({ passes }) => !passes).length;
  const figures = result.findings.filter((finding) => finding.result === 'No').length;
  const base = text(c.priceBase);
  const cost = data(chosen?.fullYear.net ?? null, 'money');
  const saved = data(chosen?.fullYear.saved ?? null, 'money');
  const check = text(failed === 0 ? '✓ All checks pass' : `✗ Checks that fail: ${failed}`, 'check');
  const cells = [
    ...[linkTo(file), linkTo(made), base, text(c.recommendation.option), cost, saved],
    ...[text(costsLeast(result)), text(caseloadInShort(result)), text(riskInShort(c)), check],
    text(result.findings.length === 0 ? 'None stated' : `${figures} of ${result.findings.length}`),
  ];
  return { row: row(text(titleOf(c)), text(c.organisation), cells), base, cost, saved, check };
}

/** Figures that are not what is expected say so beside their case. */
const titleOf = (c: AppraisalCase): string =>
  isCentral(c) ? c.title : `${c.title} (scenario ${c.scenarios!.selected})`;

const data = (value: number | null, format: Format): Cell => ({
  kind: 'cell',
  value,
  style: 'calculation',
  format,
});

const HALF_A_PENNY = 0.005;

function costsLeast({ options }: Evaluation): string {
  const least = Math.min(...options.map(({ fullYear }) => fullYear.net));
  const chosen = options.find(({ recommended }) => recommended);
  return chosen !== undefined && chosen.fullYear.net - least < HALF_A_PENNY ? 'Yes' : 'No';
}

function caseloadInShort({ caseload: { teams }, options }: Evaluation): string {
  if (teams.length === 0) return 'No caseload';
  const chosen = options.findIndex(({ recommended }) => recommended);
  const above = teams.filter(({ points }) => {
    const { status } = points[points.length - options.length + chosen]!;
    return status === 'Above' || status === 'Nobody';
  }).length;
  return above === 0 ? 'No team above its band' : `${above} of ${teams.length} teams above their band`;
}

const riskInShort = ({ risks }: AppraisalCase): string =>
  risks.length === 0 ? 'None listed' : riskInWords(risks);

/** What Excel takes as words within a formula. */
const LONGEST_TEXT = 255;

/** Leads to the file by its name, as long as the files stay where they are to each other. */
const linkTo = ({ name, path }: FileLink): Cell =>
  path.length > LONGEST_TEXT
    ? text(name)
    : calc(f`HYPERLINK(${quoted(path)},${quoted(name)})`, name, undefined, { style: 'link' });

function totals(base: string, cases: readonly AppraisedCase[], lines: readonly CaseLine[]): RowBlock {
  const name = text(base);
  const bases = lines.map((line) => line.base);
  const inBase = cases.flatMap(({ case: c, result }) => {
    const chosen = result.options.find(({ recommended }) => recommended);
    return c.priceBase === base && chosen ? [chosen.fullYear] : [];
  });
  const sumOf = (cells: readonly Cell[], value: number) =>
    calc(f`SUMIF(${bases},${name},${cells})`, value, 'money', { style: 'total' });
  return row(name, '£', [
    calc(f`COUNTIF(${bases},${name})`, cases.filter(({ case: c }) => c.priceBase === base).length, 'integer'),
    ...[null, null, null],
    sumOf(
      lines.map(({ cost }) => cost),
      inBase.reduce((sum, { net }) => sum + net, 0),
    ),
    sumOf(
      lines.map(({ saved }) => saved),
      inBase.reduce((sum, { saved }) => sum + saved, 0),
    ),
  ]);
}

const refusedSheet = (refused: readonly RefusedFile[]): Sheet =>
  sheet(
    'Refused',
    [
      title('Refused', 'Files that could not be appraised, and why'),
      grid({
        head: ['File', '', 'Why'],
        width: 110,
        rows: refused.map(({ file, why }) => row(linkTo(file), '', [text(why)])),
      }),
    ],
    { kind: 'output', widths: { label: 40, unit: 3 } },
  );
