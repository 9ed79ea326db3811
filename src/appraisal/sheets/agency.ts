import { type Sheet, type TableBlock, note, sheet, table, title } from '../../workbook';
import type { AppraisalCase } from '../schema';
import type { Inputs } from './inputs';

export interface Agency {
  readonly sheet: Sheet;
  readonly table: TableBlock<'Assignment' | 'Team' | 'Role' | 'Workers' | 'Premium' | 'Covers' | 'Source'>;
}

export const COVERS = { 'over establishment': 'No post', 'vacant post': 'Vacant post' } as const;

export function agencySheet({ agency }: AppraisalCase, inputs: Inputs): Agency {
  const assignments = table('Agency', agency, [
    { header: 'Assignment', cell: (a) => a.name, width: 44 },
    {
      header: 'Team',
      cell: (a) => a.team,
      list: inputs.lists.teams,
      width: 34,
    },
    {
      header: 'Role',
      cell: (a) => a.role,
      list: inputs.lists.roles,
      width: 22,
    },
    { header: 'Workers', cell: (a) => a.workers, format: 'integer', min: 0, width: 10 },
    { header: 'Premium', cell: (a) => a.premium, format: 'money', width: 12 },
    { header: 'Covers', cell: (a) => COVERS[a.covers], list: Object.values(COVERS), width: 14 },
    { header: 'Source', cell: (a) => a.source ?? null, width: 50 },
  ]);
  const blocks = [
    title('Agency', 'Agency workers today; their cost is net of recoverable VAT'),
    note(
      'Premium: what one worker costs a year above the post whose work is done, £, without the VAT that the council reclaims. Where a vacant post is covered, its budget pays the rest.',
    ),
    note(
      'A line typed below the table fails a check: a new assignment is costed when the workbook is made afresh.',
    ),
    assignments,
  ];
  return { sheet: sheet('Agency', blocks, { kind: 'input' }), table: assignments };
}
