import {
  Body1,
  Button,
  Caption1,
  Checkbox,
  Field,
  Input,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { Choice } from './Choice';
import { type Read, type Typed, UNCHANGED } from './choices';
import { choose, useImport } from './state';

const words = texts.importing.choices;

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '10px' },
  band: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '8px' },
  input: { minWidth: 0, width: '100%' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  more: { justifySelf: 'start', marginLeft: '-8px' },
});

/** What becomes of personal data, and what the figures are worked out with. */
export function ChoicesForm({
  wrong,
  isBusy,
}: {
  readonly wrong: Read['wrong'];
  readonly isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const { typed, sources, checked, area } = useImport();
  const [isOpen, setOpen] = useState(() => isChanged(typed));
  const personal = sources.flatMap(({ look }) => (look ? [look.personal] : []));
  const dropped = [...new Set(personal.flatMap((one) => one.dropped))];
  const standIns = [...new Set(personal.flatMap((one) => one.standIns))];
  const entry = (name: Exclude<keyof Typed, 'keepPersonal'>, label: string, hint?: string) => (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(wrong[name] === undefined
        ? {}
        : { validationState: 'error' as const, validationMessage: wrong[name] })}
    >
      <Input
        className={styles.input}
        value={typed[name]}
        disabled={isBusy}
        onChange={(_, { value }) => choose({ [name]: value })}
      />
    </Field>
  );
  return (
    <Section title={words.title}>
      <div className={styles.form}>
        <div>
          {typed.keepPersonal ? (
            <Body1 className={styles.quiet}>{words.kept}</Body1>
          ) : (
            <>
              {dropped.length > 0 && <Body1 block>{words.dropped(dropped)}</Body1>}
              {standIns.length > 0 && <Body1 block>{words.standIns(standIns)}</Body1>}
              {dropped.length + standIns.length === 0 && <Body1 block>{words.noPersonal}</Body1>}
            </>
          )}
          <Checkbox
            label={words.keepPersonal}
            checked={typed.keepPersonal}
            disabled={isBusy}
            onChange={(_, { checked: isTicked }) => choose({ keepPersonal: isTicked === true })}
          />
        </div>
        {entry('asAt', words.asAt, words.asAtHint)}
        {checked && checked.areas.length > 0 && (
          <Choice
            label={words.area}
            value={area}
            isBusy={isBusy}
            onChange={(value) => useImport.setState({ area: value })}
          >
            <option value="">{words.anyArea}</option>
            {checked.areas.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Choice>
        )}
        <Button
          className={styles.more}
          appearance="subtle"
          size="small"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words.fewer : words.more}
        </Button>
        {isOpen && (
          <>
            {entry('suppress', words.suppress, words.suppressHint)}
            <div>
              <div className={styles.band}>
                {entry('low', words.low)}
                {entry('high', words.high)}
              </div>
              <Caption1 className={styles.quiet}>{words.bandHint}</Caption1>
            </div>
            {entry('pensionRate', words.pensionRate, words.pensionHint)}
            {entry('fullTimeHours', words.fullTimeHours)}
          </>
        )}
      </div>
    </Section>
  );
}

/** Something of what is folded away was chosen. */
const isChanged = (typed: Typed): boolean =>
  (['suppress', 'low', 'high', 'pensionRate', 'fullTimeHours'] as const).some(
    (name) => typed[name] !== UNCHANGED[name],
  );
