import { Toolbar as Bar, ToolbarButton, makeStyles } from '@fluentui/react-components';
import { ArrowRedoRegular, ArrowResetRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { texts } from '../texts';
import { doAgain, startAgain, takeBack, useTrial } from './state';

const words = texts.staffing.history;

const useStyles = makeStyles({
  bar: { padding: 0, marginLeft: '-8px', flexWrap: 'wrap' },
  // Three of them stand beside each other in the narrowest pane.
  button: { minWidth: 0, paddingLeft: '4px', paddingRight: '8px' },
});

/** The way back and forth. Buttons that have nothing to do keep the focus that they have. */
export function Toolbar(): ReactElement {
  const styles = useStyles();
  const [canUndo, canRedo] = [
    useTrial(({ past }) => past.length > 0),
    useTrial(({ future }) => future.length > 0),
  ];
  const isBlank = useTrial(({ present }) => present.changes.length === 0);
  const buttons = [
    [words.undo, ArrowUndoRegular, canUndo, takeBack],
    [words.redo, ArrowRedoRegular, canRedo, doAgain],
    [words.startAgain, ArrowResetRegular, !isBlank, startAgain],
  ] as const;
  return (
    <Bar className={styles.bar} size="small" aria-label={words.toolbar}>
      {buttons.map(([name, Icon, isOfUse, act]) => (
        <ToolbarButton
          key={name}
          className={styles.button}
          icon={<Icon />}
          disabledFocusable={!isOfUse}
          onClick={act}
        >
          {name}
        </ToolbarButton>
      ))}
    </Bar>
  );
}
