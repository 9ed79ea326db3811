import { agencyRate } from '../../calculations/agency';
import { vacancyRate } from '../../calculations/rate';
import type { AssignmentCost, RoleCost } from '../post-costs';
import type { AppraisalCase } from '../schema';

/** The posts of one role in one team, or of all of them. */
export interface PostsNow {
  readonly team: string;
  readonly role: string;
  readonly posts: number;
  readonly vacant: number;
  readonly filled: number;
  readonly fte: number;
  readonly filledFte: number;
  /** Vacant posts as a fraction of all posts; undefined where there is none */
  readonly vacancyRate: number | undefined;
  /** GBP a year, on-costs included, with every post filled */
  readonly cost: number;
  readonly filledCost: number;
}

export interface AgencyNow {
  readonly name: string;
  readonly workers: number;
  readonly fte: number;
  /** GBP a year above what the budget of the establishment pays */
  readonly cost: number;
}

/** Where the service stands before any option. */
export interface Baseline {
  readonly posts: readonly PostsNow[];
  readonly allPosts: PostsNow;
  readonly agency: readonly AgencyNow[];
  readonly allAgency: AgencyNow;
  /** Agency FTE as a fraction of agency and employed FTE; undefined where there is nobody */
  readonly agencyRate: number | undefined;
  /** The establishment with every post filled, and agency workers above it; GBP a year */
  readonly cost: number;
}

export function baseline(
  c: AppraisalCase,
  roles: readonly RoleCost[],
  assignments: readonly AssignmentCost[],
): Baseline {
  const posts = teamRoles(c).map(({ team, role }) => postsNow(c, roles, team, role));
  const allPosts = total(posts);
  const agency = c.agency.map(({ name, role, workers }, index) => ({
    name,
    workers,
    fte: workers * fteOf(c, role),
    cost: workers * assignments[index]!.workerCost,
  }));
  const allAgency = {
    name: '',
    workers: sum(agency, ({ workers }) => workers),
    fte: sum(agency, ({ fte }) => fte),
    cost: sum(agency, ({ cost }) => cost),
  };
  const isAnybody = allAgency.fte + allPosts.filledFte > 0;
  return {
    posts,
    allPosts,
    agency,
    allAgency,
    agencyRate: isAnybody ? agencyRate(allAgency.fte, allPosts.filledFte) : undefined,
    cost: allPosts.cost + allAgency.cost,
  };
}

/** Each role that a team has posts of, once. */
function teamRoles({ teams }: AppraisalCase) {
  return teams.flatMap((team) =>
    [...new Set(team.posts.map(({ role }) => role))].map((role) => ({ team: team.name, role })),
  );
}

function postsNow(c: AppraisalCase, roles: readonly RoleCost[], team: string, role: string): PostsNow {
  const own = c.teams.find(({ name }) => name === team)!.posts.filter((post) => post.role === role);
  const posts = sum(own, ({ number }) => number);
  const vacant = sum(own, (post) => post.vacant);
  const filled = posts - vacant;
  const [fte, { cost }] = [fteOf(c, role), roles.find(({ name }) => name === role)!];
  const counted = { posts, vacant, filled, fte: posts * fte, filledFte: filled * fte };
  return { team, role, ...counted, ...rateOf(counted), cost: posts * cost, filledCost: filled * cost };
}

const fteOf = ({ roles }: AppraisalCase, role: string) => roles.find(({ name }) => name === role)!.fte;

const rateOf = ({ posts, vacant, filled }: { posts: number; vacant: number; filled: number }) => ({
  vacancyRate: posts === 0 ? undefined : vacancyRate(vacant, filled, 'total'),
});

function total(lines: readonly PostsNow[]): PostsNow {
  const of = (key: 'posts' | 'vacant' | 'filled' | 'fte' | 'filledFte' | 'cost' | 'filledCost') =>
    sum(lines, (line) => line[key]);
  const counted = { posts: of('posts'), vacant: of('vacant'), filled: of('filled') };
  return {
    ...{ team: '', role: '', ...counted, fte: of('fte'), filledFte: of('filledFte') },
    ...rateOf(counted),
    ...{ cost: of('cost'), filledCost: of('filledCost') },
  };
}

const sum = <T>(items: readonly T[], amount: (item: T) => number): number =>
  items.reduce((all, item) => all + amount(item), 0);
