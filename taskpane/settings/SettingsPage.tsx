import { Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useState } from 'react';
import { PageTitle } from '../parts/PageTitle';
import { Section } from '../parts/Section';
import { Waiting } from '../parts/Waiting';
import { texts } from '../texts';
import { Bands } from './Bands';
import { Entry } from './Entry';
import { FileSection } from './FileSection';
import { type ReadForm, typedOf } from './form';
import { Messages } from './Messages';
import { discard, readTyped, saveTyped, type, usePage } from './page-state';
import { Pay } from './Pay';
import { type SettingsState, readSettingsNow, settingsIn, useSettings } from './store';
import { UsedBy } from './UsedBy';
import { Weights } from './Weights';

const words = texts.settings;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  // In sight wherever the person is in the form.
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'grid',
    rowGap: '4px',
    marginTop: '16px',
    padding: '8px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

/** A council's own values: what is set, and what fills in where nothing is typed. */
export default function SettingsPage(): ReactElement {
  const styles = useStyles();
  const stored = useSettings();
  useEffect(() => void readSettingsNow(), []);
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <Body1 className={styles.quiet}>{words.what}</Body1>
      {stored.kind === 'reading' ? <Waiting /> : <Form />}
    </>
  );
}

function Form(): ReactElement {
  const styles = useStyles();
  const stored = useSettings();
  const { typed: changed, isSaving } = usePage();
  const typed = changed ?? typedOf(settingsIn(stored));
  const { wrong } = useChecked(typed);
  const isOfNewer = stored.kind === 'unread' && stored.why === 'newer';
  return (
    <>
      <Messages />
      <Section title={words.hours.title}>
        <Entry
          name="fullTimeHours"
          label={words.names.fullTimeHours}
          hint={words.hours.hint}
          value={typed.fullTimeHours}
          wrong={wrong}
          onType={(fullTimeHours) => type({ fullTimeHours })}
        />
        <UsedBy>{words.hours.used}</UsedBy>
      </Section>
      <Bands typed={typed} wrong={wrong} />
      <Weights typed={typed} wrong={wrong} />
      <Pay typed={typed} wrong={wrong} />
      <Section title={words.small.title}>
        <Entry
          name="suppressBelow"
          label={words.names.suppressBelow}
          hint={words.small.hint}
          value={typed.suppressBelow}
          wrong={wrong}
          onType={(suppressBelow) => type({ suppressBelow })}
        />
        <UsedBy>{words.small.used}</UsedBy>
      </Section>
      <FileSection isBusy={isSaving || isOfNewer} />
      <div className={styles.bar}>
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={isSaving || isOfNewer || changed === undefined}
            onClick={() => (wrong.size === 0 ? void saveTyped() : focusOnWrong(wrong))}
          >
            {words.save}
          </Button>
          {changed !== undefined && (
            <Button disabledFocusable={isSaving} onClick={discard}>
              {words.discard}
            </Button>
          )}
        </div>
        <Caption1 className={mergeClasses(styles.quiet, wrong.size > 0 && styles.wrong)}>
          {stateText(stored, changed !== undefined, wrong.size)}
        </Caption1>
      </div>
    </>
  );
}

const RIGHT: ReadForm['wrong'] = new Map();

/** What is wrong in what is typed, at every key; nothing while what checks it is on its way. */
function useChecked(typed: ReturnType<typeof typedOf>): Pick<ReadForm, 'wrong'> {
  const [wrong, setWrong] = useState(RIGHT);
  const text = JSON.stringify(typed);
  useEffect(() => {
    let isCurrent = true;
    readTyped().then(
      (read) => isCurrent && setWrong(read.wrong),
      // What checks it did not come: saving says so.
      () => isCurrent && setWrong(RIGHT),
    );
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return { wrong };
}

function stateText(stored: SettingsState, isChanged: boolean, wrong: number): string {
  if (wrong > 0) return words.wrong(wrong);
  if (isChanged) return words.unsaved;
  return stored.kind === 'read' && stored.text !== undefined && Object.keys(stored.settings).length > 0
    ? words.asSaved
    : words.none;
}

/** To the first entry of the page that is wrong, in the order of the page. */
function focusOnWrong(wrong: ReadForm['wrong']): void {
  const entries = document.querySelectorAll<HTMLInputElement>('input[data-entry]');
  [...entries].find(({ dataset }) => wrong.has(dataset['entry'] ?? ''))?.focus();
}
