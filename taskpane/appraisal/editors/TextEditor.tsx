import { Input, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { linesOf, yearOf } from '../form/entry';
import type { FieldOf, Json } from '../form/field';
import { type Path, valueAt } from '../form/path';
import { beginName, followName, type, useCase } from '../state/case';
import { LabelledField } from './Labelled';
import { useTyping } from './use-typing';

type TextField = FieldOf<'text' | 'year' | 'date' | 'lines'>;

/** Words, in one line or several; also what is typed as words and read as something else. */
export function TextEditor({
  field,
  path,
}: {
  readonly field: TextField;
  readonly path: Path;
}): ReactElement {
  const value = useCase(({ json }) => valueAt(json, path));
  const { isTyping, wasHere, entry } = useTyping(writtenOf(value), (typed) =>
    type(path, readAs(field, typed)),
  );
  const leave = () => {
    entry.onBlur();
    if (field.kind === 'text' && field.names) followName();
  };
  const enter = () => {
    if (field.kind === 'text' && field.names) beginName(field.names, path);
  };
  const lines = field.kind === 'lines' ? 4 : field.kind === 'text' ? field.lines : undefined;
  return (
    <LabelledField field={field} path={path} isTyping={isTyping} wasHere={wasHere}>
      {lines === undefined ? (
        <Input {...entry} type={field.kind === 'date' ? 'date' : 'text'} onFocus={enter} onBlur={leave} />
      ) : (
        <Textarea {...entry} rows={lines} resize="vertical" onFocus={enter} onBlur={leave} />
      )}
    </LabelledField>
  );
}

/** Undefined for a blank, which is no text. */
function readAs({ kind }: TextField, typed: string): Json | undefined {
  if (kind === 'year') return yearOf(typed);
  if (kind === 'lines') {
    const lines = linesOf(typed);
    return lines.length > 0 ? lines : undefined;
  }
  return typed.trim() === '' ? undefined : typed.trim();
}

function writtenOf(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(writtenOf).join('\n');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
