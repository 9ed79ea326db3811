import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PageTitle } from '../../parts/PageTitle';
import { texts } from '../../texts';
import { BaselineFromTables } from '../baseline/BaselineFromTables';
import { FieldEditor } from '../editors/FieldEditor';
import { goBack } from '../state/place';
import { problemsOfStep, useProblems } from '../state/problems';
import { STEPS, type Step } from '../steps';
import { BackButton } from './BackButton';
import { ProblemList } from './ProblemList';
import { SavedLine } from './SavedLine';

const words = texts.appraisal;

export const useFormStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '16px', minWidth: 0 },
});

/** One step: what is to be done in it, then its fields. */
export function StepView({ step }: { readonly step: Step }): ReactElement {
  const styles = useFormStyles();
  const problems = useProblems((state) => state.problems);
  return (
    <>
      <BackButton onClick={goBack}>{words.back}</BackButton>
      <PageTitle key={step}>{words.steps[step].name}</PageTitle>
      <div className={styles.form}>
        <ProblemList title={words.problems.title} problems={problemsOfStep(problems ?? [], step)} />
        {step === 'baseline' && <BaselineFromTables />}
        {STEPS[step].map((field) => (
          <FieldEditor key={field.key} field={field} path={[field.key]} />
        ))}
        <SavedLine />
      </div>
    </>
  );
}
