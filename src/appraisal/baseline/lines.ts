import type { CaseLine, PostLine } from './fill';

/** What a row of a list has to be asked for, by the keys of imported tables. */
type Asked = 'team' | 'postTitle' | 'role' | 'postStatus' | 'salary' | 'openCases';

/** A cell of a row: text, a number, or nothing. */
export type CellOf = (key: Asked) => unknown;

/** What teams and roles are called that a list does not name. */
export interface Unnamed {
  readonly team: string;
  readonly role: string;
}

const textOf = (cell: unknown) =>
  typeof cell === 'string' || typeof cell === 'number' ? `${cell}`.trim() : '';

/** A row of a list of posts is one post; its role is the post's title, or the main job role where it has none. */
export function postLine(cell: CellOf, unnamed: Unnamed): PostLine {
  const salary = cell('salary');
  return {
    team: textOf(cell('team')) || unnamed.team,
    role: textOf(cell('postTitle')) || textOf(cell('role')) || unnamed.role,
    posts: 1,
    vacant: textOf(cell('postStatus')) === 'Vacant' ? 1 : 0,
    ...(typeof salary === 'number' && Number.isFinite(salary) ? { salary } : {}),
  };
}

/** A row of a list of cases: how many are open. */
export const caseLine = (cell: CellOf, unnamed: Unnamed): CaseLine => ({
  team: textOf(cell('team')) || unnamed.team,
  cases: Number(cell('openCases')) || 0,
});
