import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { texts } from '../../texts';
import { type Path, pathText } from '../form/path';
import { undoLast, useCase } from '../state/case';
import { focusOn } from '../state/place';

const words = texts.appraisal;

/** What was removed from this list last, and the way to have it back; until something else is typed. */
export function Undo({ list }: { readonly list: Path }): ReactElement | null {
  const undo = useCase((state) => state.undo);
  if (undo?.list !== pathText(list)) return null;
  const putBack = () => {
    undoLast();
    focusOn(pathText(list));
  };
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {words.removed(undo.words)}{' '}
        <Link as="button" onClick={putBack}>
          {words.undo}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}
