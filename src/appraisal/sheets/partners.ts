import { type Sheet, type TableBlock, note, sheet, table, title } from '../../workbook';
import type { AppraisalCase } from '../schema';

export interface Partners {
  readonly sheet: Sheet;
  readonly table: TableBlock<'Name' | 'Contribution' | 'Usage' | 'Source'>;
}

/** Who pays into the pool, and who uses what it pays for; undefined where there is no pool. */
export function partnersSheet({ pool }: AppraisalCase): Partners | undefined {
  if (!pool) return undefined;
  const partners = table('Partners', pool.partners, [
    { header: 'Name', cell: (p) => p.name, width: 40 },
    { header: 'Contribution', cell: (p) => p.contribution, format: 'money', min: 0, width: 16 },
    { header: 'Usage', cell: (p) => p.usage, format: 'general', min: 0, width: 14 },
    { header: 'Source', cell: (p) => p.source ?? null, width: 70 },
  ]);
  const blocks = [
    title('Partners', `Who pays into the pool, £ a year, and who uses it: ${pool.usageUnit} a year`),
    note(
      'A partner typed below the table fails a check until the workbook is made afresh: results have a column for each partner.',
    ),
    partners,
  ];
  return { sheet: sheet('Partners', blocks, { kind: 'input' }), table: partners };
}
