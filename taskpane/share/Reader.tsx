import { Caption1, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { texts } from '../texts';
import { Lines } from './Lines';

const words = texts.share.verdict;

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

interface Props {
  /** What a reader without the add-in would not see, by place */
  readonly left: readonly string[];
  /** Whether every part of the file was looked at, and not the formulas alone */
  readonly isFileChecked: boolean;
  /** Whether a table of the open workbook may still have a function for new rows */
  readonly isOpenWorkbook: boolean;
}

/** What the last check says: every figure, or what is left. */
export function Reader({ left, isFileChecked, isOpenWorkbook }: Props): ReactElement {
  const styles = useStyles();
  const isColumnLeft = isOpenWorkbook && left.some((line) => line.startsWith('the column '));
  return (
    <>
      <MessageBar intent={left.length === 0 ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>
          {left.length === 0 ? words.all : words.left}
          {left.length > 0 && <Lines lines={left} more={words.leftMore} />}
        </MessageBarBody>
      </MessageBar>
      {isColumnLeft && <Caption1>{words.columnHint}</Caption1>}
      {!isFileChecked && <Caption1 className={styles.quiet}>{words.notChecked}</Caption1>}
    </>
  );
}
