import { type Cell, type Formula, absolute, calc, columnAbsolute, f } from '../../workbook';
import type { PresentService } from '../funding/present-service';
import type { Agency } from './agency';
import type { BaselineSheet } from './baseline';
import type { Inputs } from './inputs';
import { lookUp } from './parts';
import type { PostCosts } from './post-costs';

export interface PresentSources {
  readonly inputs: Inputs;
  readonly baseline: BaselineSheet | undefined;
  readonly agency: Agency | undefined;
  readonly costs: PostCosts;
}

export interface PresentRows {
  /** In the prices of the price base. */
  readonly fullYear: Cell;
  readonly establishment: readonly Cell[];
  readonly other: readonly Cell[];
}

/** What the service costs as it stands, or 0 where its funding pays for the change alone. */
export function presentRows(
  { inputs, baseline, agency, costs }: PresentSources,
  payLevels: readonly Cell[] | undefined,
  result: PresentService,
): PresentRows {
  if (!baseline || !inputs.fundingBasis)
    throw new Error('Funding needs the sheet Baseline and its basis on Inputs');
  const { paysFor, otherCosts } = inputs.fundingBasis;
  const ofWholeService = (cost: Formula) => f`IF(${absolute(paysFor)}="The whole service",${cost},0)`;
  const filled = f`(1-${inputs.vacancyFactor})*${baseline.filledCost}`;
  const fullYear = calc(
    ofWholeService(agency ? f`${filled}+${coveredPosts(agency, costs)}` : filled),
    result.fullYear,
    'money',
  );
  return {
    fullYear,
    establishment: result.establishment.map((value, year) =>
      calc(
        payLevels ? f`${columnAbsolute(fullYear)}*${payLevels[year]!}` : f`${columnAbsolute(fullYear)}`,
        value,
        'money',
      ),
    ),
    other: result.establishment.map(() =>
      calc(ofWholeService(f`${absolute(otherCosts)}`), result.other, 'money'),
    ),
  };
}

/** The budgets of vacant posts that are spent on agency workers; Agency says which they cover. */
function coveredPosts({ table }: Agency, { roles }: PostCosts): Formula {
  const cost = lookUp(roles.names, f`${table.column('Role')}`, roles.costs);
  return f`SUMPRODUCT((${table.column('Covers')}="Vacant post")*${table.column('Workers')}*${cost})`;
}
