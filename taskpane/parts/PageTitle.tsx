import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { type ReactElement, useEffect, useRef } from 'react';
import { useNavigation } from '../app/navigation';
import { GuideLink } from '../help/GuideLink';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: '12px',
    margin: '8px 0 12px',
  },
  title: { ...typographyStyles.subtitle1, margin: 0, outline: 'none' },
});

/** The heading of a page. It takes the focus when the person comes to the page, so that keys and voice go on from here. */
export function PageTitle({ children }: { readonly children: string }): ReactElement {
  const styles = useStyles();
  const { visit } = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Tabs keep the focus that a key gave them; a page reached by its tab must not take it away.
    const isOnTab = document.activeElement?.getAttribute('role') === 'tab';
    if (visit > 0 && !isOnTab) heading.current?.focus();
  }, [visit]);
  return (
    <div className={styles.line}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {children}
      </h1>
      <GuideLink />
    </div>
  );
}
