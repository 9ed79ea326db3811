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
    ],
    put: putChange,
  },
];

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
