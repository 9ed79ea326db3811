import { Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { texts } from '../texts';

const useStyles = makeStyles({
  about: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '12px',
    marginTop: '24px',
    color: tokens.colorNeutralForeground3,
  },
});

/** Where help is, and which version this is: the first that is asked of somebody who needs help. */
export function About(): ReactElement {
  const styles = useStyles();
  return (
    <footer className={styles.about}>
      <Link href="support.html" target="_blank" rel="noreferrer">
        <Caption1>{texts.help}</Caption1>
      </Link>
      <Caption1>{texts.version(WFC_VERSION)}</Caption1>
    </footer>
  );
}
