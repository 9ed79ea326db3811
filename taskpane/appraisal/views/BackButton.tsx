import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';

const useStyles = makeStyles({ back: { marginLeft: '-8px', maxWidth: '100%' } });

export function BackButton({
  onClick,
  children,
}: {
  readonly onClick: () => void;
  readonly children: string;
}): ReactElement {
  const styles = useStyles();
  return (
    <Button
      className={styles.back}
      appearance="subtle"
      size="small"
      icon={<ChevronLeftRegular />}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
