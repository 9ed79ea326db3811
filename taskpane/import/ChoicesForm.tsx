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
import { useSettingsHere } from '../settings/store';
import { valueText } from '../settings/words';
import { texts } from '../texts';
import { Choice } from './Choice';
import type { Read, Typed } from './choices';
import { fromSettings } from './from-settings';
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
  choices,
  wrong,
  isBusy,
}: {
  readonly choices: Typed;
  readonly wrong: Read['wrong'];
  readonly isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const { typed, sources, checked, area } = useImport();
  const settings = useSettingsHere();
  const filledIn = fromSettings(typed, settings);
  const [wantsMore, setMore] = useState(() => FOLDED.some((name) => typed[name] !== undefined));
  // What is wrong is not folded away.
  const isOpen = wantsMore || FOLDED.some((name) => wrong[name] !== undefined);
  const personal = sources.flatMap(({ look }) => (look ? [look.personal] : []));
  const dropped = [...new Set(personal.flatMap((one) => one.dropped))];
  const standIns = [...new Set(personal.flatMap((one) => one.standIns))];
  const entry = (name: Exclude<keyof Typed, 'keepPersonal'>, label: string, hint?: string) => (
    <Field
      label={label}
      {...hintOf(hint, filledIn.has(name))}
      {...(wrong[name] === undefined
        ? {}
        : { validationState: 'error' as const, validationMessage: wrong[name] })}
    >
      <Input
        className={styles.input}
        value={choices[name]}
        disabled={isBusy}
        onChange={(_, { value }) => choose({ [name]: value })}
      />
    </Field>
  );
  return (
    <Section title={words.title}>
      <div className={styles.form}>
        <div>
          {choices.keepPersonal ? (
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
            checked={choices.keepPersonal}
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
          onClick={() => setMore(!isOpen)}
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
            {settings.caseWeights && (
              <Caption1 className={styles.quiet}>
                {texts.settings.weightsUsed(valueText('caseWeights', settings.caseWeights))}
              </Caption1>
            )}
          </>
        )}
      </div>
    </Section>
  );
}

/** What is folded away until it is asked for. */
const FOLDED = ['suppress', 'low', 'high', 'pensionRate', 'fullTimeHours'] as const;

/** What a field is for, and whether the settings filled it in. */
function hintOf(hint: string | undefined, isFromSettings: boolean): { hint?: string } {
  const parts = [...(hint === undefined ? [] : [hint]), ...(isFromSettings ? [texts.settings.from] : [])];
  return parts.length === 0 ? {} : { hint: parts.join(' ') };
}
