import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { texts } from '../../texts';
import { useCase } from '../state/case';
import { saveNow, useSaved } from '../state/saved';

const words = texts.appraisal.saved;

const useStyles = makeStyles({
  line: { minHeight: '20px', color: tokens.colorNeutralForeground3 },
  failed: { color: tokens.colorPaletteRedForeground1 },
});

/** Whether the workbook has what is typed. */
export function SavedLine(): ReactElement {
  const styles = useStyles();
  const state = useSaved((saved) => saved.state);
  const isBlank = useCase(({ json }) => Object.keys(json).length === 0);
  return (
    <div className={styles.line}>
      {state.kind === 'saved' && !isBlank && <Caption1>{words.saved}</Caption1>}
      {(state.kind === 'saving' || state.kind === 'changed') && <Caption1>{words.saving}</Caption1>}
      {state.kind === 'failed' && (
        <>
          <Caption1 block role="alert" className={styles.failed}>
            {words.failed(state.why)}
          </Caption1>
          <Button size="small" onClick={() => void saveNow()}>
            {words.again}
          </Button>
        </>
      )}
    </div>
  );
}
