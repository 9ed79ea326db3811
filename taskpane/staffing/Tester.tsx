import { Caption1 } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import type { AppraisalCase } from '../../src/appraisal/schema';
import { texts } from '../texts';
import { CaseloadSection } from './CaseloadSection';
import { Changes } from './Changes';
import { CostSection } from './CostSection';
import { GlanceBar } from './GlanceBar';
import { GrantSection } from './GrantSection';
import { Keep } from './Keep';
import { Toolbar } from './Toolbar';
import type { StaffingCore } from './core';
import { useTrial } from './state';
import { tested } from './tested';
import { useUndoKeys } from './use-undo-keys';

/** What changes, and at every key what comes of it beside doing nothing. */
export function Tester({
  core,
  base,
  hasYears,
  bandsFromSettings,
}: {
  readonly core: StaffingCore;
  readonly base: AppraisalCase;
  readonly hasYears: boolean;
  /** The teams whose band nobody gave but the settings. */
  readonly bandsFromSettings: readonly string[];
}): ReactElement {
  const trial = useTrial(({ present }) => present);
  const result = useMemo(() => tested(core, base, trial), [core, base, trial]);
  const scenario = base.scenarios?.selected ?? 'Central';
  useUndoKeys();
  return (
    <>
      {scenario !== 'Central' && <Caption1>{texts.staffing.scenario(scenario)}</Caption1>}
      <Toolbar />
      <Changes base={base} hasYears={hasYears} tested={result} />
      <CostSection core={core} hasYears={hasYears} tested={result} />
      <CaseloadSection core={core} tested={result} bandsFromSettings={bandsFromSettings} />
      <GrantSection tested={result} />
      <Keep core={core} tested={result} />
      {trial.changes.length > 0 && <GlanceBar tested={result} />}
    </>
  );
}
