import { type Block, type Cell, type Sheet, conditional, f, row } from '../../../workbook';
import { same } from '../parts';
import type { Scenarios } from './inputs';

/** Stands out unless what is shown is what is expected, so that no figure is taken for another one. */
export const attentionUnlessCentral = (shown: Cell, { selected }: Scenarios): Block =>
  conditional([shown], f`AND(${selected}<>"Central",${selected}<>"")`, 'attention');

/** Which scenario the figures of a sheet are those of. */
export function scenarioShown(scenarios: Scenarios): Block[] {
  const shown = same(scenarios.inWords);
  return [row('Scenario shown', '', [shown], { across: true }), attentionUnlessCentral(shown, scenarios)];
}

/** The same, below the title of a sheet. */
export function withScenario(sheet: Sheet, scenarios: Scenarios): Sheet {
  const [title, ...rest] = sheet.blocks;
  return title ? { ...sheet, blocks: [title, ...scenarioShown(scenarios), ...rest] } : sheet;
}
