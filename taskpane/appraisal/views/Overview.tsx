import { Body1, Caption1, CompoundButton, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleRegular, WarningRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { PageTitle } from '../../parts/PageTitle';
import { Section } from '../../parts/Section';
import { texts } from '../../texts';
import { useCase } from '../state/case';
import { openStep } from '../state/place';
import { stateOfStep, useProblems } from '../state/problems';
import { STEP_NAMES, type Step } from '../steps';
import { BuildSection } from './BuildSection';
import { FileMessages } from './FileMessages';
import { SavedLine } from './SavedLine';
import { StartSection } from './StartSection';
import { stepText } from './state-text';

const words = texts.appraisal;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '4px' },
  step: { justifyContent: 'flex-start', textAlign: 'left', maxWidth: 'none', width: '100%' },
  lines: { display: 'grid', rowGap: '2px', lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground3 },
  slot: { flexShrink: 0, width: '24px', height: '24px', fontSize: '24px' },
  // The sign has the colour; words of that colour would be too faint in the dark.
  open: { fontWeight: tokens.fontWeightSemibold },
  good: { color: tokens.colorPaletteGreenForeground1 },
  attention: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** The steps, how far each has come, and what can be made of them. */
export function Overview(): ReactElement {
  const styles = useStyles();
  const title = useCase(({ json }) => json['title']);
  return (
    <>
      <PageTitle key="overview">{typeof title === 'string' && title ? title : words.title}</PageTitle>
      <FileMessages />
      <StartSection />
      <Section title={words.overview}>
        <Body1 className={styles.quiet}>{words.anyOrder}</Body1>
        <ol className={styles.list}>
          {STEP_NAMES.map((step) => (
            <li key={step}>
              <StepButton step={step} />
            </li>
          ))}
        </ol>
        <SavedLine />
      </Section>
      <BuildSection />
    </>
  );
}

function StepButton({ step }: { readonly step: Step }): ReactElement {
  const styles = useStyles();
  const whole = useCase(({ json }) => json);
  const problems = useProblems((state) => state.problems);
  const state = stateOfStep(step, whole, problems);
  const { name, what } = words.steps[step];
  const isDone = state === 'complete';
  const isOpen = typeof state !== 'string';
  const Icon = isDone ? CheckmarkCircleRegular : isOpen && state.wrong > 0 ? WarningRegular : CircleRegular;
  const look = isDone ? styles.good : isOpen ? styles.attention : styles.quiet;
  return (
    <CompoundButton
      className={styles.step}
      appearance="subtle"
      size="small"
      data-place={step}
      icon={{ className: styles.slot, children: <Icon aria-hidden className={look} /> }}
      secondaryContent={
        <span className={styles.lines}>
          <span>{what}</span>
          <Caption1 className={isOpen ? styles.open : styles.quiet}>{stepText(state)}</Caption1>
        </span>
      }
      onClick={() => openStep(step)}
    >
      {name}
    </CompoundButton>
  );
}
