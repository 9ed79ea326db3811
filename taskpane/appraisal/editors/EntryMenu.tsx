import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  ArrowDownRegular,
  ArrowUpRegular,
  CopyRegular,
  DeleteRegular,
  MoreHorizontalRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { texts } from '../../texts';
import { type Json, isObject } from '../form/field';
import { type Path, pathText, valueAt } from '../form/path';
import { caseNow, duplicateEntry, moveEntry } from '../state/case';
import { focusOn } from '../state/place';

const words = texts.appraisal;

interface Props {
  readonly path: Path;
  readonly name: string;
  readonly canMove: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onRemove: (path: Path) => void;
}

/** What can be done with an entry beside opening it. The focus stays with the entry, wherever it goes. */
export function EntryMenu({ path, name, canMove, isFirst, isLast, onRemove }: Props): ReactElement {
  const place = (entry: Path) => `${pathText(entry)} menu`;
  const move = (by: -1 | 1) => focusOn(place(moveEntry(path, by)));
  const duplicate = () => focusOn(place(duplicateEntry(path, copyOf(valueAt(caseNow(), path)))));
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={words.actions(name)}
          title={words.actions(name)}
          data-place={place(path)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {canMove && !isFirst && (
            <MenuItem icon={<ArrowUpRegular />} onClick={() => move(-1)}>
              {words.up}
            </MenuItem>
          )}
          {canMove && !isLast && (
            <MenuItem icon={<ArrowDownRegular />} onClick={() => move(1)}>
              {words.down}
            </MenuItem>
          )}
          {canMove && (
            <MenuItem icon={<CopyRegular />} onClick={duplicate}>
              {words.duplicate}
            </MenuItem>
          )}
          <MenuItem icon={<DeleteRegular />} onClick={() => onRemove(path)}>
            {words.remove}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** A name that others refer to is used once. */
const copyOf = (entry: Json | undefined): Json =>
  isObject(entry) && typeof entry['name'] === 'string'
    ? { ...entry, name: words.copyOf(entry['name']) }
    : (entry ?? {});
