import type { ReactElement } from 'react';
import { type Field, isObject } from '../form/field';
import { type Path, valueAt } from '../form/path';
import { useCase } from '../state/case';
import { ChoiceEditor, YesNoEditor } from './ChoiceEditor';
import { FigureEditor } from './FigureEditor';
import { GroupEditor } from './GroupEditor';
import { ListEditor } from './ListEditor';
import { TextEditor } from './TextEditor';
import { ByYearEditor, YearsEditor } from './YearsEditor';

/** The editor for the kind of a field; none where its entry does not have it. */
export function FieldEditor({
  field,
  path,
}: {
  readonly field: Field;
  readonly path: Path;
}): ReactElement | null {
  const isShown = useCase(({ json }) => {
    const entry = valueAt(json, path.slice(0, -1));
    return field.isShown?.(isObject(entry) ? entry : {}, json) ?? true;
  });
  if (!isShown) return null;
  switch (field.kind) {
    case 'text':
    case 'lines':
    case 'year':
    case 'date':
      return <TextEditor field={field} path={path} />;
    case 'money':
    case 'number':
    case 'whole':
    case 'percentage':
      return <FigureEditor field={field} path={path} />;
    case 'choice':
    case 'reference':
      return <ChoiceEditor field={field} path={path} />;
    case 'yesNo':
      return <YesNoEditor field={field} path={path} />;
    case 'years':
      return <YearsEditor field={field} path={path} />;
    case 'byYear':
      return <ByYearEditor field={field} path={path} />;
    case 'group':
      return <GroupEditor field={field} path={path} />;
    case 'list':
    case 'record':
      return <ListEditor field={field} path={path} />;
  }
}
