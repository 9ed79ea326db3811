import { Button, Caption1, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { ClipboardPasteRegular, TableSimpleIncludeRegular } from '@fluentui/react-icons';
import { type ReactElement, useRef } from 'react';
import type { Block } from '../../src/excel';
import { useJobs } from '../app/jobs';
import { useSelection } from '../import/selection';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { useFigures } from './state';
import { takePasted, takeSelection } from './taking';

const words = texts.figures.source;

const useStyles = makeStyles({
  ways: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '8px' },
  way: { maxWidth: '100%', textAlign: 'left' },
  paste: { display: 'grid', rowGap: '8px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The selection of the sheet, or a table pasted out of a report. */
export function Sources(): ReactElement {
  const styles = useStyles();
  const pasting = useFigures((state) => state.pasting);
  const isBusy = useJobs(({ running }) => running !== undefined);
  const block = useSelection();
  const paste = useRef<HTMLButtonElement | null>(null);
  return (
    <Section title={words.title}>
      <div className={styles.ways}>
        <Selection block={block} isBusy={isBusy} isFirst={pasting === undefined} />
        <Button
          ref={(button: HTMLElement | null) => void (paste.current = button as HTMLButtonElement | null)}
          appearance={!block && pasting === undefined ? 'primary' : 'secondary'}
          icon={<ClipboardPasteRegular />}
          aria-expanded={pasting !== undefined}
          disabledFocusable={isBusy}
          onClick={() => useFigures.setState({ pasting: pasting ?? '' })}
        >
          {words.paste}
        </Button>
      </div>
      {pasting !== undefined && <Paste text={pasting} onEnd={() => paste.current?.focus()} />}
    </Section>
  );
}

/** Says what it will take before it is pressed. */
function Selection({
  block,
  isBusy,
  isFirst,
}: {
  readonly block: Block | undefined;
  readonly isBusy: boolean;
  readonly isFirst: boolean;
}): ReactElement {
  const styles = useStyles();
  const label =
    block &&
    (block.table === undefined
      ? words.cells(block.sheet, block.address, block.rows, block.columns)
      : words.table(block.table, block.sheet, block.rows, block.columns));
  return (
    <>
      <Button
        className={styles.way}
        appearance={isFirst && block ? 'primary' : 'secondary'}
        icon={<TableSimpleIncludeRegular />}
        disabledFocusable={!block || isBusy}
        onClick={() => block && void takeSelection(block)}
      >
        {label ?? words.selection}
      </Button>
      {!block && <Caption1 className={styles.quiet}>{words.nothingSelected}</Caption1>}
    </>
  );
}

function Paste({ text, onEnd }: { readonly text: string; readonly onEnd: () => void }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.paste}>
      <Field label={words.pasteLabel} hint={words.pasteHint}>
        <Textarea
          autoFocus
          rows={6}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => useFigures.setState({ pasting: value })}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={text.trim() === ''}
          onClick={() => void takePasted(text)}
        >
          {words.usePaste}
        </Button>
        <Button
          onClick={() => {
            useFigures.setState({ pasting: undefined });
            onEnd();
          }}
        >
          {words.cancelPaste}
        </Button>
      </div>
    </div>
  );
}
