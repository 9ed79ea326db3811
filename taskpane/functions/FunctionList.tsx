import { Body1, Caption1, CompoundButton, Field, SearchBox, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PageTitle } from '../parts/PageTitle';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { choose, found, search, useFunctions } from './state';

const words = texts.functions;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '4px' },
  item: { justifyContent: 'flex-start', textAlign: 'left', maxWidth: 'none', width: '100%' },
  count: { display: 'block', marginTop: '4px' },
});

export function FunctionList(): ReactElement {
  const styles = useStyles();
  const wanted = useFunctions((state) => state.search);
  const shown = found(wanted);
  const subjects = [...new Set(shown.map(({ id }) => subjectOf(id)))];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <Field label={words.search}>
        <SearchBox value={wanted} placeholder={words.searchHint} onChange={(_, { value }) => search(value)} />
      </Field>
      <Caption1 className={styles.count} role="status">
        {words.found(shown.length)}
      </Caption1>
      {shown.length === 0 && <Body1>{words.none(wanted)}</Body1>}
      {subjects.map((subject) => (
        <Section key={subject} title={words.subjects[subject] ?? subject}>
          <ul className={styles.list}>
            {shown
              .filter(({ id }) => subjectOf(id) === subject)
              .map(({ id, summary }) => (
                <li key={id}>
                  <CompoundButton
                    className={styles.item}
                    appearance="subtle"
                    size="small"
                    secondaryContent={summary}
                    onClick={() => choose(id)}
                  >
                    {id}
                  </CompoundButton>
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

const subjectOf = (id: string): string => id.split('.')[0]!;
