import { Caption1, Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { apprenticeshipLevyFor } from '../../src/tables/apprenticeship-levy';
import { EMPLOYER_NI, employerNiFor } from '../../src/tables/employer-ni';
import { figureText } from '../appraisal/form/entry';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { Entry } from './Entry';
import type { Typed } from './form';
import { type } from './page-state';
import { UsedBy } from './UsedBy';

const words = texts.settings;

/** What an employer pays on top of pay. */
export function Pay({
  typed,
  wrong,
}: {
  readonly typed: Typed;
  readonly wrong: ReadonlyMap<string, string>;
}): ReactElement {
  const rates = ratesOf(typed.taxYear);
  return (
    <Section title={words.pay.title}>
      <Entry
        name="pensionRate"
        label={words.names.pensionRate}
        hint={words.pay.pensionHint}
        value={typed.pensionRate}
        wrong={wrong.has('pensionRate') ? new Map([['pensionRate', words.allowedRate]]) : wrong}
        onType={(pensionRate) => type({ pensionRate })}
      />
      <Field label={words.names.taxYear}>
        <Select value={typed.taxYear} onChange={(_, { value: taxYear }) => type({ taxYear })}>
          <option value="">{words.notSet}</option>
          {EMPLOYER_NI.toReversed().map(({ taxYear }) => (
            <option key={taxYear}>{taxYear}</option>
          ))}
        </Select>
      </Field>
      {rates !== undefined && <Caption1>{rates}</Caption1>}
      <UsedBy>{words.pay.used}</UsedBy>
    </Section>
  );
}

/** What the tables say of a tax year, so that who chooses it sees what it means. */
function ratesOf(taxYear: string): string | undefined {
  const ni = employerNiFor(taxYear);
  if (!ni) return undefined;
  const levy = apprenticeshipLevyFor(taxYear)?.rate ?? 0;
  return words.pay.rates(
    figureText(ni.rate, 'percentage'),
    figureText(ni.thresholdYear, 'money'),
    figureText(levy, 'percentage'),
  );
}
