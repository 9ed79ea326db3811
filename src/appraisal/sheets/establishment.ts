import { type Sheet, type TableBlock, note, sheet, table, title } from '../../workbook';
import type { AppraisalCase } from '../schema';
import type { Inputs } from './inputs';

export interface Establishment {
  readonly sheet: Sheet;
  readonly table: TableBlock<'Team' | 'Role' | 'Posts' | 'Vacant'>;
}

export function establishmentSheet({ teams }: AppraisalCase, inputs: Inputs): Establishment {
  const posts = teams.flatMap((team) => team.posts.map((post) => ({ ...post, team: team.name })));
  const establishment = table('Establishment', posts, [
    {
      header: 'Team',
      cell: (post) => post.team,
      list: inputs.lists.teams,
      width: 44,
    },
    {
      header: 'Role',
      cell: (post) => post.role,
      list: inputs.lists.roles,
      width: 32,
    },
    { header: 'Posts', cell: (post) => post.number, format: 'integer', min: 0, width: 10 },
    { header: 'Vacant', cell: (post) => post.vacant, format: 'integer', min: 0, width: 10 },
  ]);
  const blocks = [
    title('Establishment', 'The posts there are, and how many of them nobody fills'),
    note('Type below the table to add a row. A team or role that is not on Inputs fails a check.'),
    establishment,
  ];
  return { sheet: sheet('Establishment', blocks, { kind: 'input' }), table: establishment };
}
