import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { type ReactElement, useEffect, useState } from 'react';
import { texts } from '../../texts';
import { build, stopAsking, useBuild } from '../build';
import type { Answers, Conflict, Side } from '../host';

const words = texts.appraisal.conflicts;

const useStyles = makeStyles({
  sides: { display: 'grid', rowGap: '4px', marginTop: '8px', overflowWrap: 'anywhere' },
  actions: {
    gridColumn: '1 / -1',
    display: 'grid',
    rowGap: '8px',
    justifyItems: 'stretch',
    justifySelf: 'stretch',
  },
});

/** What was changed on the sheet and in the pane, differently: asked one by one, or for all that are left. */
export function ConflictDialog(): ReactElement {
  const styles = useStyles();
  const conflicts = useBuild((state) => state.conflicts);
  const [answers, setAnswers] = useState<Answers>({});
  useEffect(() => setAnswers({}), [conflicts]);
  const number = Object.keys(answers).length;
  const conflict = conflicts[number];

  const goOn = (all: Answers) => {
    if (Object.keys(all).length < conflicts.length) return setAnswers(all);
    stopAsking();
    void build(all);
  };
  const answer = (one: Conflict, side: Side) => goOn({ ...answers, [one.id]: side });
  const answerRest = (side: Side) =>
    goOn({ ...answers, ...Object.fromEntries(conflicts.slice(number).map(({ id }) => [id, side])) });

  return (
    <Dialog
      modalType="alert"
      open={conflict !== undefined}
      onOpenChange={(_, { open }) => open || stopAsking()}
    >
      <DialogSurface>
        {conflict && (
          <DialogBody>
            <DialogTitle>{words.title(number + 1, conflicts.length)}</DialogTitle>
            <DialogContent>
              <Body1 block>{words.words(conflict.where)}</Body1>
              <div className={styles.sides}>
                <Body1>{words.sheet(conflict.sheet || words.blank)}</Body1>
                <Body1>{words.pane(conflict.pane || words.blank)}</Body1>
              </div>
            </DialogContent>
            <DialogActions className={styles.actions}>
              <Button appearance="primary" onClick={() => answer(conflict, 'sheet')}>
                {words.keepSheet}
              </Button>
              <Button onClick={() => answer(conflict, 'pane')}>{words.keepPane}</Button>
              {conflicts.length - number > 1 && (
                <>
                  <Button onClick={() => answerRest('sheet')}>{words.restSheet}</Button>
                  <Button onClick={() => answerRest('pane')}>{words.restPane}</Button>
                </>
              )}
              <Button appearance="subtle" onClick={stopAsking}>
                {words.stop}
              </Button>
            </DialogActions>
          </DialogBody>
        )}
      </DialogSurface>
    </Dialog>
  );
}
