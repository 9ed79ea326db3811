import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { texts } from '../texts';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

/** Where a setting takes effect. */
export function UsedBy({ children }: { readonly children: string }): ReactElement {
  return <Caption1 className={useStyles().quiet}>{texts.settings.usedBy(children)}</Caption1>;
}
