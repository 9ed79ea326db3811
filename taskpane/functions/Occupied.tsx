import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Cells } from '../../src/excel';
import { texts } from '../texts';
import { referenceOf } from './entry';

const words = texts.functions.occupied;

/** Asks before anything that stands in a cell is replaced. */
export function Occupied({
  at,
  onKeep,
  onReplace,
}: {
  readonly at: Cells | undefined;
  readonly onKeep: () => void;
  readonly onReplace: () => void;
}): ReactElement {
  return (
    <Dialog modalType="alert" open={at !== undefined} onOpenChange={(_, { open }) => open || onKeep()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>{at && words.words(referenceOf({ kind: 'cells', ...at }, ''))}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onKeep}>
              {words.keep}
            </Button>
            <Button onClick={onReplace}>{words.replace}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
