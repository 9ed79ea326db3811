import { EFFECTS } from '../../schema-duties';
import { PROGRESS, QA_ROLES } from '../../schema-registers';
import { NOT_ASSESSED } from '../../sheets/duties';
import { choiceOf, date, number, words } from '../kinds';
import { type Draft, type Line, column } from '../line';
import { type TablePlace, list } from './place';

const LEVELS = choiceOf(['Low', 'Medium', 'High']);

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

/** What is recorded beside the figures. */
export const REGISTERS: readonly TablePlace[] = [
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
];
