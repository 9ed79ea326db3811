import { type Sheet, type TableBlock, note, sheet, table, title } from '../../workbook';
import type { AppraisalCase } from '../schema';

export interface Risks {
  readonly sheet: Sheet;
  readonly table: TableBlock<'Risk' | 'Uncontrolled' | 'Control' | 'Controlled'>;
}

const LEVELS = ['Low', 'Medium', 'High'];

export function risksSheet({ risks }: AppraisalCase): Risks | undefined {
  if (risks.length === 0) return undefined;
  const register = table('Risks', risks, [
    { header: 'Risk', cell: (r) => r.risk, width: 48 },
    { header: 'Uncontrolled', cell: (r) => r.uncontrolled, list: LEVELS, width: 14 },
    { header: 'Control', cell: (r) => r.control, width: 48 },
    { header: 'Controlled', cell: (r) => r.controlled, list: LEVELS, width: 14 },
  ]);
  const blocks = [
    title('Risks', 'What could go wrong, before and after controls'),
    note('Levels: Low, Medium, High. A controlled level above the uncontrolled one fails a check.'),
    register,
  ];
  return { sheet: sheet('Risks', blocks, { kind: 'output' }), table: register };
}
