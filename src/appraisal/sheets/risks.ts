import { type Sheet, type TableBlock, note, sheet, table, title } from '../../workbook';
import type { AppraisalCase } from '../schema';
import { coloured } from './registers';

type Header =
  | 'Risk'
  | 'Uncontrolled'
  | 'Control'
  | 'Controlled'
  | 'Likelihood'
  | 'Impact'
  | 'Likelihood after'
  | 'Impact after'
  | 'Owner (role)';

export interface Risks {
  readonly sheet: Sheet;
  readonly table: TableBlock<Header>;
}

const LEVELS = ['Low', 'Medium', 'High'];
const SCORE = { format: 'integer', min: 1, max: 5, width: 11 } as const;

export function risksSheet({ risks }: AppraisalCase): Risks | undefined {
  if (risks.length === 0) return undefined;
  const register = table('Risks', risks, [
    { header: 'Risk', cell: (r) => r.risk, width: 48 },
    { header: 'Uncontrolled', cell: (r) => r.uncontrolled, list: LEVELS, width: 14 },
    { header: 'Control', cell: (r) => r.control, width: 48 },
    { header: 'Controlled', cell: (r) => r.controlled, list: LEVELS, width: 14 },
    { header: 'Likelihood', cell: (r) => r.likelihood ?? null, ...SCORE },
    { header: 'Impact', cell: (r) => r.impact ?? null, ...SCORE },
    { header: 'Likelihood after', cell: (r) => r.controlledLikelihood ?? null, ...SCORE },
    { header: 'Impact after', cell: (r) => r.controlledImpact ?? null, ...SCORE },
    { header: 'Owner (role)', cell: (r) => r.owner ?? null, width: 22 },
  ]);
  const blocks = [
    title('Risks', 'What could go wrong, before and after controls'),
    note('Levels: Low, Medium, High. A controlled level above the uncontrolled one fails a check.'),
    register,
    ...(['Uncontrolled', 'Controlled'] as const).flatMap((header) => [
      coloured(register, header, 'High', 'attention'),
      coloured(register, header, 'Medium', 'recommended'),
      coloured(register, header, 'Low', 'quiet'),
    ]),
  ];
  return { sheet: sheet('Risks', blocks, { kind: 'output' }), table: register };
}
