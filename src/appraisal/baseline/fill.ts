import type { AppraisalCase, Role, Team } from '../schema';

/** Posts of one role in one team, as a list of posts gives them; lines of the same team and role add up. */
export interface PostLine {
  readonly team: string;
  readonly role: string;
  readonly posts: number;
  readonly vacant: number;
  /** Full-time, GBP a year; the cost basis of a role that is added */
  readonly salary?: number;
}

export interface CaseLine {
  readonly team: string;
  readonly cases: number;
}

/** What one file says, and from how many rows. */
export interface BaselineLines {
  readonly file: string;
  readonly rows: number;
  readonly posts: readonly PostLine[];
  readonly cases: readonly CaseLine[];
}

export interface Filled {
  readonly case: AppraisalCase;
  /** Names that fit no team or role of the case; added where that was asked for, and left out of the case otherwise */
  readonly unmatched: readonly { readonly kind: 'team' | 'role'; readonly name: string }[];
  /** Teams of the case that no file speaks of: they stay as they were */
  readonly untouched: readonly string[];
}

/** Names are the same whatever their case and spaces. */
const folded = (name: string) => name.toLowerCase().replace(/\s+/gu, '');

/** The establishment and the caseload of a case from lists of posts and cases: a team they speak of has their posts and no others. */
export function fillBaseline(c: AppraisalCase, files: readonly BaselineLines[], add = false): Filled {
  const posts = files.flatMap((file) => file.posts);
  const newTeams = unknown(
    [...posts, ...files.flatMap((file) => file.cases)].map(({ team }) => team),
    c.teams,
  );
  const newRoles = unknown(
    posts.map(({ role }) => role),
    c.roles,
  );
  const roles = [...c.roles, ...(add ? newRoles.map((name) => addedRole(name, posts, files)) : [])];
  const teams = [...c.teams, ...(add ? newTeams.map((name): Team => ({ name, posts: [] })) : [])];
  const filled = teams.map((team) => filledTeam(team, roles, files));
  return {
    case: { ...c, roles, teams: filled.map(({ team }) => team) },
    unmatched: [
      ...newTeams.map((name) => ({ kind: 'team' as const, name })),
      ...newRoles.map((name) => ({ kind: 'role' as const, name })),
    ],
    untouched: filled.filter(({ isTouched }) => !isTouched).map(({ team }) => team.name),
  };
}

/** Names that the case does not have, once each, in the spelling that comes first. */
function unknown(names: readonly string[], known: readonly { readonly name: string }[]): string[] {
  const seen = new Set(known.map(({ name }) => folded(name)));
  return names.filter((name) => {
    const isNew = !seen.has(folded(name));
    seen.add(folded(name));
    return isNew;
  });
}

/** A role costed from the mean of the salaries that its posts have; without one, the case is refused for want of a cost. */
function addedRole(name: string, posts: readonly PostLine[], files: readonly BaselineLines[]): Role {
  const own = posts.filter((line) => folded(line.role) === folded(name) && line.salary !== undefined);
  const number = sum(own, (line) => line.posts);
  const from = files.filter((file) => file.posts.some((line) => folded(line.role) === folded(name)));
  return {
    name,
    fte: 1,
    caseFte: 0,
    ...(number > 0 ? { salary: sum(own, (line) => line.salary! * line.posts) / number } : {}),
    source: `Mean salary of its posts in ${from.map(({ file }) => file).join(', ')}`,
  };
}

function filledTeam(team: Team, roles: readonly Role[], files: readonly BaselineLines[]) {
  const isOwn = (line: { readonly team: string }) => folded(line.team) === folded(team.name);
  const from = files.filter((file) => file.posts.some(isOwn) || file.cases.some(isOwn));
  if (from.length === 0) return { team, isTouched: false };
  const posts = from.flatMap((file) => file.posts.filter(isOwn));
  const cases = from.flatMap((file) => file.cases.filter(isOwn));
  const byRole = roles.flatMap(({ name }) => {
    const own = posts.filter(({ role }) => folded(role) === folded(name));
    if (own.length === 0) return [];
    return [{ role: name, number: sum(own, (line) => line.posts), vacant: sum(own, (line) => line.vacant) }];
  });
  const read = from.map(({ file, rows }) => `${file} (${rows} rows)`).join(', ');
  return {
    isTouched: true,
    team: {
      ...team,
      ...(posts.length > 0 ? { posts: byRole } : {}),
      ...(cases.length > 0 ? { cases: sum(cases, (line) => line.cases) } : {}),
      source: `Read from ${read}`,
    },
  };
}

const sum = <T>(items: readonly T[], amount: (item: T) => number): number =>
  items.reduce((total, item) => total + amount(item), 0);
