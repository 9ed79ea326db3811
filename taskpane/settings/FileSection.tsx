import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { type ReactElement, useRef } from 'react';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { openFile, restore, saveAsFile } from './page-state';

const words = texts.settings;

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** The set as a file, and the way back to none. */
export function FileSection({ isBusy }: { readonly isBusy: boolean }): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Section title={words.file.title}>
      <Body1>{words.file.what}</Body1>
      <div className={styles.actions}>
        <Button disabledFocusable={isBusy} onClick={() => void saveAsFile()}>
          {words.file.save}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => input.current?.click()}>
          {words.file.load}
        </Button>
        <Restore isBusy={isBusy} />
      </div>
      <input
        ref={input}
        hidden
        type="file"
        accept=".json,application/json"
        aria-label={words.file.load}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again, once it is mended.
          currentTarget.value = '';
          if (file) void openFile(file);
        }}
      />
    </Section>
  );
}

function Restore({ isBusy }: { readonly isBusy: boolean }): ReactElement {
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button disabledFocusable={isBusy}>{words.restore.action}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.restore.title}</DialogTitle>
          <DialogContent>
            <Body1>{words.restore.words}</Body1>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{words.restore.keep}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button onClick={() => void restore()}>{words.restore.go}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
