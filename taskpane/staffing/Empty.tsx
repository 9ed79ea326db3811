import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { goTo } from '../app/navigation';
import { startFromExample } from '../appraisal/files';
import { type JsonObject, listOf } from '../appraisal/form/field';
import { openStep } from '../appraisal/state/place';
import { FileMessages } from '../appraisal/views/FileMessages';
import { Section } from '../parts/Section';
import { texts } from '../texts';

const words = texts.staffing.empty;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', display: 'grid', rowGap: '4px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What the baseline lacks before anything can be tested; none of it is missing where the list is empty. */
export const missingIn = (draft: JsonObject): readonly ('roles' | 'teams')[] =>
  (['roles', 'teams'] as const).filter((list) => listOf(draft[list]).length === 0);

/** Nothing to test on yet: what is missing, and the ways to it. */
export function Empty({ draft }: { readonly draft: JsonObject }): ReactElement {
  const styles = useStyles();
  const isBlank = Object.keys(draft).length === 0;
  return (
    <>
      <FileMessages />
      <Section title={words.title}>
        <ul className={styles.list}>
          {missingIn(draft).map((list) => (
            <li key={list}>
              <Body1>{words[list]}</Body1>
            </li>
          ))}
        </ul>
        <div className={styles.actions}>
          <Button
            appearance="primary"
            onClick={() => {
              openStep('baseline');
              goTo('appraisal');
            }}
          >
            {words.baseline}
          </Button>
          <Button onClick={() => goTo('import')}>{words.import}</Button>
          {isBlank && <Button onClick={() => void startFromExample()}>{words.example}</Button>}
        </div>
        {isBlank && <Caption1 className={styles.quiet}>{words.exampleWhat}</Caption1>}
      </Section>
    </>
  );
}
