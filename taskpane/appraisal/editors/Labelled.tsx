import { Field as Labelled, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { texts } from '../../texts';
import type { Field } from '../form/field';
import { type Path, pathText } from '../form/path';
import { whyOf } from '../form/words';
import { useCase } from '../state/case';
import { useTextAt } from './use-text-at';
import { problemAt, problemsUnder, useProblems } from '../state/problems';

const words = texts.appraisal;

const useStyles = makeStyles({ place: { minWidth: 0 } });

/**
 * A field with its label, its hint, and what is wrong with it. What is missing is only said once the person was there: a form that
 * begins red helps nobody.
 */
export function LabelledField({
  field,
  path,
  isTyping = false,
  wasHere = false,
  children,
}: {
  readonly field: Field;
  readonly path: Path;
  readonly isTyping?: boolean;
  readonly wasHere?: boolean;
  readonly children: ReactElement;
}): ReactElement {
  const styles = useStyles();
  const whole = useCase(({ json }) => json);
  const problem = useProblems(
    ({ problems }) => problemAt(problems, path) ?? problemsUnder(problems, path)[0],
  );
  const { label, hint } = useTextAt(path, whole);
  const isSaid = problem && !isTyping && (wasHere || !problem.isMissing);
  return (
    <div className={styles.place} data-place={pathText(path)}>
      <Labelled
        label={field.isOptional ? words.optional(label) : label}
        required={!field.isOptional}
        {...(hint === undefined ? {} : { hint })}
        {...(isSaid
          ? {
              validationState: problem.isMissing ? ('warning' as const) : ('error' as const),
              validationMessage: whyOf(problem, whole),
            }
          : {})}
      >
        {children}
      </Labelled>
    </div>
  );
}
