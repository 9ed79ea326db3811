import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Section } from '../../parts/Section';
import { texts } from '../../texts';
import { startFromExample } from '../files';
import { useCase } from '../state/case';
import { OpenButton } from './OpenButton';

const words = texts.appraisal.start;

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** While nothing is typed yet: what to begin from, beside a blank form. */
export function StartSection(): ReactElement | null {
  const styles = useStyles();
  const isBlank = useCase(({ json }) => Object.keys(json).length === 0);
  if (!isBlank) return null;
  return (
    <Section title={words.title}>
      <div className={styles.actions}>
        <Button onClick={() => void startFromExample()}>{words.example}</Button>
        <OpenButton>{words.file}</OpenButton>
      </div>
      <Caption1 className={styles.quiet}>{words.exampleWhat}</Caption1>
    </Section>
  );
}
