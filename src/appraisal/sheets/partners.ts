import { type Sheet, type TableBlock, calc, f, note, sheet, table, title } from '../../workbook';
import type { AppraisalCase } from '../schema';
import type { Inputs } from './inputs';

export interface Partners {
  readonly sheet: Sheet;
  readonly table: TableBlock<'Name' | 'Contribution' | 'Usage' | 'Source'>;
}

/** Who pays into the pool, and who uses what it pays for; undefined where there is no pool. */
export function partnersSheet({ pool }: AppraisalCase, inputs: Inputs): Partners | undefined {
  if (!pool || !inputs.pool) return undefined;
  const partners = table('Partners', pool.partners, [
    { header: 'Name', cell: (p) => p.name, width: 40 },
    { header: 'Contribution', cell: (p) => p.contribution, format: 'money', min: 0, width: 16 },
    { header: 'Usage', cell: (p) => p.usage, format: 'general', min: 0, width: 14 },
    { header: 'Source', cell: (p) => p.source ?? null, width: 70 },
  ]);
  const blocks = [
    title(
      'Partners',
      calc(
        f`"Who pays into the pool, £ a year, and who uses it: "&${inputs.pool.usageUnit}&" a year"`,
        `Who pays into the pool, £ a year, and who uses it: ${pool.usageUnit} a year`,
        undefined,
        { style: 'subtitle' },
      ),
    ),
    note(
      'A partner typed below the table fails a check until the workbook is made afresh: results have a column for each partner.',
    ),
    partners,
  ];
  return { sheet: sheet('Partners', blocks, { kind: 'input' }), table: partners };
}
