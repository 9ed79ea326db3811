import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { type ReactElement, useEffect, useRef } from 'react';
import { useNavigation } from '../app/navigation';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: '8px 0 12px', outline: 'none' },
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
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h1>
  );
}
