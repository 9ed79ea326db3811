import {
  Body1,
  Button,
  Caption1,
  Field,
  Textarea,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ClipboardPasteRegular, DocumentAddRegular, TableSimpleIncludeRegular } from '@fluentui/react-icons';
import { type DragEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { useJobs } from '../app/jobs';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { add } from './jobs';
import { useSelection } from './selection';
import { useImport } from './state';

const words = texts.importing.sources;

const useStyles = makeStyles({
  drop: {
    display: 'grid',
    rowGap: '8px',
    padding: '12px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  paste: { display: 'grid', rowGap: '8px' },
});

/** Files, the selection, or a paste: where the data comes from. */
export function Sources(): ReactElement {
  const styles = useStyles();
  const { sources, pasting } = useImport();
  const isBusy = useJobs(({ running }) => running !== undefined);
  const [isOver, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const paste = useRef<HTMLElement | null>(null);
  const first = useFocusWhenEmpty(sources.length);
  const take = (files: FileList | null) => {
    for (const file of files ?? []) add({ kind: 'file', file }, file.name);
  };
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(over && !isBusy);
  };
  return (
    <Section title={words.title}>
      <div
        className={mergeClasses(styles.drop, isOver && styles.over)}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event);
          if (!isBusy) take(event.dataTransfer.files);
        }}
      >
        <Body1>{isOver ? words.drop : words.hint}</Body1>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={({ target }) => {
            take(target.files);
            // The same file may be chosen again once it was removed.
            target.value = '';
          }}
        />
        <div className={styles.actions}>
          <Button
            ref={first}
            appearance={sources.length === 0 && pasting === undefined ? 'primary' : 'secondary'}
            icon={<DocumentAddRegular />}
            disabledFocusable={isBusy}
            onClick={() => picker.current?.click()}
          >
            {words.choose}
          </Button>
          <Button
            ref={(button: HTMLElement | null) => void (paste.current = button)}
            icon={<ClipboardPasteRegular />}
            disabledFocusable={isBusy}
            onClick={() => useImport.setState({ pasting: pasting ?? '' })}
          >
            {words.paste}
          </Button>
        </div>
        <Selection isBusy={isBusy} />
      </div>
      {pasting !== undefined && <Paste text={pasting} onEnd={() => paste.current?.focus()} />}
    </Section>
  );
}

/** With the last source its card goes, and whatever in it had the focus. */
function useFocusWhenEmpty(count: number) {
  const first = useRef<HTMLElement | null>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count === 0 && before.current > 0 && document.activeElement === document.body) first.current?.focus();
    before.current = count;
  }, [count]);
  return (button: HTMLElement | null): void => void (first.current = button);
}

/** Says what it will take before it is pressed. */
function Selection({ isBusy }: { readonly isBusy: boolean }): ReactElement {
  const styles = useStyles();
  const block = useSelection();
  const label =
    block &&
    (block.table === undefined
      ? words.takeCells(block.sheet, block.address, block.rows, block.columns)
      : words.takeTable(block.table, block.sheet, block.rows - 1, block.columns));
  return (
    <div className={styles.actions}>
      <Button
        icon={<TableSimpleIncludeRegular />}
        disabledFocusable={!block || isBusy}
        onClick={() => block && add({ kind: 'range', block })}
      >
        {label ?? words.selection}
      </Button>
      {!block && <Caption1 className={styles.quiet}>{words.nothingSelected}</Caption1>}
    </div>
  );
}

/** It goes when its text is used; the focus is then put where it came from. */
function Paste({ text, onEnd }: { readonly text: string; readonly onEnd: () => void }): ReactElement {
  const styles = useStyles();
  const end = () => {
    useImport.setState({ pasting: undefined });
    onEnd();
  };
  const isEmpty = text.trim() === '';
  return (
    <div className={styles.paste}>
      <Field label={words.pasteLabel} hint={words.pasteHint}>
        <Textarea
          autoFocus
          rows={5}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => useImport.setState({ pasting: value })}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isEmpty}
          onClick={() => {
            add({ kind: 'pasted', text });
            end();
          }}
        >
          {words.usePaste}
        </Button>
        <Button onClick={end}>{words.cancelPaste}</Button>
      </div>
    </div>
  );
}
