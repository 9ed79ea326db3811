import {
  Button,
  Field,
  Input,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Caption1 } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { goTo } from '../app/navigation';
import { caseNow, replaceCase, useCase } from '../appraisal/state/case';
import { openEntry } from '../appraisal/state/place';
import { SavedLine } from '../appraisal/views/SavedLine';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import type { StaffingCore } from './core';
import { namesTaken, withOption } from './keep';
import { setName, useTrial } from './state';
import type { Tested } from './tested';
import { OWN_UNDO } from './use-undo-keys';

const words = texts.staffing.keep;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  button: { alignSelf: 'flex-start' },
});

interface Kept {
  readonly name: string;
  readonly place: number;
  readonly notes: readonly string[];
}

/** The changes as an option of the appraisal, under a name that none there has. */
export function Keep({
  core,
  tested: { changes, lacks },
}: {
  readonly core: StaffingCore;
  readonly tested: Tested;
}): ReactElement {
  const styles = useStyles();
  const name = useTrial((state) => state.name);
  const draft = useCase(({ json }) => json);
  const [wasAsked, setAsked] = useState(false);
  const [kept, setKept] = useState<Kept>();
  const problem = core.nameProblem(name, namesTaken(draft));
  // That a name is missing is only said once it was asked for; that it is taken at once.
  const said =
    problem !== undefined && (wasAsked || problem !== 'missing') ? words.problems[problem] : undefined;
  const hasNothing = changes.length === 0;

  const keep = () => {
    setAsked(true);
    // The draft as it is at this moment: what was kept a moment ago is in it.
    const now = caseNow();
    if (hasNothing || core.nameProblem(name, namesTaken(now)) !== undefined) return;
    const { draft: next, place, addsDoNothing } = withOption(now, name, changes);
    replaceCase(next, words.kept(name.trim()));
    setKept({
      name: name.trim(),
      place,
      notes: [
        ...(addsDoNothing ? [words.withDoNothing] : []),
        ...(lacks.size > 0 ? [words.left(lacks.size)] : []),
      ],
    });
    setName('');
    setAsked(false);
  };

  return (
    <Section title={words.title}>
      <Caption1 className={styles.quiet}>{words.what}</Caption1>
      <Field
        label={words.name}
        {...(said === undefined ? {} : { validationState: 'error' as const, validationMessage: said })}
      >
        <Input
          {...{ [OWN_UNDO]: '' }}
          value={name}
          maxLength={300}
          autoComplete="off"
          onChange={(_, { value }) => {
            setName(value);
            setKept(undefined);
          }}
        />
      </Field>
      <Button appearance="primary" className={styles.button} disabledFocusable={hasNothing} onClick={keep}>
        {words.button}
      </Button>
      {hasNothing && <Caption1 className={styles.quiet}>{words.noChanges}</Caption1>}
      {kept && (
        <MessageBar intent="success" layout="multiline" politeness="polite">
          <MessageBarBody>
            {[words.kept(kept.name), ...kept.notes].join(' ')}{' '}
            <Link
              as="button"
              onClick={() => {
                openEntry(['options', kept.place]);
                goTo('appraisal');
              }}
            >
              {words.open}
            </Link>
          </MessageBarBody>
        </MessageBar>
      )}
      <SavedLine />
    </Section>
  );
}
