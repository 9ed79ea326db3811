import { Button, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type ReactElement, useId, useState } from 'react';
import { texts } from '../../texts';
import { type FieldOf, isObject, listOf } from '../form/field';
import { type Path, pathText, valueAt } from '../form/path';
import { oneOf, textOf, whyOf } from '../form/words';
import { addEntry, useCase } from '../state/case';
import { focusOn, openEntry } from '../state/place';
import { problemAt, useProblems } from '../state/problems';
import { Entry } from './Entry';
import { InlineEntry } from './InlineEntry';
import { type Removal, RemovalDialog, removeOrAsk } from './removal';
import { Undo } from './Undo';

const words = texts.appraisal;

const useStyles = makeStyles({
  section: { display: 'grid', rowGap: '8px', marginTop: '8px', minWidth: 0 },
  heading: { display: 'block', margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '4px', minWidth: 0 },
  add: { justifySelf: 'start' },
});

/** Entries that can be added, opened, put in order, duplicated and removed; a register's are made on its sheet. */
export function ListEditor({
  field,
  path,
}: {
  readonly field: FieldOf<'list' | 'record'>;
  readonly path: Path;
}): ReactElement {
  const styles = useStyles();
  const id = useId();
  const [removal, setRemoval] = useState<Removal>();
  const whole = useCase(({ json }) => json);
  const problem = useProblems(({ problems }) => problemAt(problems, path));
  const value = valueAt(whole, path);
  const keys: readonly (string | number)[] =
    field.kind === 'record' ? (isObject(value) ? Object.keys(value) : []) : listOf(value).map((_, i) => i);
  const { label, hint } = textOf(path);
  const one = oneOf(path);
  const isInline = field.kind === 'list' && field.isInline === true;

  const add = () => {
    const entry = addEntry(path, field.kind === 'list' ? field.fresh : undefined);
    if (isInline) focusOn(pathText(entry));
    else openEntry(entry);
  };
  const remove = (entry: Path) => setRemoval(removeOrAsk(entry));

  return (
    <section aria-labelledby={id} className={styles.section} data-place={pathText(path)}>
      <Subtitle2 as="h2" id={id} className={styles.heading}>
        {field.isOptional ? words.optional(label) : label}
      </Subtitle2>
      {hint !== undefined && <Caption1 className={styles.quiet}>{hint}</Caption1>}
      {problem && !problem.isMissing && <Caption1 className={styles.wrong}>{whyOf(problem, whole)}</Caption1>}
      {keys.length > 0 && (
        <ul className={styles.list}>
          {keys.map((key, i) => {
            const props = {
              path: [...path, key],
              isFirst: i === 0,
              isLast: i === keys.length - 1,
              onRemove: remove,
            };
            return isInline ? (
              <InlineEntry key={key} fields={field.fields} {...props} />
            ) : (
              <Entry key={key} canMove={field.kind === 'list'} {...props} />
            );
          })}
        </ul>
      )}
      {field.kind === 'list' && (
        <Button
          className={styles.add}
          size="small"
          icon={<AddRegular />}
          data-place={`${pathText(path)}+`}
          onClick={add}
        >
          {words.add(one)}
        </Button>
      )}
      <Undo list={path} />
      <RemovalDialog removal={removal} onEnd={() => setRemoval(undefined)} />
    </section>
  );
}
