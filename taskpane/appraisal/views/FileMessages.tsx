import {
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { texts } from '../../texts';
import { leaveFile, openAnyway, useFile } from '../files';
import { whereOf, whyOf } from '../form/words';
import { undoLast, useCase } from '../state/case';

const words = texts.appraisal;
const SHOWN = 8;

const useStyles = makeStyles({ list: { margin: '4px 0 0', paddingLeft: '20px' } });

/** What came of a case file that was chosen. */
export function FileMessages(): ReactElement | null {
  const styles = useStyles();
  const { message, waiting } = useFile();
  const undo = useCase((state) => state.undo);
  if (waiting)
    return (
      <MessageBar intent="warning" layout="multiline" politeness="assertive">
        <MessageBarBody>
          {words.start.problems(waiting.name, waiting.problems.length)}
          <ul className={styles.list}>
            {waiting.problems.slice(0, SHOWN).map((problem, i) => (
              <li key={i}>
                {words.problems.wrong(whereOf(problem.path, waiting.json), whyOf(problem, waiting.json))}
              </li>
            ))}
          </ul>
          {waiting.problems.length > SHOWN && (
            <Caption1>{words.problems.more(waiting.problems.length - SHOWN)}</Caption1>
          )}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={openAnyway}>{words.start.openAnyway}</Button>
          <Button onClick={leaveFile}>{words.start.leave}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  if (!message) return null;
  return (
    <MessageBar intent={message.isError ? 'error' : 'success'} layout="multiline" politeness="assertive">
      <MessageBarBody>{message.words}</MessageBarBody>
      {undo && undo.list === undefined && (
        <MessageBarActions>
          <Button onClick={() => (undoLast(), leaveFile())}>{words.start.putBack}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
