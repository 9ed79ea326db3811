import { CHANGES } from '../sheets/changes';
import { COVERS } from '../sheets/agency';
import { SERVICE } from '../sheets/savings';
import { NO_BASE } from '../sheets/stated-figures';
import { EFFECTS } from '../schema-duties';
import { PROGRESS, QA_ROLES } from '../schema-registers';
import { NOT_ASSESSED } from '../sheets/duties';
import { choice, choiceBy, choiceOf, date, labels, number, sentence, words, yesNo } from './kinds';
import { type Column, type Draft, type Line, column } from './line';

/** An Excel table of inputs: its columns, and where the fields of a row go in the case. */
export interface TablePlace {
  readonly table: string;
  readonly sheet: string;
  readonly columns: readonly Column[];
  readonly put: (line: Line, draft: Draft) => void;
}

const LEVELS = choiceOf(['Low', 'Medium', 'High']);
const CALCULATIONS = [
  ...['sum', 'difference', 'product', 'quotient'],
  ...['percentage share', 'percentage change', 'percentage fall', 'option cost'],
];
/** Numbers of a stated figure; how many columns there are follows the figure that has most. */
const OPERANDS = 12;

const from = (columns: readonly Column[]): Record<string, string> =>
  Object.fromEntries(columns.map(({ key }) => [key, key]));
const list = (path: string, columns: readonly Column[]) => (line: Line, draft: Draft) =>
  draft.add(path, line, from(columns));

const AGENCY = [
  column('Assignment', 'name', words),
  column('Team', 'team', words),
  column('Role', 'role', words),
  column('Workers', 'workers', number),
  column('Premium', 'premium', number),
  column('Covers', 'covers', choiceBy(COVERS)),
  column('Source', 'source', words),
];
const RISKS = [
  column('Risk', 'risk', words),
  column('Uncontrolled', 'uncontrolled', LEVELS),
  column('Control', 'control', words),
  column('Controlled', 'controlled', LEVELS),
  column('Likelihood', 'likelihood', number),
  column('Impact', 'impact', number),
  column('Likelihood after', 'controlledLikelihood', number),
  column('Impact after', 'controlledImpact', number),
  column('Owner (role)', 'owner', words),
];
const MEASURES = [
  column('Measure', 'measure', words),
  column('Baseline', 'baseline', words),
  column('Target', 'target', words),
  column('When', 'when', words),
  column('Who (role)', 'who', words),
];
const ACTIONS = [
  column('Ref', 'ref', words),
  column('Deliverable', 'deliverable', words),
  column('Responsible (role)', 'responsible', words),
  column('By when', 'by', words),
  column('Progress', 'progress', choiceOf(PROGRESS)),
  column('Note', 'note', words),
];
const VERSIONS = [
  column('Version', 'version', words),
  column('Date', 'date', date),
  column('Author (role)', 'author', words),
  column('What changed', 'change', words),
];
const ASSURANCE = [
  column('Role', 'role', choiceOf(QA_ROLES)),
  column('Who (role or team)', 'who', words),
  column('Verified', 'verified', words),
  column('Validated', 'validated', words),
  column('Date', 'date', date),
];
const FURTHER = [
  column('Assumption', 'assumption', words),
  column('Justification', 'because', words),
  column('Low', 'low', number),
  column('High', 'high', number),
  column('Unit', 'unit', words),
  column('Source', 'source', words),
  column('Quality', 'quality', number),
  column('Impact', 'impact', number),
  column('Owner (role)', 'owner', words),
  column('Date', 'date', date),
];

const judged = (header: string) => [
  column(header, 'name', words),
  column('Effect', 'effect', choiceOf([...EFFECTS, NOT_ASSESSED])),
  column('Evidence and action', 'because', words),
];

/** What has to be looked at has its row anyway: only a row that says something is an entry of the case. */
const putJudged = (path: string, nameField: string) => (line: Line, draft: Draft) => {
  const { effect, because } = line.values;
  if (effect !== NOT_ASSESSED)
    draft.add(path, line, { [nameField]: 'name', effect: 'effect', because: 'because' });
  else if (because !== undefined)
    draft.refuse(line.at['effect']!, NOT_ASSESSED, `${EFFECTS.join(', ')}: evidence is given`);
};

/** Every input table, in an order in which names are known before they are used. */
export const TABLES: readonly TablePlace[] = [
  {
    table: 'Establishment',
    sheet: 'Establishment',
    columns: [
      column('Team', 'team', words),
      column('Role', 'role', words),
      column('Posts', 'number', number),
      column('Vacant', 'vacant', number),
    ],
    put: (line, draft) =>
      within(draft, 'teams', line, 'team', (path) =>
        draft.add(`${path}.posts`, named(line, draft, { role: 'roles' }), {
          role: 'role',
          number: 'number',
          vacant: 'vacant',
        }),
      ),
  },
  {
    table: 'Agency',
    sheet: 'Agency',
    columns: AGENCY,
    put: (line, draft) =>
      draft.add('agency', named(line, draft, { team: 'teams', role: 'roles' }), from(AGENCY)),
  },
  {
    table: 'Changes',
    sheet: 'Changes',
    columns: [
      column('Option', 'option', words),
      column('Change', 'change', choiceBy(CHANGES)),
      column('Team', 'team', words),
      column('Role or assignment', 'item', words),
      column('Number', 'number', number),
      column('Start month', 'startMonth', number),
    ],
    put: putChange,
  },
  {
    table: 'Savings',
    sheet: 'Savings',
    columns: [
      column('Belongs to', 'owner', words),
      column('Kind', 'kind', sentence, { isOptional: true }),
      column('What', 'name', words),
      column('Amount', 'amount', number),
      column('Year', 'year', words),
      column('Recurrent', 'recurrent', yesNo),
      column('Source', 'source', words),
    ],
    put: (line, draft) => {
      const put = (path: string) => draft.add(path, line, YEARLY);
      if (String(line.values['owner']).toLowerCase() === SERVICE.toLowerCase()) put('serviceSavings');
      else if (line.values['kind'] === 'one-off cost') {
        within(draft, 'options', line, 'owner', (path) => draft.add(`${path}.oneOff`, line, ONCE));
      } else within(draft, 'options', line, 'owner', (path) => put(`${path}.savings`), [SERVICE]);
    },
  },
  {
    table: 'OneOff',
    sheet: 'One-off costs',
    columns: [
      column('Option', 'option', words),
      column('Kind', 'kind', sentence),
      column('What', 'name', words),
      column('Amount', 'amount', number),
      column('Year', 'year', words),
      column('Paid by', 'fundedBy', words),
      column('Source', 'source', words),
    ],
    put: (line, draft) =>
      within(draft, 'options', line, 'option', (path) =>
        draft.add(`${path}.oneOff`, named(line, draft, { fundedBy: 'funding' }), {
          ...{
            name: 'name',
            kind: 'kind',
            amount: 'amount',
            year: 'year',
            fundedBy: 'fundedBy',
            source: 'source',
          },
        }),
      ),
  },
  {
    table: 'Further_assumptions',
    sheet: 'Further assumptions',
    columns: FURTHER,
    put: list('assumptions', FURTHER),
  },
  { table: 'Risks', sheet: 'Risks', columns: RISKS, put: list('risks', RISKS) },
  { table: 'Evaluation', sheet: 'Evaluation', columns: MEASURES, put: list('evaluation', MEASURES) },
  { table: 'Action_plan', sheet: 'Action plan', columns: ACTIONS, put: list('actionPlan', ACTIONS) },
  { table: 'Version_log', sheet: 'Version log', columns: VERSIONS, put: list('versions', VERSIONS) },
  { table: 'QA_log', sheet: 'QA log', columns: ASSURANCE, put: list('assurance', ASSURANCE) },
  {
    table: 'Wellbeing',
    sheet: 'Well-being',
    columns: judged('Goal or way of working'),
    put: putJudged('wellbeing', 'toward'),
  },
  {
    table: 'Equality',
    sheet: 'Equality',
    columns: judged('Characteristic'),
    put: putJudged('equality', 'group'),
  },
  {
    table: 'Stated',
    sheet: 'Stated figures',
    columns: [
      column('Where', 'where', words),
      column('What it is said to be', 'says', words),
      column('Stated', 'stated', number),
      column('Decimals', 'decimals', number),
      column('Unit', 'unit', words),
      column(
        'Calculation',
        'calculation',
        choice(
          new Map<unknown, string>([...CALCULATIONS.map((one) => [one, one] as const), [undefined, NO_BASE]]),
        ),
      ),
      ...Array.from({ length: OPERANDS }, (_, i) =>
        column(`Number ${i + 1}`, `number${i + 1}`, number, { isOptional: true }),
      ),
      column('What the numbers are', 'labels', labels),
      column('Option', 'option', words),
      column('Note', 'note', words),
    ],
    put: putFigure,
  },
];

const ONCE = { name: 'name', amount: 'amount', year: 'year', source: 'source' };
const YEARLY = { name: 'name', amount: 'amount', year: 'year', recurrent: 'recurrent', source: 'source' };

/** Puts a row where the entry that it names stands, or refuses the name. */
function within(
  draft: Draft,
  list: string,
  line: Line,
  key: string,
  put: (path: string) => void,
  others: readonly string[] = [],
): void {
  const name = line.values[key];
  const found = name === undefined ? undefined : draft.find(list, name);
  if (found) return put(`${list}[${found.index}]`);
  const known = [...draft.list(list).map((entry) => String(entry['name'])), ...others].join(', ');
  draft.refuse(line.at[key]!, name === undefined ? 'nothing' : JSON.stringify(name), known);
}

/** The line with its names spelt as the lists spell them: to a spreadsheet, capitals make no difference. */
function named(line: Line, draft: Draft, lists: Readonly<Record<string, string>>): Line {
  const values = { ...line.values };
  for (const [key, list] of Object.entries(lists)) {
    const value = values[key];
    if (value !== undefined) values[key] = draft.find(list, value)?.name ?? value;
  }
  return { ...line, values };
}

function putChange(line: Line, draft: Draft): void {
  const counts = { change: 'change', number: 'number', startMonth: 'startMonth' };
  within(draft, 'options', line, 'option', (path) => {
    const changes = `${path}.changes`;
    if (line.values['change'] !== 'end agency') {
      const known = named(line, draft, { team: 'teams', item: 'roles' });
      return draft.add(changes, known, { ...counts, team: 'team', role: 'item' });
    }
    const known = named(line, draft, { team: 'teams', item: 'agency' });
    const assignment = draft.list('agency')[draft.find('agency', known.values['item'])?.index ?? -1];
    const team = known.values['team'];
    if (assignment && team !== undefined && team !== assignment['team'])
      draft.refuse(
        line.at['team']!,
        JSON.stringify(team),
        `${String(assignment['team'])}, where the assignment is`,
      );
    draft.add(changes, known, { ...counts, assignment: 'item' });
  });
}

const FIGURE = ['where', 'says', 'stated', 'decimals', 'unit', 'calculation', 'note'];

function putFigure(line: Line, draft: Draft): void {
  const at = `statedFigures[${draft.list('statedFigures').length}]`;
  const option = draft.find('options', line.values['option'])?.name ?? line.values['option'];
  draft.add('statedFigures', line, Object.fromEntries(FIGURE.map((key) => [key, key])));
  draft.set(`${at}.option`, option, line.at['option']!);
  const numbers = Array.from({ length: OPERANDS }, (_, i) => `number${i + 1}`);
  const count = numbers.findLastIndex((key) => line.values[key] !== undefined) + 1;
  const said = (line.values['labels'] ?? []) as readonly string[];
  if (said.length > count)
    draft.refuse(
      line.at['labels']!,
      `words for ${said.length} numbers`,
      `words for ${count}, as many as there are`,
    );
  numbers.slice(0, count).forEach((key, i) => {
    draft.set(`${at}.operands[${i}].label`, said[i], line.at['labels']!);
    draft.set(`${at}.operands[${i}].value`, line.values[key], line.at[key]!);
  });
}
