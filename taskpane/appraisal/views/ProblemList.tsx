import {
  Caption1,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { texts } from '../../texts';
import type { CaseProblem } from '../form/check';
import { fieldAt } from '../form/find';
import { pathText } from '../form/path';
import { whereOf, whyOf } from '../form/words';
import { type as put, useCase } from '../state/case';
import { goToField } from '../state/place';

const words = texts.appraisal.problems;

/** Shown at once; the rest is counted. */
const SHOWN = 8;

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '20px', display: 'grid', rowGap: '4px' } });

/** What is missing or wrong, each leading to its field. What no form has can only be taken out. */
export function ProblemList({
  title,
  problems,
  onFollow,
}: {
  readonly title: string;
  readonly problems: readonly CaseProblem[];
  /** Where the list stands on another page: goes to that of the fields. */
  readonly onFollow?: () => void;
}): ReactElement | null {
  const styles = useStyles();
  const whole = useCase(({ json }) => json);
  if (problems.length === 0) return null;
  const areMissing = problems.every(({ isMissing }) => isMissing);
  return (
    <MessageBar intent={areMissing ? 'info' : 'warning'} layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <ul className={styles.list}>
          {problems.slice(0, SHOWN).map((problem) => (
            <li key={`${pathText(problem.path)} ${problem.allowed}`}>
              {fieldAt(problem.path) ? (
                <Link
                  as="button"
                  onClick={() => {
                    goToField(problem.path);
                    onFollow?.();
                  }}
                >
                  {lineOf(problem, whole)}
                </Link>
              ) : (
                <>
                  {lineOf(problem, whole)}{' '}
                  <Link as="button" onClick={() => put(problem.path, undefined)}>
                    {words.takeOut}
                  </Link>
                </>
              )}
            </li>
          ))}
        </ul>
        {problems.length > SHOWN && <Caption1>{words.more(problems.length - SHOWN)}</Caption1>}
      </MessageBarBody>
    </MessageBar>
  );
}

function lineOf(problem: CaseProblem, whole: Parameters<typeof whereOf>[1]): string {
  const where = whereOf(problem.path, whole);
  const why = whyOf(problem, whole);
  return why === words.missingHere ? words.missing(where) : words.wrong(where, why);
}
