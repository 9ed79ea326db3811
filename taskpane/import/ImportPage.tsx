import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useRef } from 'react';
import { useJobs } from '../app/jobs';
import { PageTitle } from '../parts/PageTitle';
import { Section } from '../parts/Section';
import { useSettingsHere } from '../settings/store';
import { texts } from '../texts';
import { ChoicesForm } from './ChoicesForm';
import { readChoices } from './choices';
import { Found } from './Found';
import { chosen } from './from-settings';
import { check, importChecked } from './jobs';
import { SourceCard } from './SourceCard';
import { Sources } from './Sources';
import { canCheck, useImport } from './state';

const words = texts.importing;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '8px 0 0', padding: 0, display: 'grid', rowGap: '8px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '16px' },
  quiet: { color: tokens.colorNeutralForeground3, display: 'block', marginTop: '4px' },
});

/** From sources to new sheets: what they are, what is chosen, what every row is worth, then the import. */
export default function ImportPage(): ReactElement {
  const styles = useStyles();
  const { sources, typed, checked } = useImport();
  const isBusy = useJobs(({ running }) => running !== undefined);
  const next = useFocusAfter(isBusy);
  const list = useRef<HTMLUListElement>(null);
  const choices = chosen(typed, useSettingsHere());
  const { wrong } = readChoices(choices);
  const isRight = Object.keys(wrong).length === 0;
  const canGoOn = canCheck(sources) && isRight;
  const imported = checked?.files.reduce((sum, { counts }) => sum + counts.imported, 0) ?? 0;
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <Sources />
      {sources.length > 0 && (
        <>
          <ul ref={list} className={styles.list} aria-label={words.sources.list} tabIndex={-1}>
            {sources.map((source) => (
              <SourceCard
                key={source.name}
                source={source}
                isBusy={isBusy}
                onRemoved={() => list.current?.focus()}
              />
            ))}
          </ul>
          <ChoicesForm choices={choices} wrong={wrong} isBusy={isBusy} />
          {checked && (
            <Section title={words.found.title}>
              <Found checked={checked} />
            </Section>
          )}
          {/* In the order in which they are done: who has checked goes on with the next key. */}
          <div className={styles.actions}>
            <Button
              {...(checked ? {} : { ref: next })}
              appearance={checked || !canCheck(sources) ? 'secondary' : 'primary'}
              disabledFocusable={isBusy || !canGoOn}
              onClick={() => void check()}
            >
              {checked ? words.check.again : words.check.action}
            </Button>
            {checked && (
              <Button
                ref={next}
                appearance="primary"
                disabledFocusable={isBusy || !isRight || checked.files.length === 0}
                onClick={() => void importChecked()}
              >
                {words.write.action(imported)}
              </Button>
            )}
          </div>
          {checked && <Caption1 className={styles.quiet}>{words.write.actionHint}</Caption1>}
          {!checked && !canCheck(sources) && <Body1 className={styles.quiet}>{words.check.cannot}</Body1>}
        </>
      )}
    </>
  );
}

/** When a job ends, the button that stopped it goes: what comes next takes the focus, unless the person has it elsewhere. */
function useFocusAfter(isBusy: boolean) {
  const next = useRef<HTMLElement | null>(null);
  const wasBusy = useRef(isBusy);
  useEffect(() => {
    const hasEnded = wasBusy.current && !isBusy;
    wasBusy.current = isBusy;
    if (hasEnded && document.activeElement === document.body) next.current?.focus();
  }, [isBusy]);
  return (button: HTMLElement | null): void => void (next.current = button);
}
