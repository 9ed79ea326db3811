import { type Formula, f } from '../../workbook';
import type { Agency } from './agency';
import type { Changes } from './changes';
import type { Establishment } from './establishment';

/** For each line that keeps workers: those whom its option keeps or ends of the assignment, against those there are. */
export function agencyKept(agency: Agency | undefined, { table }: Changes): Formula {
  if (!agency) return f`0=0`;
  const { option, change, item, number } = linesOf(table);
  const of = (kind: Formula) =>
    f`SUMIFS(${number},${option},${option}&"",${item},${item}&"",${change},${kind})`;
  const workers = f`SUMIF(${agency.table.column('Assignment')},${item}&"",${agency.table.column('Workers')})`;
  return f`SUMPRODUCT((${change}="Keep agency")*(${number}>0)*(${of(f`"Keep agency"`)}+${of(f`"End agency"`)}>${workers}))=0`;
}

/**
 * For each line that removes or converts posts: those of its team and role that there are and that its option adds, against those
 * that it takes. From the lines and not from Staffing, which has no row for a team and role typed in later.
 */
export function postsRemain({ table: establishment }: Establishment, { table }: Changes): Formula {
  const { option, change, item, number, team, newRole } = linesOf(table);
  const [teams, roles] = [establishment.column('Team'), establishment.column('Role')];
  const ofTeam = f`${team},${team}&""`;
  const there = f`SUMIFS(${establishment.column('Posts')},${teams},${team}&"",${roles},${item}&"")`;
  const moved = (kind: Formula, role: typeof item) =>
    f`SUMIFS(${number},${option},${option}&"",${ofTeam},${role},${item}&"",${change},${kind})`;
  const added = f`${moved(f`"Add post"`, item)}+${moved(f`"Convert post"`, newRole)}`;
  const removed = f`${moved(f`"Remove post"`, item)}+${moved(f`"Convert post"`, item)}`;
  const takes = f`((${change}="Remove post")+(${change}="Convert post"))*(${number}>0)`;
  return f`SUMPRODUCT(${takes}*(${there}+${added}<${removed}))=0`;
}

function linesOf(changes: Changes['table']) {
  return {
    option: changes.column('Option'),
    change: changes.column('Change'),
    team: changes.column('Team'),
    item: changes.column('Role or assignment'),
    newRole: changes.column('New role'),
    number: changes.column('Number'),
  };
}
