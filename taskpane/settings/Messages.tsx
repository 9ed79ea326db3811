import {
  Body1,
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { type ReactElement, useEffect, useRef } from 'react';
import type { SettingChange } from '../../src/settings';
import { texts } from '../texts';
import { applyFile, leaveFile, saveMine, takeTheirs, usePage } from './page-state';
import { useSettings } from './store';
import { valueText } from './words';

const words = texts.settings;

const useStyles = makeStyles({
  list: { margin: '4px 0 0', paddingLeft: '20px', overflowWrap: 'anywhere' },
  place: { display: 'grid', rowGap: '8px', marginTop: '8px' },
});

/** What came of the last step, and what is asked before the next. */
export function Messages(): ReactElement {
  const styles = useStyles();
  const { message, file, conflict } = usePage();
  const stored = useSettings();
  const place = useRef<HTMLDivElement>(null);
  // What went wrong stands above the form, and is brought into sight of who is at its end.
  useEffect(() => {
    if (message && message.intent !== 'success') place.current?.scrollIntoView({ block: 'center' });
  }, [message]);
  return (
    <div ref={place} className={styles.place}>
      {stored.kind === 'unread' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {stored.why === 'missing part' ? texts.missingPart : words.unread[stored.why]}
          </MessageBarBody>
        </MessageBar>
      )}
      {conflict && <Conflict changes={conflict.changes} />}
      {file && <FileChanges {...file} />}
      {message && (
        <MessageBar intent={message.intent} layout="multiline" politeness="assertive">
          <MessageBarBody>
            {message.words}
            {message.problems && (
              <ul className={styles.list}>
                {message.problems.slice(0, MOST_SHOWN).map(({ path, found, allowed }) => (
                  <li key={path}>{words.file.problem(path, found, allowed)}</li>
                ))}
              </ul>
            )}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

const MOST_SHOWN = 8;

function Conflict({ changes }: { readonly changes: readonly SettingChange[] }): ReactElement {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{words.conflict.title}</MessageBarTitle>
        {words.conflict.words}
        <ul className={styles.list}>
          {changes.map(({ name, before, after }) => (
            <li key={name}>
              {words.conflict.line(words.names[name], valueText(name, before), valueText(name, after))}
            </li>
          ))}
        </ul>
      </MessageBarBody>
      <MessageBarActions>
        <Button ref={takeFocus} onClick={() => void saveMine()}>
          {words.conflict.mine}
        </Button>
        <Button onClick={takeTheirs}>{words.conflict.theirs}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function FileChanges({
  name: fileName,
  changes,
}: {
  readonly name: string;
  readonly changes: readonly SettingChange[];
}): ReactElement {
  const styles = useStyles();
  const isTyped = usePage(({ typed }) => typed !== undefined);
  return (
    <MessageBar intent="info" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{words.file.changes(fileName)}</MessageBarTitle>
        <ul className={styles.list}>
          {changes.map(({ name, before, after }) => (
            <li key={name}>
              <Body1>
                {words.file.change(words.names[name], valueText(name, before), valueText(name, after))}
              </Body1>
            </li>
          ))}
        </ul>
        {isTyped && <Caption1>{words.file.replaces}</Caption1>}
      </MessageBarBody>
      <MessageBarActions>
        <Button ref={takeFocus} onClick={() => void applyFile()}>
          {words.file.use}
        </Button>
        <Button onClick={leaveFile}>{words.file.leave}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What is asked takes the focus: it stands above the form, out of sight of who pressed a button below it. */
const takeFocus = (button: HTMLElement | null): void => button?.focus();
