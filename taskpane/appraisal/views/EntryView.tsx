import type { ReactElement } from 'react';
import { PageTitle } from '../../parts/PageTitle';
import { texts } from '../../texts';
import { FieldEditor } from '../editors/FieldEditor';
import { isParent } from '../form/field';
import { fieldAt, formOf } from '../form/find';
import { type Path, pathText } from '../form/path';
import { lineOf } from '../form/words';
import { useCase } from '../state/case';
import { goBack } from '../state/place';
import { stepOf } from '../steps';
import { BackButton } from './BackButton';
import { SavedLine } from './SavedLine';
import { useFormStyles } from './StepView';

const words = texts.appraisal;

/** One entry of a list as a form of its own. */
export function EntryView({ path }: { readonly path: Path }): ReactElement {
  const styles = useFormStyles();
  const whole = useCase(({ json }) => json);
  const list = fieldAt(path);
  const outer = formOf(path.slice(0, -1));
  const step = stepOf(path[0]);
  const from = outer ? lineOf(outer, whole).name : step ? words.steps[step].name : words.overview;
  return (
    <>
      <BackButton onClick={goBack}>{words.backTo(from)}</BackButton>
      <PageTitle key={pathText(path)}>{lineOf(path, whole).name}</PageTitle>
      <div className={styles.form}>
        {list &&
          isParent(list) &&
          list.fields.map((field) => (
            <FieldEditor key={`${pathText(path)} ${field.key}`} field={field} path={[...path, field.key]} />
          ))}
        <SavedLine />
      </div>
    </>
  );
}
