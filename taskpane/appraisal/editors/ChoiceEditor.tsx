import { Checkbox, Select, makeStyles } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { texts } from '../../texts';
import { type FieldOf, type Json, NAMED_LISTS } from '../form/field';
import { type Path, pathText, valueAt } from '../form/path';
import { namesIn } from '../form/references';
import { choiceText, textOf } from '../form/words';
import { type, useCase } from '../state/case';
import { LabelledField } from './Labelled';

const words = texts.appraisal;

// However long its choices are.
const useStyles = makeStyles({ narrow: { width: '100%', minWidth: 0 } });

interface Shown {
  readonly value: Json;
  readonly words: string;
}

/** One of the choices that there are; a browser's own list, which every keyboard and screen reader knows. */
export function ChoiceEditor({
  field,
  path,
}: {
  readonly field: FieldOf<'choice' | 'reference'>;
  readonly path: Path;
}): ReactElement {
  const styles = useStyles();
  const [wasHere, setWasHere] = useState(false);
  const whole = useCase(({ json }) => json);
  const value = valueAt(whole, path);
  const offered: readonly Shown[] =
    field.kind === 'choice'
      ? field.choices.map((each) => ({ value: each, words: choiceText(field.key, each) }))
      : namesIn(whole, field.to).map((name) => ({ value: name, words: name }));
  const isLost = value !== undefined && !offered.some((each) => each.value === value);
  const shown = isLost
    ? [
        ...offered,
        { value: value!, words: words.notThere(typeof value === 'string' ? value : JSON.stringify(value)) },
      ]
    : offered;
  const place = shown.findIndex((each) => each.value === value);
  const isBarren = field.kind === 'reference' && shown.length === 0;
  return (
    <LabelledField field={field} path={path} wasHere={wasHere}>
      <Select
        className={styles.narrow}
        select={{ className: styles.narrow }}
        value={String(place)}
        onChange={(_, { value: chosen }) => type(path, shown[Number(chosen)]?.value)}
        onBlur={() => setWasHere(true)}
      >
        <option value="-1">
          {isBarren
            ? words.noneToChoose(textOf(NAMED_LISTS[field.to]).label)
            : field.isOptional
              ? ''
              : words.notChosen}
        </option>
        {shown.map((each, i) => (
          <option key={i} value={String(i)}>
            {each.words}
          </option>
        ))}
      </Select>
    </LabelledField>
  );
}

export function YesNoEditor({
  field,
  path,
}: {
  readonly field: FieldOf<'yesNo'>;
  readonly path: Path;
}): ReactElement {
  const value = useCase(({ json }) => valueAt(json, path));
  return (
    <div data-place={pathText(path)}>
      <Checkbox
        label={textOf(path).label}
        required={!field.isOptional}
        checked={value === true}
        onChange={(_, { checked }) => type(path, checked === true)}
      />
    </div>
  );
}
