import {
  type ConditionalStyle,
  type Sheet,
  type TableBlock,
  type TableColumn,
  columnAbsolute,
  conditional,
  f,
  note,
  sheet,
  table,
  title,
} from '../../workbook';
import type { AppraisalCase } from '../schema';
import { PROGRESS, QA_ROLES } from '../schema-registers';

/** A table that a person types rows into; nothing is worked out from it. */
export interface Register {
  readonly sheet: Sheet;
  readonly table: TableBlock<string>;
}

/** Colours the words of a column; each word keeps its meaning without the colour. */
export const coloured = (
  register: TableBlock<string>,
  header: string,
  word: string,
  style: ConditionalStyle,
) => {
  const first = columnAbsolute(register.cells(header)[0]!);
  const quoted = { kind: 'formula', parts: [`"${word}"`] } as const;
  return conditional(register.column(header), f`${first}=${quoted}`, style);
};

interface Described<Row> {
  readonly name: string;
  readonly table: string;
  readonly subtitle: string;
  readonly hint: string;
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<string, Row>[];
  readonly colours?: readonly (readonly [header: string, word: string, style: ConditionalStyle])[];
}

/** Undefined where there is nothing to register. */
export function register<Row>({
  rows,
  columns,
  colours = [],
  ...words
}: Described<Row>): Register | undefined {
  if (rows.length === 0) return undefined;
  const entries = table<Row, string>(words.table, rows, columns);
  const blocks = [
    title(words.name, words.subtitle),
    note(`${words.hint} Type below the table to add a row.`),
    entries,
    ...colours.map(([header, word, style]) => coloured(entries, header, word, style)),
  ];
  return { sheet: sheet(words.name, blocks, { kind: 'input' }), table: entries };
}

export const evaluationSheet = ({ evaluation }: AppraisalCase): Register | undefined =>
  register({
    name: 'Evaluation',
    table: 'Evaluation',
    subtitle: 'How it will be known whether the decision worked',
    hint: 'A measure without a baseline cannot show a change.',
    rows: evaluation,
    columns: [
      { header: 'Measure', cell: (m) => m.measure, width: 46 },
      { header: 'Baseline', cell: (m) => m.baseline, width: 30 },
      { header: 'Target', cell: (m) => m.target, width: 30 },
      { header: 'When', cell: (m) => m.when, width: 20 },
      { header: 'Who (role)', cell: (m) => m.who, width: 26 },
    ],
  });

export const actionPlanSheet = ({ actionPlan }: AppraisalCase): Register | undefined =>
  register({
    name: 'Action plan',
    table: 'Action_plan',
    subtitle: 'What has to be done, by whom and by when',
    hint: `Progress: ${PROGRESS.join(', ')}.`,
    rows: actionPlan,
    columns: [
      { header: 'Ref', cell: (a) => a.ref, format: 'text', width: 8 },
      { header: 'Deliverable', cell: (a) => a.deliverable, width: 56 },
      { header: 'Responsible (role)', cell: (a) => a.responsible, width: 28 },
      { header: 'By when', cell: (a) => a.by, format: 'text', width: 18 },
      { header: 'Progress', cell: (a) => a.progress, list: PROGRESS, width: 14 },
      { header: 'Note', cell: (a) => a.note ?? null, width: 36 },
    ],
    colours: [
      ['Progress', 'Late', 'attention'],
      ['Progress', 'At risk', 'attention'],
      ['Progress', 'On track', 'recommended'],
      ['Progress', 'Complete', 'recommended'],
      ['Progress', 'Not started', 'quiet'],
    ],
  });

export const versionLogSheet = ({ versions }: AppraisalCase): Register | undefined =>
  register({
    name: 'Version log',
    table: 'Version_log',
    subtitle: 'What changed from version to version',
    hint: 'The version of the workbook itself stands on About and in the footer of every page.',
    rows: versions,
    columns: [
      { header: 'Version', cell: (v) => v.version, format: 'text', width: 11 },
      { header: 'Date', cell: (v) => v.date, format: 'date', width: 14 },
      { header: 'Author (role)', cell: (v) => v.author, width: 30 },
      { header: 'What changed', cell: (v) => v.change, width: 80 },
    ],
  });

export const qaLogSheet = ({ assurance }: AppraisalCase): Register | undefined =>
  register({
    name: 'QA log',
    table: 'QA_log',
    subtitle: 'Who assured the model, and what they looked at',
    hint: `Roles of the Aqua Book: ${QA_ROLES.join(', ')}. Verified: it does what it was meant to do. Validated: it is the right model for the question.`,
    rows: assurance,
    columns: [
      { header: 'Role', cell: (a) => a.role, list: QA_ROLES, width: 16 },
      { header: 'Who (role or team)', cell: (a) => a.who, width: 30 },
      { header: 'Verified', cell: (a) => a.verified ?? null, width: 44 },
      { header: 'Validated', cell: (a) => a.validated ?? null, width: 44 },
      { header: 'Date', cell: (a) => a.date ?? null, format: 'date', width: 14 },
    ],
  });
