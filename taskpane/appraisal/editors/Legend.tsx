import { Caption1, Label, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useId } from 'react';
import { texts } from '../../texts';
import type { Path } from '../form/path';
import { useCase } from '../state/case';
import { useTextAt } from './use-text-at';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '4px', minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Fields that belong together, under one name. */
export function Legend({
  path,
  isOptional,
  children,
}: {
  readonly path: Path;
  readonly isOptional: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const [id, hintId] = [useId(), useId()];
  const whole = useCase(({ json }) => json);
  const { label, hint } = useTextAt(path, whole);
  return (
    <div
      role="group"
      aria-labelledby={id}
      {...(hint === undefined ? {} : { 'aria-describedby': hintId })}
      className={styles.fields}
    >
      <Label id={id} weight="semibold">
        {isOptional ? texts.appraisal.optional(label) : label}
      </Label>
      {hint !== undefined && (
        <Caption1 id={hintId} className={styles.hint}>
          {hint}
        </Caption1>
      )}
      {children}
    </div>
  );
}
