import type { Change } from './schema';
import type { Period } from './timing';

/** Posts that a change brings, or takes away where the number is negative. */
export interface PostMove extends Period {
  readonly team: string;
  readonly role: string;
  readonly number: number;
}

/** A converted post is taken away in its old role and brought in its new one; changes of agency workers move no post. */
export function postMoves(change: Change): PostMove[] {
  switch (change.change) {
    case 'add post':
      return [move(change, change.role, change.number)];
    case 'remove post':
      return [move(change, change.role, 0 - change.number)];
    case 'convert post':
      return [move(change, change.role, 0 - change.number), move(change, change.to, change.number)];
    case 'end agency':
    case 'keep agency':
      return [];
  }
}

type PostChange = Extract<Change, { team: string }>;

const move = ({ team, startMonth, endMonth }: PostChange, role: string, number: number): PostMove => ({
  team,
  role,
  number,
  startMonth,
  endMonth,
});
