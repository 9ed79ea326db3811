import { COVERS } from '../../sheets/agency';
import { CHANGES } from '../../sheets/changes';
import { choiceBy, number, words } from '../kinds';
import { type Draft, type Line, column } from '../line';
import { type TablePlace, from, named, within } from './place';

const AGENCY = [
  column('Assignment', 'name', words),
  column('Team', 'team', words),
  column('Role', 'role', words),
  column('Workers', 'workers', number),
  column('Premium', 'premium', number),
  column('Covers', 'covers', choiceBy(COVERS)),
  column('Source', 'source', words),
];
/** Who is there, and what the options change about it. */
export const STAFF: readonly TablePlace[] = [
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
      // Workbooks made before posts could be converted, or end, do not have these
      column('New role', 'to', words, { isOptional: true }),
      column('End month', 'endMonth', number, { isOptional: true }),
    ],
    put: putChange,
  },
];

const CONVERT = 'convert post';
const AGENCY_CHANGES: readonly unknown[] = ['end agency', 'keep agency'];

function putChange(line: Line, draft: Draft): void {
  const counts = { change: 'change', number: 'number', startMonth: 'startMonth', endMonth: 'endMonth' };
  const { change, to } = line.values;
  if (change !== CONVERT && to !== undefined)
    draft.refuse(
      line.at['to']!,
      JSON.stringify(to),
      `a blank cell: only "${CHANGES[CONVERT]}" has a new role`,
    );
  within(draft, 'options', line, 'option', (path) => {
    const changes = `${path}.changes`;
    if (!AGENCY_CHANGES.includes(change)) {
      const known = named(line, draft, { team: 'teams', item: 'roles', to: 'roles' });
      const fields = { ...counts, team: 'team', role: 'item' };
      return draft.add(changes, known, change === CONVERT ? { ...fields, to: 'to' } : fields);
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
