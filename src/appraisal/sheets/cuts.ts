import { type Sheet, type TableBlock, note, sheet, table, title } from '../../workbook';
import type { AppraisalCase } from '../schema';
import { FUNDING_NAMES } from './funding-inputs';
import type { Inputs } from './inputs';

export interface Cuts {
  readonly sheet: Sheet;
  readonly table: TableBlock<'Funding' | 'Year' | 'Cut'>;
}

/** Cuts of the money there is; without funding there is nothing to cut. */
export function cutsSheet({ funding, years }: AppraisalCase, inputs: Inputs): Cuts | undefined {
  if (funding.length === 0) return undefined;
  const lines = funding.flatMap(({ name, cuts }) =>
    cuts.map((cut, year) => ({ name, year: years[year]!, cut })),
  );
  const cuts = table('Cuts', lines, [
    { header: 'Funding', cell: (l) => l.name, list: FUNDING_NAMES, width: 40 },
    { header: 'Year', cell: (l) => l.year, format: 'year', list: inputs.lists.years, width: 11 },
    { header: 'Cut', cell: (l) => l.cut, format: 'percent', min: -1, max: 1, width: 12 },
  ]);
  const blocks = [
    title('Cuts', 'Cuts of funding, % of what it was in the year before'),
    note('Cuts compound from year to year. A year without a row has no cut; a negative cut is an uplift.'),
    cuts,
  ];
  return { sheet: sheet('Cuts', blocks, { kind: 'input' }), table: cuts };
}
