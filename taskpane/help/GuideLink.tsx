import { Caption1, Link, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useNavigation } from '../app/navigation';
import { texts } from '../texts';
import { openGuideHere } from './state';

const useStyles = makeStyles({ link: { flexShrink: 0 } });

/** The way to the guide of the page that is shown. */
export function GuideLink(): ReactElement | null {
  const styles = useStyles();
  const isHelp = useNavigation(({ page }) => page === 'help');
  if (isHelp) return null;
  return (
    <Link as="button" className={styles.link} onClick={openGuideHere}>
      <Caption1>{texts.guide}</Caption1>
    </Link>
  );
}
