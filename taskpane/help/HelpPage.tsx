import { Body1, Caption1, Link, SearchBox, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { nameOf } from '../app/pages';
import { BackButton } from '../appraisal/views/BackButton';
import { PageTitle } from '../parts/PageTitle';
import { texts } from '../texts';
import { GuideView } from './GuideView';
import { guideOf, search } from './guides';
import { goBack, guidesHere, openGuide, openList, useHelp } from './state';

const words = texts.guides;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '12px 0 0', padding: 0, display: 'grid', rowGap: '12px' },
  headings: {
    listStyleType: 'none',
    margin: '2px 0 0',
    padding: '0 0 0 12px',
    display: 'grid',
    rowGap: '4px',
  },
  title: { display: 'block', margin: 0 },
  search: { width: '100%', maxWidth: 'none', marginTop: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  end: { marginTop: '24px' },
});

/** The guides: a list that can be searched, or one of them. All of it is in the pane; nothing is fetched. */
export default function HelpPage(): ReactElement {
  const styles = useStyles();
  const { guide, heading, from } = useHelp();
  if (!guide) return <List />;
  const opened = guideOf(guide);
  return (
    <>
      <BackButton onClick={from ? goBack : openList}>
        {from ? texts.appraisal.backTo(nameOf(from)) : words.all}
      </BackButton>
      <Caption1 block className={styles.quiet}>
        {words.one}
      </Caption1>
      <PageTitle key={guide}>{opened.title}</PageTitle>
      <GuideView guide={opened} heading={heading} />
      {from && <AllGuides />}
    </>
  );
}

function AllGuides(): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.end}>
      <Link as="button" onClick={openList}>
        {words.all}
      </Link>
    </div>
  );
}

function List(): ReactElement {
  const styles = useStyles();
  const { search: typed, from } = useHelp();
  const hits = search(typed, guidesHere());
  return (
    <>
      {from && <BackButton onClick={goBack}>{texts.appraisal.backTo(nameOf(from))}</BackButton>}
      <PageTitle key="list">{words.title}</PageTitle>
      <Body1 className={styles.quiet}>{words.what}</Body1>
      <SearchBox
        className={styles.search}
        aria-label={words.search}
        placeholder={words.search}
        value={typed}
        onChange={(_, { value }) => useHelp.setState({ search: value })}
      />
      {hits.length === 0 && <Body1>{words.none(typed)}</Body1>}
      <ul className={styles.list} aria-label={words.title}>
        {hits.map(({ name, title, headings }) => (
          <li key={name}>
            <Subtitle2 as="h2" className={styles.title}>
              <Link as="button" onClick={() => openGuide(name)}>
                {title}
              </Link>
            </Subtitle2>
            <ul className={styles.headings}>
              {headings.map((heading) => (
                <li key={heading}>
                  <Link as="button" onClick={() => openGuide(name, heading)}>
                    <Caption1>{heading}</Caption1>
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
