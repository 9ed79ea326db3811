import { postMoves } from './post-moves';
import type { AppraisalCase, Option } from './schema';

/** Posts and agency workers in one state of affairs, every change in force. */
export interface StaffCount {
  readonly name: string;
  /** Posts that it brings; a converted post is one released and one added */
  readonly added: number;
  readonly released: number;
  readonly posts: number;
  readonly agency: number;
}

/** How many posts and agency workers there are with each option. */
export function postsByOption(c: AppraisalCase): StaffCount[] {
  const posts = sum(
    c.teams.flatMap((team) => team.posts),
    ({ number }) => number,
  );
  const agency = sum(c.agency, ({ workers }) => workers);
  return c.options.map((option) => {
    const { added, released, ended } = countsOf(option);
    return { name: option.name, added, released, posts: posts + added - released, agency: agency - ended };
  });
}

function countsOf({ changes }: Option) {
  const moves = changes.flatMap(postMoves).map(({ number }) => number);
  return {
    added: sum(moves, (number) => Math.max(0, number)),
    released: sum(moves, (number) => Math.max(0, 0 - number)),
    ended: sum(changes, (change) => (change.change === 'end agency' ? change.number : 0)),
  };
}

const sum = <T>(items: readonly T[], amount: (item: T) => number): number =>
  items.reduce((total, item) => total + amount(item), 0);
